import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TablesError, type TablesErrorCode } from '../errors.ts';
import { removeLeftovers } from './leftovers.ts';
import { systemCode } from './source.ts';

const CODES: Readonly<Record<string, TablesErrorCode>> = {
  ENOENT: 'OUTPUT_NO_FOLDER',
  ENOTDIR: 'OUTPUT_NO_FOLDER',
  EISDIR: 'OUTPUT_IS_FOLDER',
  EACCES: 'OUTPUT_FORBIDDEN',
  EPERM: 'OUTPUT_FORBIDDEN',
  EROFS: 'OUTPUT_FORBIDDEN',
  EBUSY: 'OUTPUT_FORBIDDEN',
  ENOSPC: 'OUTPUT_DISK_FULL',
  EDQUOT: 'OUTPUT_DISK_FULL',
};

/** What a run that was killed leaves behind is for nobody else. */
const UNFINISHED_MODE = 0o600;
/** As any file that a program makes: the umask takes from it. */
const FINISHED_MODE = 0o666;

function writingError(file: string, cause: unknown): Error {
  if (cause instanceof TablesError) return cause;
  return new TablesError(CODES[systemCode(cause) ?? ''] ?? 'OUTPUT_FAILED', file, {}, { cause });
}

async function guarded<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw writingError(file, cause);
  }
}

/** Where a target really is, and whether it is a file that a finished one may take the place of. */
async function targetOf(path: string): Promise<{ real: string; replaceable: boolean }> {
  const found = await stat(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return { real: path, replaceable: true };
  if (found.isDirectory()) throw new TablesError('OUTPUT_IS_FOLDER', path);
  await access(path, constants.W_OK);
  if (!found.isFile()) return { real: path, replaceable: false };
  // Through a symbolic link, so that the link stays.
  return { real: await realpath(path), replaceable: true };
}

/**
 * A file that appears whole or not at all: it is written beside its target and takes its name when closed. A
 * target that is no ordinary file (a pipe, a device) is written directly.
 */
export class OutputFile {
  readonly path: string;
  readonly #real: string;
  /** `null`: written directly. */
  readonly #part: string | null;
  readonly #handle: FileHandle;
  #done = false;

  private constructor(path: string, real: string, part: string | null, handle: FileHandle) {
    this.path = path;
    this.#real = real;
    this.#part = part;
    this.#handle = handle;
  }

  /** Opens at once, so that a target that cannot be written is known before any work. @throws TablesError */
  static async open(path: string): Promise<OutputFile> {
    return guarded(path, async () => {
      const { real, replaceable } = await targetOf(path);
      if (!replaceable) return new OutputFile(path, real, null, await open(real, 'w'));
      await removeLeftovers(real);
      const part = join(dirname(real), `.${basename(real)}.${randomUUID()}.part`);
      return new OutputFile(path, real, part, await open(part, 'wx', UNFINISHED_MODE));
    });
  }

  /** Written when the promise resolves: waiting for it is what keeps memory bounded. @throws TablesError */
  async write(content: string | Uint8Array): Promise<void> {
    await guarded(this.path, () => this.#handle.writeFile(content, 'utf8'));
  }

  /** Ends the file and gives it its name. @throws TablesError; nothing is left behind then */
  async close(): Promise<void> {
    if (this.#done) return;
    try {
      await guarded(this.path, async () => {
        if (this.#part !== null) {
          // Some disks have no modes: there a file is as it is.
          await this.#handle.chmod(FINISHED_MODE & ~process.umask()).catch(() => undefined);
          await this.#handle.sync();
        }
        await this.#handle.close();
        if (this.#part !== null) await rename(this.#part, this.#real);
      });
      this.#done = true;
    } catch (error) {
      await this.abort();
      throw error;
    }
  }

  /** Removes what was written; a file that had the name before stays as it was. Does nothing after `close`. */
  async abort(): Promise<void> {
    if (this.#done) return;
    this.#done = true;
    await this.#handle.close().catch(() => undefined);
    if (this.#part !== null) await rm(this.#part, { force: true });
  }

  /** Ends without a file, and removes one of an earlier run. */
  async discard(): Promise<void> {
    await this.abort();
    if (this.#part !== null) await guarded(this.path, () => rm(this.#real, { force: true }));
  }
}
