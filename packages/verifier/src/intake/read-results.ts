import {
  ADMISSION_GROUPS,
  type IntakeEntry,
  OUTCOMES,
  type Outcome,
  type Plan,
  type RulingEffect,
} from '@cutru/rules';
import { headingKey, openTable, rowShape, type Table, type TableForm, type TableRow } from '@cutru/tables';
import type { VerifierErrorCode } from '../errors/run-codes.ts';
import { VerifierError } from '../errors/verifier-error.ts';
import { isEmptyRow } from '../spreadsheet/candidates.ts';

/** What an intake is read from; `ruling` only where it is there. */
const COLUMNS = ['outcome', 'group', 'direct', 'deciding_clause', 'missing', 'plan', 'ruling'] as const;

type Column = (typeof COLUMNS)[number];

const SPEC = { columns: COLUMNS.map((name) => ({ name, headings: [], required: name !== 'ruling' })) };

/** A result as an intake sees it. */
export interface ResultEntry extends IntakeEntry {
  readonly line: number;
  /** The clause by which the check decided; empty while that is open. */
  readonly clause: string;
  /** A ruling settled it or departed from the check: the outcome is the ruling's. Not where it only confirms. */
  readonly ruled: boolean;
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

/** Missing facts without which it is not known of what people a pupil is, by their codes. */
const WHO: readonly string[] = ['identity', 'candidate.ethnicity'];

const RULING = /^ADMISSION=(yes|no) (SETTLES|CONFIRMS|DEPARTS)$/;

/** A ruling on whether a file is admitted, as `rulingCells` writes it; `null`: none; `undefined`: not one of this result. */
function rulingOf(
  text: string,
  found: Outcome,
): { outcome: Outcome; effect: RulingEffect } | null | undefined {
  if (text === '') return null;
  const [, answer, effect] = RULING.exec(text) ?? [];
  if (answer === undefined) return undefined;
  const outcome = answer === 'yes' ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  const due = found === 'NEEDS_EVIDENCE' ? 'SETTLES' : found === outcome ? 'CONFIRMS' : 'DEPARTS';
  return effect === due ? { outcome, effect: due } : undefined;
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
    const found = OUTCOMES.find((each) => each === cell('outcome'));
    if (found === undefined) throw wrong('RESULTS_CELL_MALFORMED', file, row, 'outcome');
    const ruling = layout.at.ruling < 0 ? null : rulingOf(cell('ruling'), found);
    if (ruling === undefined) throw wrong('RESULTS_CELL_MALFORMED', file, row, 'ruling');
    const score = this.#scoreAt < 0 ? null : hundredths((row.cells[this.#scoreAt] ?? '').trim());
    if (score === undefined) throw wrong('SCORE_MALFORMED', file, row);
    const { groups, orders } = this.#groupsOf(row, found, cell('group'), cell('missing'));
    const [order, lastOrder] = orders;
    const direct = cell('direct') === 'yes';
    const directOpen = cell('direct') === 'open';
    return {
      id: String(row.line),
      line: row.line,
      outcome: ruling?.outcome ?? found,
      groups,
      direct: direct || directOpen,
      order,
      atWorst: directOpen || order !== lastOrder ? { direct, order: lastOrder } : null,
      score,
      clause: found === 'NEEDS_EVIDENCE' ? '' : cell('deciding_clause'),
      ruled: ruling !== null && ruling.effect !== 'CONFIRMS',
    };
  }

  #checkPlan(row: TableRow, text: string): void {
    const { file } = this.#table;
    this.#seenPlan ??= text;
    if (text !== this.#seenPlan) throw wrong('RESULTS_OF_SEVERAL_PLANS', file, row, 'plan');
    const { id, version } = this.#plan;
    if (text !== `${id}@${version}`) throw wrong('RESULTS_OF_ANOTHER_PLAN', file, row, 'plan');
  }

  /** Among whom a pupil may count, and the first and the last of the plan's groups in which a child may be. */
  #groupsOf(
    row: TableRow,
    found: Outcome,
    text: string,
    missing: string,
  ): Pick<IntakeEntry, 'groups'> & { readonly orders: readonly [number, number] } {
    const { entry } = this.#plan;
    const malformed = (): VerifierError => wrong('RESULTS_CELL_MALFORMED', this.#table.file, row, 'group');
    const known = found === 'ELIGIBLE' && text !== '';
    if (entry !== null) {
      if (!known) {
        if (found === 'ELIGIBLE') throw malformed();
        return { groups: [], orders: [0, Math.max(0, entry.groups.length - 1)] };
      }
      const order = entry.groups.findIndex(({ id }) => id === text);
      if (order < 0) throw malformed();
      return { groups: [], orders: [order, order] };
    }
    const orders = [0, 0] as const;
    if (!known) {
      // Of an open file it is known that it is of no very small people, unless ethnicity or the person is missing: those are
      // admitted by nothing else.
      const possible = found !== 'NEEDS_EVIDENCE' || missing.split(';').some((code) => WHO.includes(code));
      return { groups: ADMISSION_GROUPS.filter((each) => possible || each !== 'VERY_SMALL'), orders };
    }
    const group = ADMISSION_GROUPS.find((each) => each === text);
    if (group === undefined) throw malformed();
    return { groups: [group], orders };
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
