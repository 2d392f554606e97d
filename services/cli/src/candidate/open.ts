import type { Plan } from '@cutru/rules';
import {
  type CandidateRow,
  findRow,
  type LoadedReference,
  numbersOf,
  openEvidence,
  openExtract,
  placeNames,
  type RowReading,
  readRow,
  type Sources,
} from '@cutru/verifier';
import type { Command } from 'commander';
import { type InputOptions, openInputs, withInputs } from '../commands/inputs.ts';
import { readCount, readDayOption, readProgramme } from '../options.ts';

/** Options of a command about one row of a spreadsheet, as commander gives them. */
export interface CandidateOptions extends InputOptions {
  readonly row?: string;
}

/** The request of a row, as a package reads it. */
export type Draft = Awaited<ReturnType<typeof readRow>>;

/** One row of a spreadsheet, and what it is decided against. */
export interface OpenCandidate {
  readonly row: CandidateRow;
  readonly reading: RowReading;
  readonly draft: Draft;
  readonly reference: LoadedReference;
  /** The plan of the row; `null`: none was named. */
  readonly plan: Plan | null;
}

/** Adds the options of a command about one row. */
export function withCandidate(command: Command): Command {
  return withInputs(command).option(
    '--row <n>',
    'dòng của bảng, dòng tiêu đề là 1 (mặc định: hồ sơ đầu tiên) · line of the spreadsheet, the heading is 1',
  );
}

/** The one plan that was loaded. */
function planOf({ plans }: LoadedReference): Plan | null {
  return [...plans.values()][0] ?? null;
}

/** How a row is read by a plan and a day. */
export function readingOf(plan: Plan | null, on: string | undefined, option?: string): RowReading {
  return {
    ...(on === undefined ? {} : { on: readDayOption(on, option) }),
    ...(plan === null ? {} : { plan: `${plan.id}@${plan.version}` }),
  };
}

/**
 * Finds the row, reads it and loads the lists; nobody is looked up yet.
 * @throws CliError, OptionDayError; VerifierError, TablesError, PopulationError, PlacesError, PlanError
 */
export async function openCandidate(file: string, options: CandidateOptions): Promise<OpenCandidate> {
  const { row: line, on } = options;
  const programme = readProgramme(options.programme);
  const choice = line === undefined ? {} : { line: readCount(line, '--row') };
  // What an option says wrongly is told before anything is read.
  readingOf(null, on);
  const row = await findRow({ file, programme, ...choice });
  const reference = await openInputs(options);
  const plan = planOf(reference);
  const reading = readingOf(plan, on);
  return { row, reading, draft: await readRow(row, reading), reference, plan };
}

/** Files in which people are looked up, as options give them. */
type SourceFiles = { readonly [Name in 'residence' | 'maxBadRows' | 'evidence']?: string | undefined };

/**
 * The extract, of which those are kept whom the requests name, and the papers.
 * @throws TablesError, PopulationError
 */
export async function openSources(
  { residence, maxBadRows, evidence }: SourceFiles,
  drafts: readonly Draft[],
): Promise<Sources> {
  const bad = maxBadRows === undefined ? {} : { maxBadRows: readCount(maxBadRows) };
  return {
    source:
      residence === undefined ? null : await openExtract(residence, { wanted: numbersOf(drafts), ...bad }),
    evidence: evidence === undefined ? null : await openEvidence(evidence),
  };
}

/** Names of communes for the texts of a decision. */
export function namesOf(
  { units }: LoadedReference,
  language: 'vi' | 'en',
): (code: string) => string | undefined {
  const names = placeNames(units, language);
  return (code) => names(code);
}
