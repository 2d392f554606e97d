import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createLedgerKeys, type LedgerKeys, readLedgerKeys } from '@cutru/ledger';
import {
  createPopulationKeys,
  PopulationError,
  type PopulationKeys,
  readPopulationKeys,
} from '@cutru/population';
import { generateKey, KeyError, loadKey, type PublicJwk, type SigningKey, saveKey } from '@cutru/tokens';
import { ServerError } from '../errors/server-error.ts';
import { readRetiredKeys } from './retired.ts';

/** What the service signs and seals with. */
export interface ServiceKeys {
  readonly token: SigningKey;
  /** Public keys that signed before and are published on. */
  readonly retired: readonly PublicJwk[];
  readonly log: LedgerKeys;
  readonly population: PopulationKeys;
}

/**
 * In the folder of keys: the key that signs tokens, those that signed before, that of the population store, and a folder
 * with those of the log.
 */
const TOKEN_FILE = 'token.jwk';
const RETIRED_FOLDER = 'retired';
const POPULATION_FILE = 'population.key';
const LOG_FOLDER = 'log';

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

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

async function makeMissing(folder: string): Promise<void> {
  const token = join(folder, TOKEN_FILE);
  const population = join(folder, POPULATION_FILE);
  const log = join(folder, LOG_FOLDER);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await isThere(token))) await makeTokenKey(token);
    if (!(await isThere(population))) await makePopulationKey(population);
    if (!(await isThere(log))) await makeLogKeys(log);
  } catch (cause) {
    throw new ServerError('KEYS_DIR_UNWRITABLE', [folder], { cause });
  }
}

/**
 * Opens the keys in a folder. Outside production, what is missing is made: keys for demonstrations, mode 0600.
 * @throws ServerError `KEYS_MISSING`, `KEYS_DIR_UNWRITABLE`, `KEYS_DIR_UNREADABLE`; KeyError, LedgerError and PopulationError where a
 * file cannot stand
 */
export async function openKeys(folder: string, mode: 'development' | 'production'): Promise<ServiceKeys> {
  const files = [TOKEN_FILE, POPULATION_FILE, LOG_FOLDER].map((name) => join(folder, name));
  if (mode === 'development') await makeMissing(folder);
  else {
    const there = await Promise.all(files.map(isThere));
    const missing = files.filter((_, at) => !there[at]);
    if (missing.length > 0) throw new ServerError('KEYS_MISSING', missing);
  }
  const token = await loadKey(join(folder, TOKEN_FILE));
  return {
    token,
    retired: await readRetiredKeys(join(folder, RETIRED_FOLDER), token),
    log: await readLedgerKeys(join(folder, LOG_FOLDER)),
    population: await readPopulationKeys(join(folder, POPULATION_FILE)),
  };
}
