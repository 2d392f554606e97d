import { mkdir, writeFile } from 'node:fs/promises';
import { TablesError, type TablesErrorCode } from '@cutru/tables';

const CODES: Readonly<Record<string, TablesErrorCode>> = {
  EEXIST: 'OUTPUT_NO_FOLDER',
  ENOENT: 'OUTPUT_NO_FOLDER',
  ENOTDIR: 'OUTPUT_NO_FOLDER',
  EISDIR: 'OUTPUT_IS_FOLDER',
  EACCES: 'OUTPUT_FORBIDDEN',
  EPERM: 'OUTPUT_FORBIDDEN',
  EROFS: 'OUTPUT_FORBIDDEN',
  ENOSPC: 'OUTPUT_DISK_FULL',
  EDQUOT: 'OUTPUT_DISK_FULL',
};

async function guarded(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    const system = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new TablesError(CODES[system] ?? 'OUTPUT_FAILED', path, {}, { cause });
  }
}

/** Makes a folder and those above it. @throws TablesError */
export function makeFolder(path: string): Promise<void> {
  return guarded(path, () => mkdir(path, { recursive: true }));
}

/** Writes a small text file. @throws TablesError */
export function writeText(path: string, text: string): Promise<void> {
  return guarded(path, () => writeFile(path, text));
}
