import { type FileHandle, open } from 'node:fs/promises';
import { KeyError, type KeyErrorCode } from '../errors/index.ts';

const MAX_KEY_BYTES = 16_384;

const BY_SYSTEM: Readonly<Record<string, KeyErrorCode>> = {
  ENOENT: 'KEY_FILE_MISSING',
  ENOTDIR: 'KEY_FILE_MISSING',
  EACCES: 'KEY_FILE_FORBIDDEN',
  EPERM: 'KEY_FILE_FORBIDDEN',
};

/** A file that holds a key. */
export interface KeyFile {
  readonly content: Buffer;
  /** Group or others have some permission for it. Windows has no such modes. */
  readonly exposed: boolean;
}

function systemError(file: string, cause: unknown): KeyError {
  const code = BY_SYSTEM[(cause as NodeJS.ErrnoException).code ?? ''] ?? 'KEY_FILE_UNREADABLE';
  return new KeyError(code, { file }, { cause });
}

/** The bytes of an opened file; its mode is that of the very file that is read. */
async function readOpened(file: string, handle: FileHandle): Promise<KeyFile> {
  const stat = await handle.stat();
  if (!stat.isFile() || stat.size > MAX_KEY_BYTES) throw new KeyError('KEY_FILE_UNREADABLE', { file });
  const exposed = process.platform !== 'win32' && (stat.mode & 0o077) !== 0;
  return { content: await handle.readFile(), exposed };
}

/** @throws KeyError `KEY_FILE_MISSING`, `KEY_FILE_FORBIDDEN`, `KEY_FILE_UNREADABLE` */
export async function readKeyFile(file: string): Promise<KeyFile> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    return await readOpened(file, handle);
  } catch (cause) {
    throw cause instanceof KeyError ? cause : systemError(file, cause);
  } finally {
    await handle?.close();
  }
}
