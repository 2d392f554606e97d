import type { Day } from '@cutru/calendar';
import { parseCitizenNumber } from '@cutru/residence';
import type { Programme } from '@cutru/rules';
import { type ByteSource, openTable, type Table, type TableRow } from '@cutru/tables';
import type { RequestDraft } from '../request/draft.ts';
import type { Issues } from '../request/issues.ts';
import { BoardingRows } from './boarding-row.ts';
import { BOARDING_SPEC, UNIVERSITY_SPEC } from './columns.ts';
import { UniversityRows } from './university-row.ts';

/** A file of candidates, open for one reading. */
export interface Candidates {
  readonly table: Table;
  /** The row as a request; `undefined` where fields cannot stand: all of them are in `issues`. */
  read(issues: Issues, row: TableRow): RequestDraft | undefined;
  /** Where citizen numbers stand: the candidate's, then those of guardians. */
  readonly numbersAt: readonly number[];
}

/**
 * Opens a file of candidates to a programme; `on` stands for the day of rows that have none.
 * @throws TablesError
 */
export async function openCandidates(
  file: string | ByteSource,
  programme: Programme,
  on: Day | null,
): Promise<Candidates> {
  if (programme === 'university-admission') {
    const table = await openTable(file, UNIVERSITY_SPEC);
    const rows = new UniversityRows(table.layout, on);
    return {
      table,
      read: (issues, row) => rows.read(issues, row),
      numbersAt: [table.layout.at.citizen_id],
    };
  }
  const table = await openTable(file, BOARDING_SPEC);
  const rows = new BoardingRows(table.layout, on);
  const guardians = [...table.layout.numbered['guardian_#'].values()];
  return {
    table,
    read: (issues, row) => rows.read(issues, row),
    numbersAt: [table.layout.at.citizen_id, ...guardians],
  };
}

/** Whether nothing stands in a row: spreadsheets leave such rows at their end. */
export function isEmptyRow(row: TableRow): boolean {
  return row.cells.every((cell) => cell === '' || cell.trim() === '');
}

const TWELVE = /^\d{12}$/;

/** A citizen number in a row. */
export interface NumberInRow {
  readonly number: string;
  /** The candidate's, else a guardian's. */
  readonly isCandidate: boolean;
}

/** The citizen numbers of a row that are well formed; the others are told when the row is decided. */
export function* numbersIn(candidates: Candidates, row: TableRow): Generator<NumberInRow, void, undefined> {
  for (const [i, at] of candidates.numbersAt.entries()) {
    const cell = row.cells[at] ?? '';
    const number = TWELVE.test(cell) ? cell : cell.length < 12 ? undefined : parsed(cell);
    if (number !== undefined) yield { number, isCandidate: i === 0 };
  }
}

function parsed(cell: string): string | undefined {
  try {
    return parseCitizenNumber(cell);
  } catch {
    return undefined;
  }
}
