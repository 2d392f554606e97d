import type { TablesErrorCode } from '../errors.ts';
import type { CodeShape } from '../headings/spec.ts';
import type { CellFault } from '../rows/fault.ts';
import type { WorkbookLimits } from './limits.ts';

/** What the worker is started with. */
export interface WorkbookJob {
  readonly bytes: Uint8Array;
  readonly sheet: string | null;
  readonly limits: WorkbookLimits;
}

/** What the reader knows of a column; `null`: it passes through. */
export type ColumnKind = { readonly code: CodeShape | null } | null;

/** What is asked of the worker, once it has found the heading. */
export type Request =
  | { readonly ask: 'COLUMNS'; readonly columns: readonly ColumnKind[] }
  | { readonly ask: 'ROWS' };

/** What was put right in a column. */
export interface ColumnCounts {
  readonly zeros: number;
  readonly merged: number;
}

/** Rows, cut into cells. Faults are rare and stand apart. */
export interface RowsAnswer {
  readonly answer: 'ROWS';
  readonly lines: readonly number[];
  readonly cells: readonly (readonly string[])[];
  /** By index of the row in this answer. */
  readonly faults: ReadonlyMap<number, CellFault>;
  /** What has been put right so far, by column. */
  readonly counts: readonly ColumnCounts[];
  /** No rows follow. */
  readonly last: boolean;
}

/** What the worker answers. */
export type Answer =
  | {
      readonly answer: 'OPENED';
      /** `null`: the sheet is empty. */
      readonly heading: { readonly line: number; readonly cells: readonly string[] } | null;
      readonly rows: number;
      readonly otherSheets: number;
    }
  | RowsAnswer
  | { readonly answer: 'REFUSED'; readonly code: TablesErrorCode; readonly cause: string };
