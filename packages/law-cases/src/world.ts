import { readFileSync } from 'node:fs';
import { type Day, dayOf, parseDay } from '@cutru/calendar';
import {
  type AreaClass,
  AreaLists,
  type AreaRowInput,
  buildAreaLists,
  buildSchoolList,
  MARK_GROUPS,
  type MarkGroup,
  NO_SCHOOLS,
  parseUnits,
  type SchoolList,
  type Units,
} from '@cutru/places';

/** The units that ship with the project. */
export const UNITS: Units = parseUnits(
  readFileSync(new URL(import.meta.resolve('@cutru/places/data/units.tsv')), 'utf8'),
);

const TO_2026: readonly (readonly [string, string])[] = [
  ['30577', 'ZONE_III'], // An Tức, Tri Tôn, An Giang
  ['30586', 'ZONE_III'], // Ô Lâm as it was
  ['30565', 'ZONE_I'], // Lương Phi
  ['30574', 'ZONE_III'], // Núi Tô
  ['30544', 'ZONE_I'], // thị trấn Tri Tôn
  ['07615', 'ZONE_II'], // thị trấn An Châu, Sơn Động, Bắc Giang
];
const FROM_2026: readonly (readonly [string, string])[] = [
  ['30577', 'ZONE_III'], // Ô Lâm, of An Tức, old Ô Lâm and Lương Phi
  ['30544', 'ZONE_I'], // Tri Tôn, of the town, Châu Lăng and Núi Tô
];

function rows(
  marks: readonly (readonly [string, string])[],
  instrument: string,
  from: string,
  to: string | null,
): AreaRowInput[] {
  return marks.map(([communeCode, mark], i) => ({
    row: i + 2,
    communeCode,
    village: '',
    mark,
    from: parseDay(from),
    to: to === null ? null : parseDay(to) + 1,
    instrument,
  }));
}

/** Two lists made up for the cases, complete for all marks but those said to be partial. */
export function caseLists(partial: readonly MarkGroup[] = []): AreaLists {
  const complete = MARK_GROUPS.filter((group) => !partial.includes(group));
  const inputs = [
    ...rows(TO_2026, 'example 2021', '2021-06-04', '2026-01-28'),
    ...rows(FROM_2026, 'example 2026', '2026-01-29', null),
  ];
  const result = buildAreaLists(UNITS, inputs, [], complete);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return new AreaLists(UNITS, result.lists);
}

/** A row of a school list in a case. */
export interface CaseSchoolRow {
  readonly school: string;
  readonly commune: string;
  readonly area: AreaClass;
  readonly from: string;
  readonly to: string;
}

/** A school list of a case's rows. */
export function caseSchools(list: readonly CaseSchoolRow[]): SchoolList {
  if (list.length === 0) return NO_SCHOOLS;
  const result = buildSchoolList(
    UNITS,
    list.map((each, i) => ({
      row: i + 2,
      schoolCode: each.school,
      name: 'Trường ví dụ',
      communeCode: each.commune,
      area: each.area,
      from: parseDay(each.from),
      to: parseDay(each.to) + 1,
    })),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.schools;
}

/** First and last civil day of a grade of a pupil who leaves school in a year. */
export function gradeDays(graduation: number, grade: number): { readonly from: Day; readonly to: Day } {
  const start = graduation - (13 - grade);
  return { from: dayOf(start, 9, 1), to: dayOf(start + 1, 5, 31) };
}
