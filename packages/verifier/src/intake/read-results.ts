import {
  ADMISSION_GROUPS,
  type AdmissionGroup,
  type IntakeEntry,
  OUTCOMES,
  type Outcome,
  type Plan,
} from '@cutru/rules';
import { headingKey, openTable, rowShape, type Table, type TableForm, type TableRow } from '@cutru/tables';
import type { VerifierErrorCode } from '../errors/codes.ts';
import { VerifierError } from '../errors/verifier-error.ts';
import { isEmptyRow } from '../spreadsheet/candidates.ts';

type Column = 'outcome' | 'group' | 'direct' | 'deciding_clause' | 'missing' | 'plan';

const COLUMNS = ['outcome', 'group', 'direct', 'deciding_clause', 'missing', 'plan'] as const;

const SPEC = { columns: COLUMNS.map((name) => ({ name, headings: [], required: true })) };

/** A result as an intake sees it. */
export interface ResultEntry extends IntakeEntry {
  readonly line: number;
  /** The clause that decided; empty while open. */
  readonly clause: string;
  /** The best answer may be that of a very small people: ethnicity is among what is missing. */
  readonly mayBeVerySmall: boolean;
}

/** The results of a file, and how it is written. */
export interface Results {
  readonly headings: readonly string[];
  readonly form: TableForm;
  readonly entries: readonly ResultEntry[];
}

/** @throws TablesError `TABLE_COLUMNS_MISSING` for a file that is not of cutru verify, and as `openTable` does */
export function openResults(file: string): Promise<Table<Column>> {
  return openTable<Column>(file, SPEC);
}

/** What is wrong with a row. Never holds the value. */
function wrong(code: VerifierErrorCode, file: string, row: TableRow, name?: string): VerifierError {
  return new VerifierError(code, { file, line: row.line, ...(name === undefined ? {} : { name }) });
}

const SCORE = /^(\d{1,7})(?:[.,](\d{1,2}))?$/;

/** A score as exact hundredths; `null`: none; `undefined`: not a score. */
function hundredths(text: string): number | null | undefined {
  if (text === '') return null;
  const found = SCORE.exec(text);
  return found === null ? undefined : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** Reads the rows of one file of results. */
class Reader {
  readonly #table: Table<Column>;
  readonly #plan: Plan;
  readonly #scoreAt: number;
  #seenPlan: string | undefined;

  constructor(table: Table<Column>, plan: Plan, scoreAt: number) {
    this.#table = table;
    this.#plan = plan;
    this.#scoreAt = scoreAt;
  }

  read(row: TableRow): ResultEntry {
    const { file, layout } = this.#table;
    if (rowShape(row, layout) !== undefined) throw wrong('RESULTS_CELL_MALFORMED', file, row);
    const cell = (column: Column): string => (row.cells[layout.at[column]] ?? '').trim();
    this.#checkPlan(row, cell('plan'));
    const outcome = OUTCOMES.find((each) => each === cell('outcome'));
    if (outcome === undefined) throw wrong('RESULTS_CELL_MALFORMED', file, row, 'outcome');
    const score = this.#scoreAt < 0 ? null : hundredths((row.cells[this.#scoreAt] ?? '').trim());
    if (score === undefined) throw wrong('SCORE_MALFORMED', file, row);
    const direct = cell('direct');
    return {
      id: String(row.line),
      line: row.line,
      outcome,
      ...this.#groupOf(row, outcome, cell('group')),
      // Of an open file, at best.
      direct: direct === 'yes' || (direct === 'open' && outcome === 'NEEDS_EVIDENCE'),
      score,
      clause: outcome === 'NEEDS_EVIDENCE' ? '' : cell('deciding_clause'),
      mayBeVerySmall: cell('missing')
        .split(';')
        .some((code) => code === 'candidate.ethnicity' || code.startsWith('candidate.ethnicity@')),
    };
  }

  #checkPlan(row: TableRow, text: string): void {
    const { file } = this.#table;
    this.#seenPlan ??= text;
    if (text !== this.#seenPlan) throw wrong('RESULTS_OF_SEVERAL_PLANS', file, row, 'plan');
    const { id, version } = this.#plan;
    if (text !== `${id}@${version}`) throw wrong('RESULTS_OF_ANOTHER_PLAN', file, row, 'plan');
  }

  /** Among whom a pupil counts, or which of the plan's groups; of an open file the first, which is the best. */
  #groupOf(row: TableRow, outcome: Outcome, text: string): Pick<IntakeEntry, 'group' | 'order'> {
    const { entry } = this.#plan;
    const none = { group: null, order: 0 };
    if (text === '' || outcome !== 'ELIGIBLE') {
      if (entry !== null && outcome === 'ELIGIBLE')
        throw wrong('RESULTS_CELL_MALFORMED', this.#table.file, row, 'group');
      return none;
    }
    const group = ADMISSION_GROUPS.find((each): each is AdmissionGroup => each === text);
    const order = entry === null ? 0 : entry.groups.findIndex(({ id }) => id === text);
    if (entry === null ? group === undefined : order < 0)
      throw wrong('RESULTS_CELL_MALFORMED', this.#table.file, row, 'group');
    return { group: entry === null ? (group ?? null) : null, order };
  }
}

/**
 * Reads the results of one intake.
 * @param score heading of the column by which the school ranks; `null`: by nothing
 * @throws TablesError, VerifierError
 */
export async function readResults(file: string, plan: Plan, score: string | null): Promise<Results> {
  const table = await openResults(file);
  const { headings } = table.layout;
  const scoreAt =
    score === null ? -1 : headings.findIndex((each) => headingKey(each) === headingKey(score.trim()));
  if (score !== null && scoreAt < 0) {
    await table.close();
    throw new VerifierError('SCORE_COLUMN_MISSING', { file, name: score });
  }
  const reader = new Reader(table, plan, scoreAt);
  const entries: ResultEntry[] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) if (!isEmptyRow(row)) entries.push(reader.read(row));
  }
  return { headings, form: table.form, entries };
}
