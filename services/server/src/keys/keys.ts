import { type LedgerKeys, readLedgerKeys } from '@cutru/ledger';
import { type PopulationKeys, readPopulationKeys } from '@cutru/population';
import { loadKey, type PublicJwk, type SigningKey } from '@cutru/tokens';
import type { KeySettings } from '../config/key-settings.ts';
import { ServerError } from '../errors/server-error.ts';
import { keyFiles, pathsThat } from './files.ts';
import { refuseLostKeys } from './lost.ts';
import { makeMissingKeys, makeMissingPopulationKey } from './make.ts';
import { readRetiredKeys } from './retired.ts';

/** What the service signs and seals with. */
export interface ServiceKeys {
  readonly token: SigningKey;
  /** Public keys that signed before and are published on. */
  readonly retired: readonly PublicJwk[];
  readonly log: LedgerKeys;
  readonly population: PopulationKeys;
}

async function refuseMissing(files: readonly string[]): Promise<void> {
  const missing = await pathsThat('missing', files);
  if (missing.length > 0) throw new ServerError('KEYS_MISSING', missing);
}

/**
 * Opens the keys in a folder. Outside production, what is missing is made: keys for demonstrations, mode 0600; but none in
 * place of one under which the database was filled.
 * @throws ServerError `KEYS_LOST`, `KEYS_MISSING`, `KEYS_DIR_UNWRITABLE`, `KEYS_DIR_UNREADABLE`; KeyError, LedgerError and
 * PopulationError where a file cannot stand; DatabaseError
 */
export async function openKeys({ keysDir, mode, databaseUrl }: KeySettings): Promise<ServiceKeys> {
  const files = keyFiles(keysDir);
  if (mode === 'production') await refuseMissing([files.token, files.population, files.log]);
  else {
    await refuseLostKeys(keysDir, databaseUrl);
    await makeMissingKeys(keysDir);
  }
  const token = await loadKey(files.token);
  return {
    token,
    retired: await readRetiredKeys(files.retired, token),
    log: await readLedgerKeys(files.log),
    population: await readPopulationKeys(files.population),
  };
}

/**
 * Opens the key of the population store alone, which is all that an import needs, by the same rules.
 * @throws ServerError, PopulationError, DatabaseError as `openKeys`
 */
export async function openPopulationKeys({
  keysDir,
  mode,
  databaseUrl,
}: KeySettings): Promise<PopulationKeys> {
  const { population } = keyFiles(keysDir);
  if (mode === 'production') await refuseMissing([population]);
  else {
    await refuseLostKeys(keysDir, databaseUrl);
    await makeMissingPopulationKey(keysDir);
  }
  return readPopulationKeys(population);
}
