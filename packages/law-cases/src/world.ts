import { type Day, dayOf, parseDay } from '@cutru/calendar';
import type { AreaClass, AreaLists, MarkGroup, SchoolList, Units } from '@cutru/places';
import { exampleLists, listsOf, schoolsOf } from './case-lists.ts';

/** The two example lists, complete for all marks but those said to be partial. */
export function caseLists(units: Units, partial: readonly MarkGroup[] = []): AreaLists {
  return listsOf(exampleLists(partial, []), units);
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
export function caseSchools(units: Units, list: readonly CaseSchoolRow[]): SchoolList {
  const rows = list.map((row) => ({ ...row, from: parseDay(row.from), to: parseDay(row.to) + 1 }));
  return schoolsOf(rows, units);
}

/** First and last civil day of a grade of a pupil who leaves school in a year. */
export function gradeDays(graduation: number, grade: number): { readonly from: Day; readonly to: Day } {
  const start = graduation - (13 - grade);
  return { from: dayOf(start, 9, 1), to: dayOf(start + 1, 5, 31) };
}
