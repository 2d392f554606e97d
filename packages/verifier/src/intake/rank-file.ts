import {
  boardingIntakeRules,
  type IntakePlace,
  type IntakeRules,
  type IntakeStatus,
  type Plan,
  rankIntake,
} from '@cutru/rules';
import { tableWriter } from '@cutru/tables';
import { VerifierError } from '../errors/verifier-error.ts';
import { isEmptyRow } from '../spreadsheet/candidates.ts';
import { refuseOverwriting, refuseStream } from '../spreadsheet/inputs.ts';
import { joinedHeadings, POINT_COLUMNS } from '../spreadsheet/results.ts';
import { openResults, type Results, readResults } from './read-results.ts';
import { placesOf } from './schools.ts';

/** The columns that ranking adds: where a file stands, whether that is sure, and whether its answer can change the intake. */
export const INTAKE_COLUMNS = ['intake', 'intake_sure', 'can_change'] as const;

/** A file of results to be ranked. */
export interface RankOptions {
  /** As cutru verify wrote it. */
  readonly file: string;
  readonly plan: Plan;
  /** Places of the intake, instead of the plan's. */
  readonly quota?: number;
  /** For entry: the school whose intake it is, as the plan's zones name it. Without it all rows must be of one school. */
  readonly school?: string;
  /** Heading of the column by which the school ranks inside a group, the higher the better. */
  readonly score?: string;
  /** Where to write the rows with the three columns; without it nothing is written. */
  readonly out?: string;
  /** Files that `out` must not be, beside the results. */
  readonly inputs?: readonly string[];
}

/** What came of an intake. Nothing in it is about one person; rows are named by their lines. */
export interface IntakeSummary {
  readonly file: string;
  readonly out: string | null;
  readonly school: string | null;
  /** Files of the intake. */
  readonly rows: number;
  /** Files of other schools, which are left out. */
  readonly otherRows: number;
  readonly quota: number;
  /** Places for Kinh pupils at most; `null`: no limit. */
  readonly kinhPlaces: number | null;
  readonly statuses: Readonly<Record<IntakeStatus, number>>;
  /** Of those who are in, how many are so whatever comes of what is not known. */
  readonly sure: number;
  /** Files that stand by a ruling that settled them or departed from the check, in all and of those who are in. */
  readonly ruled: { readonly rows: number; readonly in: number };
  /** Those who are in by the clause by which the check decided, as it stands in the results; without those in by a ruling. */
  readonly inByClause: readonly { readonly clause: string; readonly rows: number }[];
  /** Lines of those who are alike for fewer places than they are. */
  readonly onTheLine: readonly number[];
  /** Lines of the files that can still change the intake, open or of a group that is not known: to be asked first. */
  readonly canChange: readonly number[];
  /** Places that are left when every open file is refused. */
  readonly free: number;
}

/** @throws VerifierError `RESULTS_OF_SEVERAL_INSTRUMENTS` */
function rulesOf(plan: Plan, quota: number, { file, entries }: { file: string } & Results): IntakeRules {
  if (plan.programme === 'school-entry') return { quota, kinhPlaces: null, verySmallOverQuota: false };
  const clauses = new Set(entries.map(({ clause }) => clause));
  clauses.delete('');
  const rules = boardingIntakeRules(plan, quota, [...clauses]);
  if (rules === null) throw new VerifierError('RESULTS_OF_SEVERAL_INSTRUMENTS', { file });
  return rules;
}

function summaryOf(
  options: RankOptions,
  rules: IntakeRules,
  { entries, others }: Results,
  places: readonly IntakePlace[],
  free: number,
): IntakeSummary {
  const statuses = { IN: 0, ON_THE_LINE: 0, OUT: 0, OPEN: 0 };
  const clauses = new Map<string, number>();
  const lines = (is: (place: IntakePlace) => boolean): number[] =>
    entries.filter((_, i) => is(places[i] as IntakePlace)).map(({ line }) => line);
  const ruled = { rows: 0, in: 0 };
  for (const [i, { clause, ruled: byRuling }] of entries.entries()) {
    const { status } = places[i] as IntakePlace;
    statuses[status] += 1;
    if (byRuling) ruled.rows += 1;
    if (status !== 'IN') continue;
    if (byRuling) ruled.in += 1;
    else clauses.set(clause, (clauses.get(clause) ?? 0) + 1);
  }
  return {
    file: options.file,
    out: options.out ?? null,
    school: options.school ?? null,
    rows: entries.length,
    otherRows: others,
    quota: rules.quota,
    kinhPlaces: rules.kinhPlaces,
    statuses,
    sure: places.filter(({ status, sure }) => status === 'IN' && sure).length,
    ruled,
    inByClause: [...clauses].map(([clause, rows]) => ({ clause, rows })).sort((a, b) => b.rows - a.rows),
    onTheLine: lines(({ status }) => status === 'ON_THE_LINE'),
    canChange: lines(({ canChange }) => canChange),
    free,
  };
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** Writes the rows as they are with where they stand; the file appears whole or not at all. */
async function write(
  { file, plan }: RankOptions,
  out: string,
  { headings, form }: Results,
  places: readonly IntakePlace[],
): Promise<void> {
  const byLine = new Map(places.map((place) => [place.id, place]));
  const writer = await tableWriter(out, joinedHeadings(headings, INTAKE_COLUMNS), {
    ...form,
    numbers: POINT_COLUMNS,
  });
  try {
    const table = await openResults(file, plan);
    for await (const batch of table.rows()) {
      for (const row of batch) {
        const place = byLine.get(String(row.line));
        if (isEmptyRow(row) || place === undefined) continue;
        await writer.write([...row.cells, place.status, yesNo(place.sure), yesNo(place.canChange)]);
      }
    }
    await writer.close();
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/**
 * Ranks the results of one intake by its plan, and writes the rows with where each stands.
 * @throws VerifierError `INTAKE_…`, `RESULTS_…`, `SCORE_…`, `OUTPUT_IS_INPUT`; TablesError, also for a file without the columns
 * of results
 */
export async function rankFile(options: RankOptions): Promise<IntakeSummary> {
  const { file, plan, out, inputs = [] } = options;
  const { programme } = plan;
  if (programme !== 'ethnic-boarding-school' && programme !== 'school-entry')
    throw new VerifierError('INTAKE_PLAN_UNSUITABLE');
  const { score = null, school = null } = options;
  const quota = placesOf(plan, school, options.quota);
  await refuseStream(file);
  if (out !== undefined) await refuseOverwriting([out], [file, ...inputs]);
  const results = await readResults(file, plan, { score, school });
  const rules = rulesOf(plan, quota, { file, ...results });
  const intake = rankIntake(results.entries, rules);
  if (out !== undefined) await write(options, out, results, intake.places);
  return summaryOf(options, rules, results, intake.places, intake.free);
}
