import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseUnits, type Units } from '@cutru/places';
import { sha256 } from '../decide/versions.ts';

/** A table of units and the hash of its file. */
export interface LoadedUnits {
  readonly units: Units;
  readonly hash: string;
}

let shipped: Promise<LoadedUnits> | undefined;

async function load(path: string): Promise<LoadedUnits> {
  const text = await readFile(path, 'utf8');
  return { units: parseUnits(text), hash: sha256(text) };
}

/**
 * Loads a table of units; without a path the one that ships with `@cutru/places`, which is loaded once.
 * @throws PlacesError for a file that is no such table
 */
export function loadUnits(path?: string): Promise<LoadedUnits> {
  if (path !== undefined) return load(path);
  shipped ??= load(fileURLToPath(import.meta.resolve('@cutru/places/data/units.tsv')));
  return shipped;
}
