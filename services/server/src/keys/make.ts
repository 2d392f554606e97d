import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createLedgerKeys } from '@cutru/ledger';
import { createPopulationKeys, PopulationError } from '@cutru/population';
import { generateKey, KeyError, saveKey } from '@cutru/tokens';
import { ServerError } from '../errors/server-error.ts';
import { isThere, keyFiles } from './files.ts';

/** Of two processes that make one at once, the second loads that of the first. */
async function makeTokenKey(file: string): Promise<void> {
  try {
    await saveKey(file, await generateKey({ demo: true }));
  } catch (error) {
    if (!(error instanceof KeyError) || error.code !== 'KEY_FILE_EXISTS') throw error;
  }
}

async function makePopulationKey(file: string): Promise<void> {
  try {
    await createPopulationKeys(file);
  } catch (error) {
    if (!(error instanceof PopulationError) || error.code !== 'STORE_KEY_EXISTS') throw error;
  }
}

/** The folder appears whole or not at all. */
async function makeLogKeys(folder: string): Promise<void> {
  const draft = `${folder}.${randomUUID()}.tmp`;
  try {
    await createLedgerKeys(draft, randomBytes);
    await rename(draft, folder);
  } catch (error) {
    if (!(await isThere(folder))) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function making(folder: string, make: () => Promise<void>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await make();
  } catch (cause) {
    throw new ServerError('KEYS_DIR_UNWRITABLE', [folder], { cause });
  }
}

/** Makes the key of the population store where it is missing. @throws ServerError `KEYS_DIR_UNWRITABLE` */
export function makeMissingPopulationKey(folder: string): Promise<void> {
  const { population } = keyFiles(folder);
  return making(folder, async () => {
    if (!(await isThere(population))) await makePopulationKey(population);
  });
}

/** Makes what is missing, the token key for demonstrations only. @throws ServerError `KEYS_DIR_UNWRITABLE` */
export function makeMissingKeys(folder: string): Promise<void> {
  const { token, population, log } = keyFiles(folder);
  return making(folder, async () => {
    if (!(await isThere(token))) await makeTokenKey(token);
    if (!(await isThere(population))) await makePopulationKey(population);
    if (!(await isThere(log))) await makeLogKeys(log);
  });
}
