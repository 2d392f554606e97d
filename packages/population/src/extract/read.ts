import type { Day } from '@cutru/calendar';
import type { CitizenNumber } from '@cutru/residence';
import { type ByteSource, openTable, type RowError, type TableRow } from '@cutru/tables';
import { BadRow } from '../cells/cell-error.ts';
import { LISTED_ROWS, PopulationError } from '../errors.ts';
import type { RowReason } from '../row-reasons.ts';
import type { SourceRecord } from '../source-record.ts';
import { type OnWarning, tellWarnings } from '../warnings.ts';
import { EXTRACT_SPEC } from './columns.ts';
import { ExtractRowReader } from './row.ts';
import { ExtractStore } from './store.ts';

/** How far the reading of an extract has come. */
export interface ExtractProgress {
  readonly rows: number;
  readonly bytesRead: number;
  /** Size of the file, where it is known. */
  readonly bytes: number | null;
}

/** What to read of an extract, and what to bear. */
export interface ExtractOptions {
  /** Citizen numbers of the people to keep; rows of others are read and not kept. */
  readonly wanted: ReadonlySet<string> | 'ALL';
  /** Bad rows up to this number are left out; beyond it, or by default with any, the file is refused. */
  readonly maxBadRows?: number;
  /** Told once the file has been read: of a workbook, what was put right. */
  readonly onWarning?: OnWarning;
  /** Called after every batch of some thousand rows. */
  readonly onProgress?: (progress: ExtractProgress) => void;
}

/** What came of reading an extract. */
export interface ExtractStats {
  readonly rows: number;
  readonly rowsKept: number;
  readonly people: number;
  readonly badRows: number;
  /** The first bad rows, `LISTED_ROWS` at most. */
  readonly listed: readonly RowError<RowReason>[];
  /** Wanted people of whom a row could not be read: their residence is unknown. */
  readonly incomplete: number;
  /** Latest day of record in the file; `null` where it has no row. */
  readonly recordedOn: Day | null;
}

/** A residence extract, read: the facts of the people who were wanted. */
export interface Extract {
  readonly stats: ExtractStats;
  /** Citizen numbers of the people who are kept. */
  numbers(): Iterable<CitizenNumber>;
  /** What the extract holds of a person; a new object at each call. */
  find(citizenNumber: string): SourceRecord | undefined;
}

/** Takes rows one by one and counts. */
class Intake {
  readonly store = new ExtractStore();
  readonly listed: RowError<RowReason>[] = [];
  rows = 0;
  badRows = 0;
  recordedOn: Day = Number.NEGATIVE_INFINITY;
  readonly #reader: ExtractRowReader;
  readonly #wanted: ReadonlySet<string> | 'ALL';

  constructor(reader: ExtractRowReader, wanted: ReadonlySet<string> | 'ALL') {
    this.#reader = reader;
    this.#wanted = wanted;
  }

  take(row: TableRow): void {
    this.rows += 1;
    try {
      const read = this.#reader.read(row);
      if (read.recordedOn > this.recordedOn) this.recordedOn = read.recordedOn;
      if (this.#isWanted(read.citizenNumber)) this.store.add(read);
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      this.badRows += 1;
      if (this.listed.length < LISTED_ROWS) this.listed.push(error.row);
      const about = this.#reader.concerns(row);
      if (this.#isWanted(about)) this.store.addBroken(about);
    }
  }

  #isWanted(citizenNumber: string): boolean {
    return this.#wanted === 'ALL' || this.#wanted.has(citizenNumber);
  }
}

/**
 * Reads a residence extract: a CSV file or a workbook with a row for each period, in any order. Every row is checked, whomever it
 * is about; what is kept are the rows of those who are wanted. All or nothing: with more than `maxBadRows` bad rows
 * the file is refused and none of it is used. Reading ends when that is certain and enough rows are listed, so the
 * number of bad rows in the error is the least there are.
 *
 * Overlaps, unknown codes, and periods before the birth or after the day of record are no bad rows: they make that
 * person's clauses unknown (see `buildTimeline`).
 * @throws TablesError, PopulationError `EXTRACT_ROWS_UNREADABLE`
 * @example
 * const extract = await readExtract('extract.csv', { wanted: new Set(['040307000001']) });
 * extract.find('040307000001')?.periods.permanent;
 */
export async function readExtract(source: string | ByteSource, options: ExtractOptions): Promise<Extract> {
  const { wanted, maxBadRows = 0, onProgress, onWarning } = options;
  if (!Number.isInteger(maxBadRows) || maxBadRows < 0) throw new TypeError('maxBadRows is a count');
  const table = await openTable(source, EXTRACT_SPEC);
  const intake = new Intake(new ExtractRowReader(table.layout), wanted);
  for await (const batch of table.rows()) {
    for (const row of batch) intake.take(row);
    if (intake.badRows > maxBadRows && intake.listed.length === LISTED_ROWS) break;
    onProgress?.({ rows: intake.rows, bytesRead: table.bytesRead(), bytes: table.bytes });
  }
  tellWarnings(table, onWarning);
  const { store, rows, badRows, listed } = intake;
  if (badRows > maxBadRows) {
    throw new PopulationError('EXTRACT_ROWS_UNREADABLE', table.file, { rows: listed, badRows });
  }
  const stats: ExtractStats = {
    rows,
    rowsKept: store.rows,
    people: store.people,
    badRows,
    listed,
    incomplete: store.incomplete,
    recordedOn: rows > badRows ? intake.recordedOn : null,
  };
  return { stats, numbers: () => store.numbers(), find: (citizenNumber) => store.find(citizenNumber) };
}
