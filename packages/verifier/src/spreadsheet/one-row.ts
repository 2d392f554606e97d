import type { Day } from '@cutru/calendar';
import type { Programme } from '@cutru/rules';
import { type ByteSource, rowShape, type TableRow, TablesError } from '@cutru/tables';
import { VerifierError } from '../errors/verifier-error.ts';
import type { RequestDraft } from '../request/draft.ts';
import { Issues } from '../request/issues.ts';
import { numberOf } from '../request/number.ts';
import { isEmptyRow } from './candidates.ts';
import { SHEETS } from './sheets/index.ts';

/** Which row of a spreadsheet is meant. */
export interface RowChoice {
  readonly file: string;
  readonly programme: Programme;
  /** Line on which the row begins, from 1; the heading is on line 1. Default: the first row that is not empty. */
  readonly line?: number;
}

/** A row that was found, apart from its file: cells as text under the file's own headings. */
export interface CandidateRow {
  readonly file: string;
  readonly programme: Programme;
  readonly line: number;
  readonly headings: readonly string[];
  readonly cells: readonly string[];
}

/** What a row is read with beside its own cells. */
export interface RowReading {
  /** Stands for the day of a row that has none, and gives the year to one without. */
  readonly on?: Day;
  /** The plan by which it is decided, `id@version`. */
  readonly plan?: string;
}

/** A cell of a row to be another: the column by any of its headings, and what stands in it. */
export interface CellChange {
  readonly column: string;
  readonly value: string;
}

/** The row, read no further than to its end. @throws TablesError, VerifierError `ROW_NOT_THERE`, `ROW_REFUSED` */
export async function findRow({ file, programme, line }: RowChoice): Promise<CandidateRow> {
  const { table } = await SHEETS[programme].open(file, null);
  const { headings } = table.layout;
  for await (const batch of table.rows()) {
    for (const row of batch) {
      if (line !== undefined && row.line > line) throw notThere(file, line);
      if (isEmptyRow(row) || (line !== undefined && row.line < line)) continue;
      const shape = rowShape(row, table.layout);
      if (shape !== undefined) {
        const { field, code } = shape;
        throw new VerifierError('ROW_REFUSED', { file, line: row.line, issues: [{ field, code }] });
      }
      return { file, programme, line: row.line, headings, cells: row.cells };
    }
  }
  throw notThere(file, line);
}

function notThere(file: string, line: number | undefined): VerifierError {
  return new VerifierError('ROW_NOT_THERE', line === undefined ? { file } : { file, line });
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`;
}

/** A spreadsheet of these rows and nothing else. */
function sheetWith(file: string, ...rows: readonly (readonly string[])[]): ByteSource {
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    yield new TextEncoder().encode(rows.map(csvLine).join(''));
  }
  return { name: file, chunks: chunks() };
}

async function readCells(
  row: CandidateRow,
  on: Day | null,
  issues: Issues,
): Promise<RequestDraft | undefined> {
  const { file, programme, headings, cells } = row;
  const candidates = await SHEETS[programme].open(sheetWith(file, headings, cells), on);
  const rows: TableRow[] = [];
  for await (const batch of candidates.table.rows()) rows.push(...batch);
  const [only] = rows;
  return only === undefined ? undefined : candidates.read(issues, only);
}

/**
 * The request that a row makes.
 * @param changed whether the row is one of {@link changeRow}: then that is what is refused
 * @throws VerifierError `ROW_REFUSED`, `CHANGED_ROW_REFUSED` with every column that cannot stand
 */
export async function readRow(
  row: CandidateRow,
  { on, plan }: RowReading,
  changed = false,
): Promise<RequestDraft> {
  const issues = new Issues();
  const draft = await readCells(row, on ?? null, issues);
  if (draft === undefined) {
    const code = changed ? 'CHANGED_ROW_REFUSED' : 'ROW_REFUSED';
    throw new VerifierError(code, { file: row.file, line: row.line, issues: issues.list });
  }
  return plan === undefined ? draft : { ...draft, plan };
}

/** Where a column stands among headings; one that the programme reads and the file lacks is behind the last. */
async function columnAt(row: CandidateRow, column: string): Promise<number> {
  const { file, programme, headings } = row;
  const unknown = new VerifierError('CHANGED_COLUMN_UNKNOWN', { name: column });
  if (column.trim() === '') throw unknown;
  const open = (names: readonly string[]) => SHEETS[programme].open(sheetWith(file, names), null);
  try {
    const { table } = await open([...headings, column]);
    if (table.layout.others.some(({ at }) => at === headings.length)) throw unknown;
    return headings.length;
  } catch (error) {
    // The same column under two headings: the first of them is the file's own.
    const at = error instanceof TablesError ? (error.place.columns?.[0] ?? 0) - 1 : -1;
    if (at < 0) throw error;
    const { table } = await open(headings);
    if (table.layout.others.some((other) => other.at === at)) throw unknown;
    return at;
  }
}

/**
 * The row with some of its cells others.
 * @throws VerifierError `CHANGED_COLUMN_UNKNOWN` for a column that is not read for the programme
 */
export async function changeRow(row: CandidateRow, changes: readonly CellChange[]): Promise<CandidateRow> {
  let changed = row;
  for (const { column, value } of changes) {
    const at = await columnAt(changed, column);
    const { headings, cells } = changed;
    changed = {
      ...changed,
      headings: at === headings.length ? [...headings, column] : headings,
      cells: Object.assign([...cells], { [at]: value }),
    };
  }
  return changed;
}

/** What stands in a column of a row by any of its headings; empty where the file lacks it. */
export async function cellOf(row: CandidateRow, column: string): Promise<string> {
  return (row.cells[await columnAt(row, column)] ?? '').trim();
}

/** The citizen numbers of those whom requests name: whom to keep of an extract. */
export function numbersOf(drafts: readonly RequestDraft[]): Set<string> {
  const people = drafts.flatMap(({ candidate, guardians }) => [
    candidate,
    ...guardians.map(({ person }) => person),
  ]);
  return new Set(people.map(numberOf).filter((number) => number !== null));
}
