import { civilOf, type Day } from '@cutru/calendar';
import { type Ethnicity, parseEthnicity, parseSex, type Sex } from '@cutru/residence';
import type { Layout, TableRow } from '@cutru/tables';
import type { NumberedDraft } from '../../request/draft.ts';
import type { Issues } from '../../request/issues.ts';
import { CANDIDATE_FIELDS, type NumberNeed, readNumbered } from '../../request/people.ts';
import { readSubmittedOn, readYear } from '../../request/values.ts';
import type { CommonColumn } from './columns.ts';

/** Gives the text of a row's cell without blanks around it; empty where the file lacks the column. */
export type Cell<Column extends string> = (column: Column) => string;

/** The cells of a row. */
export function cellsOf<Column extends string>(
  at: Readonly<Record<Column, number>>,
  row: TableRow,
): Cell<Column> {
  return (column) => (row.cells[at[column]] ?? '').trim();
}

/** Where the columns of one school, or of one guardian, stand. */
export interface NumberedPlaces<Column extends string> {
  readonly number: number;
  readonly at: Readonly<Record<Column, number>>;
}

/** Where numbered columns stand, in the order of their numbers. */
export function numberedPlaces<Column extends string>(
  numbered: Layout<string, Column>['numbered'],
  columns: readonly Column[],
): readonly NumberedPlaces<Column>[] {
  const numbers = new Set(columns.flatMap((column) => [...numbered[column].keys()]));
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      at: Object.fromEntries(columns.map((column) => [column, numbered[column].get(number) ?? -1])) as Record<
        Column,
        number
      >,
    }));
}

/** Sex and ethnicity as declared, read from their cells. */
function readDeclared(
  issues: Issues,
  sex: string,
  ethnicity: string,
): { readonly sex: Sex | null; readonly ethnicity: Ethnicity | null } {
  return {
    sex: issues.attempt('sex', () => parseSex(sex)) ?? null,
    ethnicity: issues.attempt('ethnicity', () => parseEthnicity(ethnicity)) ?? null,
  };
}

/** The candidate of a row; `undefined` where something about them cannot stand. */
export function readCandidate(
  issues: Issues,
  cell: Cell<CommonColumn>,
  need: NumberNeed = 'REQUIRED',
): NumberedDraft | undefined {
  const texts = {
    citizenId: cell('citizen_id'),
    fullName: cell('full_name'),
    birthDate: cell('birth_date'),
    ...readDeclared(issues, cell('sex'), cell('ethnicity')),
  };
  return readNumbered(issues, CANDIDATE_FIELDS, texts, need);
}

/** The year of a row: its own, else that of the day of the run; `null` where it cannot stand or there is none. */
export function readAdmissionYear(issues: Issues, text: string, on: Day | null): number | null {
  const year = text === '' && on !== null ? civilOf(on).year : readYear(issues, 'admission_year', text);
  if (text === '' && year === null) issues.add('admission_year', 'ADMISSION_YEAR_MISSING');
  return year;
}

/** The day of a row's file: its own, else that of the run; `null` where it cannot stand or there is none. */
export function readFileDay(issues: Issues, text: string, on: Day | null): Day | null {
  return text === '' && on !== null ? on : readSubmittedOn(issues, text);
}
