import {
  ADMISSION_GROUPS,
  type AdmissionGroup,
  type IntakeEntry,
  OUTCOMES,
  type Outcome,
  type Plan,
  type Standing,
} from '@cutru/rules';
import { headingKey, openTable, rowShape, type Table, type TableForm, type TableRow } from '@cutru/tables';
import type { VerifierErrorCode } from '../errors/codes.ts';
import { VerifierError } from '../errors/verifier-error.ts';
import { isEmptyRow } from '../spreadsheet/candidates.ts';

const COLUMNS = ['outcome', 'group', 'direct', 'deciding_clause', 'missing', 'plan'] as const;

type Column = (typeof COLUMNS)[number] | 'ruling';

const SPEC = {
  columns: [
    ...COLUMNS.map((name) => ({ name, headings: [], required: true })),
    // Results of before there were rulings have no such column.
    { name: 'ruling' as const, headings: [], required: false },
  ],
};

/** A result as an intake sees it. */
export interface ResultEntry extends IntakeEntry {
  readonly line: number;
  /** The clause that decided; empty while open, and where a ruling settled the admission or departed from the check. */
  readonly clause: string;
  /** Its outcome is that of a ruling and not of the check. */
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

/** What a row says that the check came to. */
interface Checked {
  readonly outcome: Outcome;
  readonly group: string;
  readonly missing: readonly string[];
}

/** What the admission was ruled to be, `ADMISSION=yes SETTLES`; it is the only part of what is ranked. */
const RULING = /^ADMISSION=(yes|no) (SETTLES|CONFIRMS|DEPARTS)$/;

/**
 * Among whom a pupil may count of whom the results do not say it. An open file may be of a very small people only where its
 * ethnicity is missing: else that would have been settled.
 */
function possibleGroups({ outcome, missing }: Checked): readonly AdmissionGroup[] {
  const ethnicity = missing.some((code) => code.split('@')[0] === 'candidate.ethnicity');
  const verySmall = outcome !== 'NEEDS_EVIDENCE' || ethnicity;
  return verySmall ? ['MINORITY', 'KINH', 'VERY_SMALL'] : ['MINORITY', 'KINH'];
}

function between(atBest: Standing, atWorst: Standing): Standing & Pick<IntakeEntry, 'atWorst'> {
  const same = atBest.direct === atWorst.direct && atBest.order === atWorst.order;
  return { ...atBest, atWorst: same ? null : atWorst };
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
    const ruling = this.#rulingOf(row);
    const check = { outcome, group: cell('group'), missing: cell('missing').split(';') };
    return {
      id: String(row.line),
      line: row.line,
      outcome: ruling ?? outcome,
      ...this.#placeOf(row, check, cell('direct')),
      score,
      clause: outcome === 'NEEDS_EVIDENCE' || ruling !== undefined ? '' : cell('deciding_clause'),
      ruled: ruling !== undefined,
    };
  }

  /** What a ruling makes of the admission; `undefined`: there is none, or it says what the check says. */
  #rulingOf(row: TableRow): Outcome | undefined {
    const { file, layout } = this.#table;
    const text = (row.cells[layout.at.ruling] ?? '').trim();
    if (text === '') return undefined;
    const found = RULING.exec(text);
    if (found === null) throw wrong('RESULTS_CELL_MALFORMED', file, row, 'ruling');
    if (found[2] === 'CONFIRMS') return undefined;
    return found[1] === 'yes' ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  }

  #checkPlan(row: TableRow, text: string): void {
    const { file } = this.#table;
    this.#seenPlan ??= text;
    if (text !== this.#seenPlan) throw wrong('RESULTS_OF_SEVERAL_PLANS', file, row, 'plan');
    const { id, version } = this.#plan;
    if (text !== `${id}@${version}`) throw wrong('RESULTS_OF_ANOTHER_PLAN', file, row, 'plan');
  }

  /** Among whom a pupil counts and before whom it stands, with all that is possible where the results do not tell. */
  #placeOf(
    row: TableRow,
    check: Checked,
    direct: string,
  ): Pick<IntakeEntry, 'groups' | keyof Standing | 'atWorst'> {
    const { entry } = this.#plan;
    const known = check.outcome === 'ELIGIBLE' ? check.group : '';
    const atBest: Standing = { direct: direct === 'yes' || direct === 'open', order: 0 };
    const atWorst: Standing = { direct: direct === 'yes', order: 0 };
    if (entry !== null) {
      const order = entry.groups.findIndex(({ id }) => id === known);
      if (check.outcome === 'ELIGIBLE' && order < 0)
        throw wrong('RESULTS_CELL_MALFORMED', this.#table.file, row, 'group');
      const [best, worst] = order < 0 ? [0, entry.groups.length - 1] : [order, order];
      return { groups: [], ...between({ ...atBest, order: best }, { ...atWorst, order: worst }) };
    }
    const group = ADMISSION_GROUPS.find((each): each is AdmissionGroup => each === known);
    if (group === undefined && known !== '')
      throw wrong('RESULTS_CELL_MALFORMED', this.#table.file, row, 'group');
    return { groups: group === undefined ? possibleGroups(check) : [group], ...between(atBest, atWorst) };
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
