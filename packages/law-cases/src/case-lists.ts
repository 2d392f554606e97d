import { FOREVER, parseDay } from '@cutru/calendar';
import {
  AreaLists,
  type AreaManifest,
  type AreaRowInput,
  buildAreaLists,
  buildSchoolList,
  MARK_GROUPS,
  type MarkGroup,
  NO_SCHOOLS,
  type SchoolList,
  type Units,
} from '@cutru/places';
import type { CaseList } from './case.ts';
import { CaseError } from './case-error.ts';
import { type ListRow, readListRow, type SchoolRow } from './notation.ts';

const TO_2026 = [
  '30577 ZONE_III', // An Tức, Tri Tôn, An Giang
  '30586 ZONE_III', // Ô Lâm as it was
  '30565 ZONE_I', // Lương Phi
  '30574 ZONE_III', // Núi Tô
  '30544 ZONE_I', // thị trấn Tri Tôn
  '07615 ZONE_II', // thị trấn An Châu, Sơn Động, Bắc Giang
];
const FROM_2026 = [
  '30577 ZONE_III', // Ô Lâm, of An Tức, old Ô Lâm and Lương Phi
  '30544 ZONE_I', // Tri Tôn, of the town, Châu Lăng and Núi Tô
];

/**
 * Two lists made up for the cases, complete for all marks but those said to be partial. A case's own rows go into the
 * list of their first day; without one into the first list.
 */
export function exampleLists(partial: readonly MarkGroup[], own: readonly ListRow[]): readonly CaseList[] {
  const complete = MARK_GROUPS.filter((group) => !partial.includes(group));
  const since = parseDay('2026-01-29');
  const late = (row: ListRow): boolean => row.from !== null && row.from >= since;
  const read = (text: string): ListRow => readListRow(text, 'example lists');
  return [
    {
      name: 'example of 2021',
      from: parseDay('2021-06-04'),
      to: since,
      complete,
      provinces: 'NATION',
      rows: [...TO_2026.map(read), ...own.filter((row) => !late(row))],
    },
    {
      name: 'example of 2026',
      from: since,
      to: FOREVER,
      complete,
      provinces: 'NATION',
      rows: [...FROM_2026.map(read), ...own.filter(late)],
    },
  ];
}

function refused(where: string, issues: readonly { readonly code: string }[]): CaseError {
  return new CaseError(where, 'CASE_LIST_REFUSED', [...new Set(issues.map(({ code }) => code))].join(', '));
}

/**
 * Lists as a case describes them; a list without a complete mark names no province and so stands everywhere.
 * @throws CaseError `CASE_LIST_REFUSED`
 */
export function listsOf(lists: readonly CaseList[], units: Units): AreaLists {
  let line = 1;
  const rows = lists.flatMap((list) =>
    list.rows.map((row): AreaRowInput => {
      line += 1;
      return {
        row: line,
        communeCode: row.commune,
        village: row.village,
        mark: row.mark,
        from: row.from,
        to: row.to === null ? null : Math.min(row.to, list.to),
        instrument: list.name,
      };
    }),
  );
  const manifests = lists.map(
    ({ name, from, to, complete, provinces }): AreaManifest => ({
      instrument: name,
      from,
      to,
      example: true,
      complete: complete.length === 0 ? [] : [{ groups: complete, provinces, from, to }],
    }),
  );
  const result = buildAreaLists(units, rows, manifests);
  if (!result.ok) throw refused('.rows', result.issues);
  return new AreaLists(units, result.lists);
}

/** A school list of a case's rows. @throws CaseError `CASE_LIST_REFUSED` */
export function schoolsOf(list: readonly SchoolRow[], units: Units): SchoolList {
  if (list.length === 0) return NO_SCHOOLS;
  const result = buildSchoolList(
    units,
    list.map((each, i) => ({
      row: i + 2,
      schoolCode: each.school,
      name: 'Trường ví dụ',
      communeCode: each.commune,
      area: each.area,
      from: each.from,
      to: each.to,
    })),
  );
  if (!result.ok) throw refused('.school_list', result.issues);
  return result.schools;
}
