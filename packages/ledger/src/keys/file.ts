import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { LedgerError } from '../errors.ts';

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** Mode bits of group and others. */
const OTHERS = 0o077;

/**
 * Reads a file of secrets and refuses one that anybody but its owner may read or change. What is checked is the file
 * that is read, not what its name may lead to a moment later.
 */
export async function readSecret(path: string): Promise<string> {
  const file = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new LedgerError('LOG_KEY_FILE_DAMAGED', { file });
      if ((stat.mode & OTHERS) !== 0)
        throw new LedgerError('LOG_KEY_FILE_OPEN_TO_OTHERS', {
          file,
          mode: (stat.mode & 0o777).toString(8).padStart(4, '0'),
        });
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof LedgerError) throw cause;
    const code = systemCode(cause) === 'ENOENT' ? 'LOG_KEY_FILE_MISSING' : 'LOG_KEY_FILE_DAMAGED';
    throw new LedgerError(code, { file }, { cause });
  }
}

/** Writes a new file of secrets, mode 0600, and waits until it is on the disk. Never overwrites. */
export async function writeSecret(path: string, text: string): Promise<void> {
  try {
    const handle = await open(path, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (systemCode(cause) !== 'EEXIST') throw cause;
    throw new LedgerError('LOG_KEY_FILE_EXISTS', { file: basename(path) }, { cause });
  }
}
