import { type Path, type VillageName, villageOfAddress } from '@cutru/places';
import type { PeriodInput } from './types.ts';

function namesOf(paths: readonly Path[]): readonly string[] {
  return paths.flatMap(({ units }) => units.flatMap(({ states }) => states.map(({ name }) => name)));
}

/**
 * The village of a stay, with the name that a paper has for it; `null`: neither names one. `paths` are those of its
 * address: the name of the commune is no village's.
 */
export function villageOf(
  { village, villageByPaper }: Pick<PeriodInput, 'village' | 'villageByPaper'>,
  paths: readonly Path[] = [],
): VillageName | null {
  const communes = (): readonly string[] => namesOf(paths);
  const own = village === null ? null : villageOfAddress(village, communes);
  const attested = villageByPaper === undefined ? null : villageOfAddress(villageByPaper, communes);
  if (own === null || attested === null) return own ?? attested;
  return { ...own, also: attested };
}
