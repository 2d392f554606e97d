import { type VillageName, villageOfAddress } from '@cutru/places';
import type { PeriodInput } from './types.ts';

/** The village of a stay, with the name that a paper has for it; `null`: neither names one. */
export function villageOf({
  village,
  villageByPaper,
}: Pick<PeriodInput, 'village' | 'villageByPaper'>): VillageName | null {
  const own = village === null ? null : villageOfAddress(village);
  const attested = villageByPaper === undefined ? null : villageOfAddress(villageByPaper);
  if (own === null || attested === null) return own ?? attested;
  return { ...own, also: attested };
}
