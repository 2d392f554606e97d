import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the keys lie: that which signs tokens, those that signed before, that of the store, and those of the log. */
export interface KeyFiles {
  readonly token: string;
  readonly retired: string;
  readonly population: string;
  readonly log: string;
}

/** The names in a folder of keys. */
export function keyFiles(folder: string): KeyFiles {
  return {
    token: join(folder, 'token.jwk'),
    retired: join(folder, 'retired'),
    population: join(folder, 'population.key'),
    log: join(folder, 'log'),
  };
}

/** Whether there is something of this name. */
export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Those of some paths that are there, or those that are not. */
export async function pathsThat(are: 'there' | 'missing', paths: readonly string[]): Promise<string[]> {
  const there = await Promise.all(paths.map(isThere));
  return paths.filter((_, at) => there[at] === (are === 'there'));
}
