import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stopLeftBehind } from './living.ts';
import { clusterOf } from './place.ts';

/**
 * Puts aside what root keeps elsewhere for a folder that has been removed and made anew (a clone that was deleted and
 * cloned again): its password went with the old folder, so nobody gets at those data through the new one. They stay,
 * beside, until the next time. Only for whoever holds the folder's lock.
 */
export async function putAsideRemoved(dataFolder: string, log: (line: string) => void): Promise<void> {
  const cluster = clusterOf(dataFolder);
  const kept = dirname(cluster);
  const isNew = !['data-are-in.txt', 'password'].some((name) => existsSync(join(dataFolder, name)));
  if (kept === dataFolder || !isNew) return;
  await stopLeftBehind(cluster, log);
  log(`putting the data of a removed folder aside: ${kept}.removed`);
  rmSync(`${kept}.removed`, { recursive: true, force: true });
  renameSync(kept, `${kept}.removed`);
}
