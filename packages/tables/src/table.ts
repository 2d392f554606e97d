import type { Layout } from './headings/spec.ts';
import type { CellFault } from './rows/fault.ts';
import type { TableWarningCode } from './warnings.ts';

/** One row of a table: its cells as text, in the order of the headings. */
export interface TableRow {
  /** Line of the file on which the row begins, from 1; the heading is on line 1. */
  readonly line: number;
  /**
   * As the file has them, blanks around them included. May hold on to the text of a whole batch: copy what is kept of
   * a large file.
   */
  readonly cells: readonly string[];
  /** A cell of a column that the spec knows cannot be read; only in workbooks. */
  readonly fault?: CellFault;
}

/** What was put right or left out on the way; `column` is empty where the file as a whole is meant. */
export interface TableWarning {
  readonly file: string;
  readonly code: TableWarningCode;
  readonly column: string;
  /** How many cells, or sheets. */
  readonly count: number;
}

/** How a file is written, for writing another one that opens where it opened. */
export interface TableForm {
  /** A byte order mark at the start, as Excel wants it to know UTF-8. */
  readonly bom: boolean;
  readonly delimiter: ',' | ';' | '\t';
}

/** A table that is open for reading. What kind of file it comes from cannot be seen. */
export interface Table<Column extends string = string, Numbered extends string = string> {
  /** For messages. */
  readonly file: string;
  readonly layout: Layout<Column, Numbered>;
  readonly form: TableForm;
  /** Size in bytes where it is known, for progress. */
  readonly bytes: number | null;
  /** Bytes read so far. */
  bytesRead(): number;
  /**
   * The rows in batches, in order, once. Rows may have too few or too many cells: see `rowShape`. Leaving the loop
   * early closes the file.
   * @throws TablesError while iterating, for what is wrong further down in the file
   */
  rows(): AsyncGenerator<readonly TableRow[], void, undefined>;
  /** What was put right so far; whole when the rows have ended. */
  warnings(): readonly TableWarning[];
  /** Lets go of the file where the rows are not wanted after all. */
  close(): Promise<void>;
}
