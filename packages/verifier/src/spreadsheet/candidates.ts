import { parseCitizenNumber } from '@cutru/residence';
import type { TableRow } from '@cutru/tables';
import type { Candidates } from './sheets/sheet.ts';

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
