import { formatUnits, parseUnits } from '@cutru/places';
import { composeUnits } from './compose.ts';
import { readCorrections } from './corrections.ts';
import { readSources } from './sources.ts';

/** The text of `packages/places/data/units.tsv`, made anew from the packages and corrections. */
export async function buildUnits(): Promise<string> {
  const lines = composeUnits(await readSources(), readCorrections());
  return formatUnits(parseUnits(['cutru-units 1', ...lines].join('\n')));
}
