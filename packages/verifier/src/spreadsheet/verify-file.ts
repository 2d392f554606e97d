import { formatDay } from '@cutru/calendar';
import type { Evidence, OnWarning } from '@cutru/population';
import { type TableForm, type TableWarning, type TableWriter, tableWriter } from '@cutru/tables';
import type { LoadedReference } from '../reference/open.ts';
import { type ExtractSource, openEvidence, openExtract } from '../source/open.ts';
import { type BadFile, openBadFile } from './bad-file.ts';
import { type Candidates, isEmptyRow, numbersIn, openCandidates } from './candidates.ts';
import { RowDecider } from './decide-row.ts';
import { checkFiles } from './inputs.ts';
import type { Phase, VerifyFileOptions } from './options.ts';
import { POINT_COLUMNS, resultHeadings } from './results.ts';
import type { FileSummary } from './summary.ts';
import { Counter } from './tally.ts';

/** What the first reading of the candidates tells. */
interface FirstReading {
  readonly headings: readonly string[];
  readonly form: TableForm;
  readonly candidates: ReadonlySet<string>;
  /** Candidates and guardians; empty where there is no extract to look them up in. */
  readonly wanted: Set<string>;
  readonly repeated: number;
  readonly warnings: readonly TableWarning[];
}

interface OpenSources {
  readonly source: ExtractSource | null;
  readonly evidence: Evidence | null;
}

function tell(options: VerifyFileOptions, phase: Phase, done: number, total: number | null): void {
  options.signal?.throwIfAborted();
  options.onProgress?.({ phase, done, total });
}

function open(options: VerifyFileOptions): Promise<Candidates> {
  return openCandidates(options.file, options.programme, options.on ?? null);
}

async function readPeople(options: VerifyFileOptions): Promise<FirstReading> {
  const file = await open(options);
  const candidates = new Set<string>();
  const wanted = new Set<string>();
  let repeated = 0;
  for await (const batch of file.table.rows()) {
    for (const row of batch) {
      for (const { number, isCandidate } of numbersIn(file, row)) {
        if (isCandidate && candidates.has(number)) repeated += 1;
        if (isCandidate) candidates.add(number);
        if (options.residence !== undefined) wanted.add(number);
      }
    }
    tell(options, 'CANDIDATES', file.table.bytesRead(), file.table.bytes);
  }
  const { layout, form } = file.table;
  return { headings: layout.headings, form, candidates, wanted, repeated, warnings: file.table.warnings() };
}

async function openSources(
  options: VerifyFileOptions,
  wanted: ReadonlySet<string>,
  onWarning: OnWarning,
): Promise<OpenSources> {
  const { residence, maxBadRows } = options;
  const evidence = options.evidence === undefined ? null : await openEvidence(options.evidence, onWarning);
  if (residence === undefined) return { source: null, evidence };
  const source = await openExtract(residence, {
    wanted,
    onWarning,
    ...(maxBadRows === undefined ? {} : { maxBadRows }),
    onProgress: (done, total) => tell(options, 'SOURCE', done, total),
  });
  return { source, evidence };
}

async function decideRows(
  reference: LoadedReference,
  options: VerifyFileOptions,
  sources: OpenSources,
  counter: Counter,
  results: TableWriter,
  bad: BadFile,
): Promise<void> {
  const file = await open(options);
  const decider = new RowDecider(reference, sources, file, counter, options.language ?? 'vi');
  for await (const batch of file.table.rows()) {
    for (const row of batch) {
      if (isEmptyRow(row)) continue;
      const outcome = decider.decide(row);
      if (outcome.ok) await results.write(outcome.cells);
      else await bad.add(row.line, outcome.issues);
    }
    tell(options, 'DECIDING', file.table.bytesRead(), file.table.bytes);
  }
}

function sourcesSummary(
  options: VerifyFileOptions,
  { source, evidence }: OpenSources,
  candidates: ReadonlySet<string>,
): Pick<FileSummary, 'source' | 'evidence'> {
  const papers = [...(evidence ?? [])];
  return {
    source:
      source === null
        ? null
        : {
            file: source.file,
            rows: source.stats.rows,
            people: source.stats.people,
            badRows: source.stats.badRows,
            recordedOn: source.stats.recordedOn === null ? null : formatDay(source.stats.recordedOn),
          },
    evidence:
      evidence === null || options.evidence === undefined
        ? null
        : {
            file: options.evidence,
            papers: papers.reduce((count, [, items]) => count + items.length, 0),
            unused: papers.reduce(
              (count, [number, items]) => count + (candidates.has(number) ? 0 : items.length),
              0,
            ),
          },
  };
}

/**
 * Decides every row of a file of candidates and writes the results. The candidates are read twice: first for their
 * numbers, so that of the extract only those people are kept, then to be decided. The results appear whole or not at
 * all; nothing is logged or signed, so they are a draft.
 * @throws TablesError, PopulationError, VerifierError; the signal's reason
 * @example
 * const reference = await openReference({ areas: ['areas.csv'] });
 * await verifyFile(reference, { file: 'candidates.csv', programme: 'university-admission', out: 'results.csv' });
 */
export async function verifyFile(
  reference: LoadedReference,
  options: VerifyFileOptions,
): Promise<FileSummary> {
  const began = performance.now();
  await checkFiles(options, reference.files);
  const people = await readPeople(options);
  const counter = new Counter(people.repeated);
  const results = await tableWriter(options.out, resultHeadings(people.headings), {
    ...people.form,
    numbers: POINT_COLUMNS,
  });
  const warnings = [...people.warnings, ...reference.warnings];
  let bad: BadFile | undefined;
  try {
    bad = await openBadFile(options.out, people.form);
    const sources = await openSources(options, people.wanted, (warning) => warnings.push(warning));
    // The extract has its own copy of those who were found.
    people.wanted.clear();
    await decideRows(reference, options, sources, counter, results, bad);
    const badFile = bad.count() > 0 ? bad.path : null;
    await results.close();
    await bad.close();
    return {
      ...counter.tally(options.programme),
      file: options.file,
      out: options.out,
      badFile,
      ...sourcesSummary(options, sources, people.candidates),
      lists: reference.summary,
      warnings,
      draft: true,
      milliseconds: Math.round(performance.now() - began),
    };
  } catch (error) {
    await results.abort();
    await bad?.abort();
    throw error;
  }
}
