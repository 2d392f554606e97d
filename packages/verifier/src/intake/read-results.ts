import {
  ADMISSION_GROUPS,
  type IntakeEntry,
  OUTCOMES,
  type Outcome,
  type Plan,
  type RulingEffect,
} from '@cutru/rules';
import {
  headingKey,
  openTable,
  rowShape,
  type Table,
  type TableForm,
  type TableRow,
  type TableSpec,
} from '@cutru/tables';
import type { VerifierErrorCode } from '../errors/run-codes.ts';
import { VerifierError } from '../errors/verifier-error.ts';
import { isEmptyRow } from '../spreadsheet/candidates.ts';
import { ENTRY_SHEET } from '../spreadsheet/sheets/entry.ts';
import { isOfSchool, type RowSchools, rowSchools, SchoolsSeen } from './schools.ts';

/** What an intake is read from. */
const REQUIRED = ['outcome', 'group', 'direct', 'deciding_clause', 'missing', 'plan'] as const;
/** Read where they are there; the school applied to is a column of the candidates' own. */
const OPTIONAL = ['ruling', 'zone', 'school'] as const;

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

const SCHOOL_HEADINGS = ENTRY_SHEET.spec.columns.find(({ name }) => name === 'school')?.headings ?? [];

/** Only in entry does somebody apply to a school of several: elsewhere such a heading is the file's own affair. */
function specOf({ programme }: Plan): TableSpec<Column, never> {
  const headings = programme === 'school-entry' ? SCHOOL_HEADINGS : [];
  return {
    columns: [
      ...REQUIRED.map((name) => ({ name, headings: [], required: true })),
      ...OPTIONAL.map((name) => ({ name, headings: name === 'school' ? headings : [] })),
    ],
  };
}

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
  /** Rows that are of other schools. */
  readonly others: number;
}

/** @throws TablesError `TABLE_COLUMNS_MISSING` for a file that is not of cutru verify, and as `openTable` does */
export function openResults(file: string, plan: Plan): Promise<Table<Column>> {
  return openTable<Column>(file, specOf(plan));
}

const NO_SCHOOLS: RowSchools = { zones: [], applied: '' };

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

  /** @param mayBeAnother the file may be of the intake of another school */
  read(row: TableRow, mayBeAnother: boolean): ResultEntry {
    const { file, layout } = this.#table;
    const cell = this.#cellsOf(row);
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
    const outcome = ruling?.outcome ?? found;
    return {
      id: String(row.line),
      line: row.line,
      // Who may go to another school has a place here or not, as an open file has.
      outcome: mayBeAnother && outcome === 'ELIGIBLE' ? 'NEEDS_EVIDENCE' : outcome,
      groups,
      direct: direct || directOpen,
      order,
      atWorst: directOpen || order !== lastOrder ? { direct, order: lastOrder } : null,
      score,
      clause: found === 'NEEDS_EVIDENCE' ? '' : cell('deciding_clause'),
      ruled: ruling !== null && ruling.effect !== 'CONFIRMS',
    };
  }

  /** The schools that a row names. */
  schools(row: TableRow): RowSchools {
    const cell = this.#cellsOf(row);
    return this.#plan.entry === null ? NO_SCHOOLS : rowSchools(cell('zone'), cell('school'));
  }

  #cellsOf(row: TableRow): (column: Column) => string {
    const { file, layout } = this.#table;
    if (rowShape(row, layout) !== undefined) throw wrong('RESULTS_CELL_MALFORMED', file, row);
    return (column) => (row.cells[layout.at[column]] ?? '').trim();
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

/** How an intake is read. */
export interface ReadOptions {
  /** Heading of the column by which the school ranks; `null`: by nothing. */
  readonly score: string | null;
  /** The school whose intake it is; `null`: that of all rows. */
  readonly school: string | null;
}

/**
 * Reads the results of one intake; with a school those of other schools are left out, and who may be of another is open.
 * @throws TablesError, VerifierError
 */
export async function readResults(
  file: string,
  plan: Plan,
  { score, school }: ReadOptions,
): Promise<Results> {
  const table = await openResults(file, plan);
  const { headings } = table.layout;
  const scoreAt =
    score === null ? -1 : headings.findIndex((each) => headingKey(each) === headingKey(score.trim()));
  if (score !== null && scoreAt < 0) {
    await table.close();
    throw new VerifierError('SCORE_COLUMN_MISSING', { file, name: score });
  }
  const reader = new Reader(table, plan, scoreAt);
  const seen = new SchoolsSeen();
  const entries: ResultEntry[] = [];
  let others = 0;
  for await (const batch of table.rows()) {
    for (const row of batch) {
      if (isEmptyRow(row)) continue;
      const schools = reader.schools(row);
      seen.add(schools);
      const own = school === null ? 'YES' : isOfSchool(school, schools);
      const entry = reader.read(row, own === 'OPEN');
      if (own === 'NO') others += 1;
      else entries.push(entry);
    }
  }
  if (school === null) seen.refuseSeveral(file);
  return { headings, form: table.form, entries, others };
}
