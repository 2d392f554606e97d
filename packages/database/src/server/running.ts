import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { livingIn } from './living.ts';
import { password } from './password.ts';
import { clusterOf } from './place.ts';
import { addressOf } from './url.ts';

/** In `postmaster.pid`, which PostgreSQL documents: process, folder, start, port. */
const PORT_LINE = 3;

function portIn(cluster: string): number | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number.parseInt(lines[PORT_LINE] ?? '', 10) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * The address of a PostgreSQL that `startPostgres` runs on a data folder, in whichever process; `undefined` where none
 * runs. For whoever may read the folder's password: its owner, and root.
 * @throws DatabaseError `DATABASE_PASSWORD_LOST`
 */
export function runningPostgres(dataFolder: string): string | undefined {
  if (!existsSync(dataFolder)) return undefined;
  const folder = realpathSync(dataFolder);
  const cluster = clusterOf(folder);
  const port = livingIn(cluster) === undefined ? undefined : portIn(cluster);
  if (port === undefined) return undefined;
  return addressOf(password(folder, cluster), port);
}
