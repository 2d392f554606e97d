import type { Day } from '@cutru/calendar';
import {
  type ByteSource,
  type Layout,
  openTable,
  type Table,
  type TableRow,
  type TableSpec,
} from '@cutru/tables';
import type { RequestDraft } from '../../request/draft.ts';
import type { Issues } from '../../request/issues.ts';

/** Reads a row as a request; `undefined` where fields cannot stand: all of them are in `issues`. */
export type RowReader = (issues: Issues, row: TableRow) => RequestDraft | undefined;

/** A file of candidates, open for one reading. */
export interface Candidates {
  readonly table: Table;
  readonly read: RowReader;
  /** Where citizen numbers stand: the candidate's, then those of guardians. */
  readonly numbersAt: readonly number[];
}

/** The spreadsheet of one programme: what it may hold, how its rows are read, and an example of one. */
export interface Sheet {
  readonly spec: TableSpec;
  /** Cells of the example by the names of columns, in the order in which they stand in the template. */
  readonly example: () => Readonly<Record<string, string>>;
  /**
   * Opens a file; `on` stands for the day of rows that have none.
   * @throws TablesError
   */
  open(file: string | ByteSource, on: Day | null): Promise<Candidates>;
}

/** Makes the reader of a file's rows, once it is known where its columns are. */
export type RowReaderOf<Column extends string, Numbered extends string> = (
  layout: Layout<Column, Numbered>,
  on: Day | null,
) => RowReader;

/** A sheet by what may stand in it and how its rows are read. */
export function sheetOf<Column extends string, Numbered extends string>(
  spec: TableSpec<Column | 'citizen_id', Numbered>,
  readerOf: RowReaderOf<Column | 'citizen_id', Numbered>,
  example: Sheet['example'],
): Sheet {
  return {
    spec,
    example,
    async open(file, on) {
      const table = await openTable(file, spec);
      const { at, numbered } = table.layout;
      const guardians = (numbered as Partial<Layout['numbered']>)['guardian_#']?.values() ?? [];
      return { table, read: readerOf(table.layout, on), numbersAt: [at.citizen_id, ...guardians] };
    },
  };
}
