import { CalendarError } from '@cutru/calendar';
import { ResidenceError } from '@cutru/residence';
import type { RowError } from '@cutru/tables';
import type { CellCode, RowReason } from '../row-reasons.ts';

/** A cell that cannot be read, for a reason of this package. Never holds the value. */
export class CellError extends Error {
  readonly code: CellCode;
  constructor(code: CellCode) {
    super(code);
    this.name = 'CellError';
    this.code = code;
  }
}

/** The reason why a cell could not be read; any other error is a fault of the program and goes on. */
export function reasonOf(error: unknown): RowReason {
  if (error instanceof CellError || error instanceof CalendarError || error instanceof ResidenceError) {
    return error.code;
  }
  throw error;
}

/** A reason with its place, thrown through the reading of a row. */
export class BadRow extends Error {
  readonly row: RowError<RowReason>;
  constructor(row: number, field: string, code: RowReason) {
    super(code);
    this.row = { row, field, code };
  }
}
