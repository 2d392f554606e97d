import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createLedgerKeys } from '@cutru/ledger';
import { createPopulationKeys } from '@cutru/population';
import { generateKey, saveKey } from '@cutru/tokens';
import { ServerError } from '../errors/server-error.ts';
import { keyFiles, pathsThat } from './files.ts';

/** Puts what is made into its place, over nothing that is there; where one cannot be put, those before are taken back. */
async function place(from: readonly string[], to: readonly string[]): Promise<void> {
  const placed: string[] = [];
  try {
    for (const [at, path] of to.entries()) {
      const made = from[at] ?? '';
      // Unlike a renaming, a link replaces no file; a folder that holds something is replaced by neither.
      if (at === to.length - 1) await rename(made, path);
      else await link(made, path);
      placed.push(path);
    }
  } catch (error) {
    await Promise.all(placed.map((path) => rm(path, { recursive: true, force: true })));
    throw error;
  }
}

/**
 * Makes the keys of a new service in a folder: real ones, mode 0600, all of them or none. Gives the paths.
 * @throws ServerError `KEYS_EXIST` where the folder has a key, which is never replaced; `KEYS_DIR_UNWRITABLE`
 */
export async function createServiceKeys(folder: string): Promise<readonly string[]> {
  const paths = pathsOf(folder);
  const there = await pathsThat('there', paths);
  if (there.length > 0) throw new ServerError('KEYS_EXIST', there);
  const draft = join(folder, `.${randomUUID()}.tmp`);
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    const { token, population, log } = keyFiles(draft);
    await saveKey(token, await generateKey());
    await createPopulationKeys(population);
    await createLedgerKeys(log, randomBytes);
    await place(pathsOf(draft), paths);
  } catch (cause) {
    throw new ServerError('KEYS_DIR_UNWRITABLE', [folder], { cause });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return paths;
}

/** Files first, then the folder of the log. */
function pathsOf(folder: string): string[] {
  const { token, population, log } = keyFiles(folder);
  return [token, population, log];
}
