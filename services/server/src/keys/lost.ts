import { isLogBegun } from '@cutru/ledger';
import { isStoreFilled } from '@cutru/population';
import { ServerError } from '../errors/server-error.ts';
import { isThere, keyFiles, pathsThat } from './files.ts';

/** Whether a database already relies on a key whose file is missing. */
async function isLost(
  file: string,
  isUsed: (url: string) => Promise<boolean>,
  url: string,
): Promise<boolean> {
  if ((await isThere(file)) || !(await isUsed(url))) return false;
  // Another process may have made it since, and then filled the database: keys come first.
  return !(await isThere(file));
}

/**
 * Refuses a folder of keys that lacks one under which the database was filled: a new one in its place would look right
 * and open nothing. The database is asked only where something is missing.
 * @throws ServerError `KEYS_LOST`; DatabaseError
 */
export async function refuseLostKeys(folder: string, url: string): Promise<void> {
  const { population, log } = keyFiles(folder);
  const missing = await pathsThat('missing', [population, log]);
  if (missing.length === 0) return;
  const lost = [
    ...((await isLost(population, isStoreFilled, url)) ? [population] : []),
    ...((await isLost(log, isLogBegun, url)) ? [log] : []),
  ];
  if (lost.length > 0) throw new ServerError('KEYS_LOST', lost);
}
