import { formatDay } from '@cutru/calendar';
import type { Units } from '@cutru/places';
import type { Evidence } from '@cutru/population';
import { type TableWarning, tableWriter } from '@cutru/tables';
import type { ListsSummary } from '../reference/open.ts';
import { type ExtractSource, openEvidence } from '../source/open.ts';
import { type BadFile, openBadFile } from './bad-file.ts';
import { decideRows, type RowContext } from './decide-rows.ts';
import { type FirstReading, readFirst } from './first-reading.ts';
import { checkFiles } from './inputs.ts';
import { type FileOptions, tell } from './options.ts';
import { placeNames } from './place-names.ts';
import { POINT_COLUMNS, resultHeadings } from './results.ts';
import type { RowDecider } from './row-decider.ts';
import { openRulings, type Rulings } from './rulings/read.ts';
import { SHEETS } from './sheets/index.ts';
import type { EvidenceSummary, FileSummary, RulingsSummary, SourceSummary } from './summary.ts';
import { Counter } from './tally.ts';

/** Who decides the rows of a file, and with what. */
export interface OpenDecider {
  readonly decide: RowDecider;
  /** `null`: nobody was looked up here. */
  readonly source: ExtractSource | null;
}

/** What sets one way of deciding a file apart from another. */
export interface FileRun {
  /** Name of the service that decides; `null`: it is done here. */
  readonly service: string | null;
  /** Lists that were loaded here; `null`: the service has its own. */
  readonly lists: ListsSummary | null;
  readonly warnings: readonly TableWarning[];
  /** Files that are read beside the candidates and the evidence. */
  readonly files: readonly string[];
  readonly units: Units;
  /** Whether people are looked up here, so that their numbers are wanted. */
  readonly isLookedUp: boolean;
  readonly disclosures: boolean;
  open(
    people: FirstReading,
    evidence: Evidence | null,
    onWarning: (warning: TableWarning) => void,
  ): Promise<OpenDecider>;
}

function sourceSummary(source: ExtractSource | null): SourceSummary | null {
  if (source === null) return null;
  const { rows, people, badRows, recordedOn } = source.stats;
  return {
    file: source.file,
    rows,
    people,
    badRows,
    recordedOn: recordedOn === null ? null : formatDay(recordedOn),
  };
}

/** Rows of a file beside the candidates, and those of them that are about nobody in it. */
function countRows(
  rows: ReadonlyMap<string, readonly unknown[]>,
  candidates: ReadonlySet<string>,
): { readonly all: number; readonly unused: number } {
  let all = 0;
  let unused = 0;
  for (const [number, items] of rows) {
    all += items.length;
    if (!candidates.has(number)) unused += items.length;
  }
  return { all, unused };
}

function evidenceSummary(
  file: string | undefined,
  evidence: Evidence | null,
  candidates: ReadonlySet<string>,
): EvidenceSummary | null {
  if (evidence === null || file === undefined) return null;
  const { all, unused } = countRows(evidence, candidates);
  return { file, papers: all, unused };
}

function rulingsSummary(
  file: string | undefined,
  rulings: Rulings | null,
  candidates: ReadonlySet<string>,
): RulingsSummary | null {
  if (rulings === null || file === undefined) return null;
  const { all, unused } = countRows(rulings, candidates);
  return { file, rulings: all, unused };
}

/**
 * Has every row of a file of candidates decided and writes the results, which appear whole or not at all. The candidates
 * are read twice: first for their numbers, then to be decided.
 * @throws TablesError, PopulationError, VerifierError; the signal's reason; what the decider throws
 */
export async function runFile(options: FileOptions, run: FileRun): Promise<FileSummary> {
  const began = performance.now();
  await checkFiles(options, run.files);
  const people = await readFirst(options, run.isLookedUp);
  const counter = new Counter(people.repeated);
  const headings = resultHeadings(people.headings, run.disclosures);
  const results = await tableWriter(options.out, headings, { ...people.form, numbers: POINT_COLUMNS });
  const language = options.language ?? 'vi';
  const warnings = [...people.warnings, ...run.warnings];
  const onWarning = (warning: TableWarning): number => warnings.push(warning);
  let bad: BadFile | undefined;
  try {
    bad = await openBadFile(options.out, people.form, language);
    const evidence = options.evidence === undefined ? null : await openEvidence(options.evidence, onWarning);
    const rulings = options.rulings === undefined ? null : await openRulings(options.rulings, onWarning);
    const { decide, source } = await run.open(people, evidence, onWarning);
    const candidates = await SHEETS[options.programme].open(options.file, options.on ?? null);
    const { table } = candidates;
    const context: RowContext = {
      candidates,
      evidence,
      rulings,
      plan: options.plan ?? null,
      counter,
      language,
      placeNames: placeNames(run.units, language),
      disclosures: run.disclosures,
      onRead: () => tell(options, 'DECIDING', table.bytesRead(), table.bytes),
    };
    for await (const outcomes of decideRows(context, decide)) {
      for (const outcome of outcomes) {
        if (outcome.ok) await results.write(outcome.cells);
        else await bad.add(outcome.line, outcome.issues);
      }
    }
    const badFile = bad.count() > 0 ? bad.path : null;
    await results.close();
    await bad.close();
    return {
      ...counter.tally(options.programme),
      file: options.file,
      out: options.out,
      badFile,
      source: sourceSummary(source),
      evidence: evidenceSummary(options.evidence, evidence, people.candidates),
      rulings: rulingsSummary(options.rulings, rulings, people.candidates),
      lists: run.lists,
      warnings,
      service: run.service,
      draft: run.service === null,
      milliseconds: Math.round(performance.now() - began),
    };
  } catch (error) {
    await results.abort();
    await bad?.abort();
    throw error;
  }
}
