import { existsSync, realpathSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { stopLeftBehind } from './living.ts';
import { takeLock } from './lock.ts';
import { clusterOf } from './place.ts';

/** Removes a server's data folder and all that belongs to it, stopping a PostgreSQL that was left behind on it. */
export async function removePostgres(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return;
  const folder = realpathSync(dataFolder);
  const unlock = takeLock(folder);
  try {
    const cluster = clusterOf(folder);
    if (existsSync(cluster)) await stopLeftBehind(cluster, () => {});
    if (dirname(cluster) !== folder) rmSync(dirname(cluster), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  } finally {
    unlock();
  }
}
