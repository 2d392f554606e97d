import { compareDecisions, type Difference, type Plan, sayDecision, sayDifferences } from '@cutru/rules';
import {
  type CellChange,
  cellOf,
  changeRow,
  type DecisionResult,
  decideDraft,
  type LoadedReference,
  readRow,
} from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import {
  type CandidateOptions,
  type Draft,
  namesOf,
  type OpenCandidate,
  openCandidate,
  openSources,
  readingOf,
  withCandidate,
} from '../candidate/open.ts';
import { CliError } from '../errors.ts';
import { interruptible } from '../interrupt.ts';
import type { Answering, Io } from '../io.ts';
import { readAnswering, readDayOption } from '../options.ts';
import { lastLines, rowHeading } from '../output/candidate.ts';
import { plainDays } from '../output/decision-json.ts';
import { repeated, withCommon } from './common.ts';
import { checkInputs } from './inputs.ts';

/** Options of `cutru what-if`, as commander gives them. */
interface WhatIfOptions extends CandidateOptions {
  readonly set?: readonly string[];
  readonly planInstead?: string;
  readonly residenceInstead?: string;
  readonly evidenceInstead?: string;
  readonly onInstead?: string;
}

const TEXT = {
  before: { vi: 'TRƯỚC KHI THAY ĐỔI', en: 'BEFORE' },
  after: { vi: 'SAU KHI THAY ĐỔI', en: 'AFTER' },
  changes: { vi: 'NHỮNG GÌ THAY ĐỔI', en: 'WHAT CHANGES' },
} as const;

/** `column=value`; what stands behind the first equals sign is the value. @throws CliError `SET_MALFORMED` */
function readChange(text: string): CellChange {
  const at = text.indexOf('=');
  // The value may be somebody's: it is not repeated.
  if (at < 1) throw new CliError('SET_MALFORMED', '--set');
  return { column: text.slice(0, at).trim(), value: text.slice(at + 1) };
}

/** @throws CliError `NOTHING_CHANGED`, `SET_MALFORMED`; OptionDayError */
function readChanges(options: WhatIfOptions): readonly CellChange[] {
  const { set = [], planInstead, residenceInstead, evidenceInstead, onInstead } = options;
  const others = [planInstead, residenceInstead, evidenceInstead, onInstead];
  if (set.length === 0 && others.every((each) => each === undefined)) throw new CliError('NOTHING_CHANGED');
  if (onInstead !== undefined) readDayOption(onInstead, '--on-instead');
  return set.map(readChange);
}

/** The lists with another plan. Two texts may go by one name, so it takes the place of the other. */
async function withPlan(reference: LoadedReference, file: string | undefined): Promise<LoadedReference> {
  if (file === undefined) return reference;
  // Only where it is wanted: it reads YAML.
  const { openPlan } = await import('@cutru/plans');
  const { plan } = await openPlan(file, reference.units);
  return { ...reference, plans: new Map([[`${plan.id}@${plan.version}`, plan]]) };
}

/** What is asked once the changes are made. */
interface Changed {
  readonly draft: Draft;
  readonly reference: LoadedReference;
}

async function changed(
  { row, reference, plan }: OpenCandidate,
  options: WhatIfOptions,
  changes: readonly CellChange[],
): Promise<Changed> {
  const { on, onInstead } = options;
  const other = await withPlan(reference, options.planInstead);
  const [otherPlan = plan]: (Plan | null)[] = [...other.plans.values()];
  // A row that has its own day would not hear of another one.
  const day =
    onInstead === undefined || (await cellOf(row, 'submitted_on')) === ''
      ? []
      : [{ column: 'submitted_on', value: onInstead }];
  const changedRow = await changeRow(row, [...day, ...changes]);
  const reading = readingOf(otherPlan, onInstead ?? on);
  return { draft: await readRow(changedRow, reading, true), reference: other };
}

async function decideTwice(
  options: WhatIfOptions,
  candidate: OpenCandidate,
  after: Changed,
): Promise<readonly [DecisionResult, DecisionResult]> {
  const drafts = [candidate.draft, after.draft];
  const { maxBadRows, residenceInstead: residence, evidenceInstead: evidence } = options;
  const sources = await openSources(options, drafts);
  const instead = await openSources({ residence, maxBadRows, evidence }, drafts);
  const others = {
    source: instead.source ?? sources.source,
    evidence: instead.evidence ?? sources.evidence,
  };
  return [
    decideDraft(candidate.reference, sources, candidate.draft),
    decideDraft(after.reference, others, after.draft),
  ];
}

function tell(
  io: Io,
  { json, language }: Answering,
  { row, reference }: OpenCandidate,
  [before, after]: readonly [DecisionResult, DecisionResult],
  differences: readonly Difference[],
): void {
  const { file, line } = row;
  if (json) {
    const told = ({ id, decision, notes, versions }: DecisionResult): object => ({
      id,
      decision: plainDays(decision),
      notes,
      versions,
    });
    printJson(io, { file, line, before: told(before), after: told(after), differences, draft: true });
    return;
  }
  const placeName = namesOf(reference, language);
  const say = ({ decision }: DecisionResult): string[] =>
    sayDecision(decision, language, { assumptions: 'none', placeName });
  const lines = [
    rowHeading(file, line, null, language),
    '',
    TEXT.before[language],
    ...say(before),
    '',
    TEXT.after[language],
    ...say(after),
    '',
    TEXT.changes[language],
    ...sayDifferences(differences, before.decision, after.decision, language, placeName),
    ...lastLines(after.notes, reference.summary, language),
  ];
  io.out(`${lines.join('\n')}\n`);
}

async function whatIf(file: string, options: WhatIfOptions, io: Io): Promise<void> {
  const answering = readAnswering(options);
  checkInputs(options);
  const changes = readChanges(options);
  await interruptible(io, async () => {
    const candidate = await openCandidate(file, options);
    const after = await changed(candidate, options, changes);
    const results = await decideTwice(options, candidate, after);
    const differences = compareDecisions(results[0].decision, results[1].decision);
    tell(io, answering, candidate, results, differences);
  });
}

/** `cutru what-if FILE --programme P [--row N] [--set column=value …] [--plan-instead FILE] …`. */
export function registerWhatIf(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('what-if <file>')
    .description(
      'cùng một hồ sơ với một điều khác đi: kết quả trước, sau, và những gì thay đổi · the same row with something changed: the result before and after, and what changes',
    );
  withCandidate(command)
    .option(
      '--set <column=value>',
      'ô của dòng đó khác đi, như household=poor, admission_year=2026; có thể ghi nhiều lần · another cell; may be repeated',
      repeated('--set <column=value>'),
    )
    .option('--plan-instead <file>', 'theo kế hoạch khác · by another plan')
    .option('--residence-instead <file>', 'theo dữ liệu cư trú khác · by another residence extract')
    .option('--evidence-instead <file>', 'với giấy tờ khác · with other evidence')
    .option(
      '--on-instead <date>',
      'vào ngày khác, cũng thay ngày nộp của dòng đó · on another day, also instead of the one in the row',
    );
  withCommon(command).action(async (file: string, options: WhatIfOptions) => {
    await whatIf(file, options, io);
    done(0);
  });
}
