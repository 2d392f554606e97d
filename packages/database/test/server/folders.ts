import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from '../../src/server/remove.ts';

const made: string[] = [];

/** A data folder below one that everybody may enter, or, with 0700, only its owner. */
export function dataFolder(mode: 0o711 | 0o700 = 0o711): string {
  const parent = mkdtempSync(join(tmpdir(), 'cutru-test-data-'));
  chmodSync(parent, mode);
  made.push(parent);
  return join(parent, 'data');
}

export async function removeFolders(): Promise<void> {
  for (const parent of made.splice(0)) {
    await removePostgres(join(parent, 'data'));
    await removePostgres(parent);
  }
}
