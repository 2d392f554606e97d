import { readFileSync } from 'node:fs';
import { type Day, parseDay } from '@cutru/calendar';
import {
  AreaLists,
  type AreaRowInput,
  buildAreaLists,
  MARK_GROUPS,
  type MarkGroup,
  parseUnits,
  type Units,
} from '@cutru/places';

export const UNITS: Units = parseUnits(
  readFileSync(new URL(import.meta.resolve('@cutru/places/data/units.tsv')), 'utf8'),
);

/** Made up for tests; what is not here has no mark. */
const FORMER: readonly string[] = [
  '30577 ZONE_III',
  '30586 ZONE_III',
  '30574 ZONE_III',
  '30565 ZONE_I',
  '30544 ZONE_I',
  '07615 ZONE_II',
];
const LATER: readonly string[] = ['30577 ZONE_III', '30544 ZONE_I'];

function rows(texts: readonly string[], instrument: string, from: Day, to: Day | null): AreaRowInput[] {
  return texts.map((text, i) => {
    const [communeCode = '', mark = '', ...village] = text.split(' ');
    return { row: i + 2, communeCode, village: village.join(' '), mark, from, to, instrument };
  });
}

/** Two lists, of 2021 and of 2026, complete but for some groups, with rows besides; `since`: the first day of the former. */
export function listsOf(
  partial: readonly MarkGroup[] = [],
  former: readonly string[] = [],
  later: readonly string[] = [],
  since = '2021-06-04',
): AreaLists {
  const inputs = [
    ...rows([...FORMER, ...former], 'example 2021', parseDay(since), parseDay('2026-01-29')),
    ...rows([...LATER, ...later], 'example 2026', parseDay('2026-01-29'), null),
  ];
  const complete = MARK_GROUPS.filter((group) => !partial.includes(group));
  const result = buildAreaLists(UNITS, inputs, [], complete);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return new AreaLists(UNITS, result.lists);
}

export const LISTS: AreaLists = listsOf();
