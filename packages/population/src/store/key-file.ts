import { randomBytes } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { PopulationError, type PopulationErrorCode } from '../errors.ts';

/** Mode bits of group and others. */
const OTHERS = 0o077;
const KEY_BYTES = 32;
const HEAD = 'cutru population key v1';
const FORM = /^cutru population key v1\n([0-9a-f]{64})\n$/;

const BY_SYSTEM: Readonly<Record<string, PopulationErrorCode>> = {
  ENOENT: 'STORE_KEY_MISSING',
  ENOTDIR: 'STORE_KEY_MISSING',
  EEXIST: 'STORE_KEY_EXISTS',
};

function keyError(file: string, cause: unknown): Error {
  if (cause instanceof PopulationError) return cause;
  const code = BY_SYSTEM[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'STORE_KEY_UNREADABLE';
  return new PopulationError(code, file, {}, { cause });
}

/** The text of an open file, whose mode is that of the very file that is read. Windows has no such modes. */
async function guarded(file: string, handle: FileHandle): Promise<string> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw new PopulationError('STORE_KEY_MALFORMED', file);
  if (process.platform !== 'win32' && (stat.mode & OTHERS) !== 0) {
    throw new PopulationError('STORE_KEY_EXPOSED', file);
  }
  return handle.readFile('utf8');
}

/**
 * The secret in a key file.
 * @throws PopulationError `STORE_KEY_MISSING`, `_UNREADABLE`, `_EXPOSED`, `_MALFORMED`
 */
export async function readKeyFile(file: string): Promise<Buffer> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    const found = FORM.exec(await guarded(file, handle));
    if (found?.[1] === undefined) throw new PopulationError('STORE_KEY_MALFORMED', file);
    return Buffer.from(found[1], 'hex');
  } catch (cause) {
    throw keyError(file, cause);
  } finally {
    await handle?.close();
  }
}

/** Writes a new key that only its owner can read, and never in place of another. @throws PopulationError */
export async function createKeyFile(file: string): Promise<void> {
  try {
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(`${HEAD}\n${randomBytes(KEY_BYTES).toString('hex')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw keyError(file, cause);
  }
}
