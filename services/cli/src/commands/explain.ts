import { sayExplanation } from '@cutru/rules';
import { explainDraft, openRulings, rulingsOf } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import {
  type CandidateOptions,
  type Draft,
  namesOf,
  openCandidate,
  openSources,
  withCandidate,
} from '../candidate/open.ts';
import { interruptible } from '../interrupt.ts';
import type { Io } from '../io.ts';
import { readAnswering } from '../options.ts';
import { lastLines, rowHeading } from '../output/candidate.ts';
import { plainDays } from '../output/decision-json.ts';
import { withCommon } from './common.ts';
import { checkInputs } from './inputs.ts';

/** Options of `cutru explain`, as commander gives them. */
interface ExplainOptions extends CandidateOptions {
  readonly rulings?: string;
}

/** @throws TablesError, VerifierError */
async function withRulings(draft: Draft, file: string | undefined): Promise<Draft> {
  if (file === undefined) return draft;
  return { ...draft, rulings: rulingsOf(await openRulings(file, () => undefined), draft) };
}

async function explainRow(file: string, options: ExplainOptions, io: Io): Promise<void> {
  const { json, language } = readAnswering(options);
  checkInputs(options);
  const { row, draft: read, reference } = await interruptible(io, () => openCandidate(file, options));
  const draft = await interruptible(io, () => withRulings(read, options.rulings));
  const sources = await interruptible(io, () => openSources(options, [draft]));
  const { result, explanation } = explainDraft(reference, sources, draft);
  const { id, notes, versions, rulings, ruledPoints } = result;
  if (json) {
    const { decision, tree, workings } = explanation;
    const told = plainDays({ decision, tree, workings, rulings }) as object;
    printJson(io, {
      file,
      line: row.line,
      id,
      ...told,
      ruledPoints,
      notes,
      versions,
      lists: reference.summary,
      draft: true,
    });
    return;
  }
  const lines = [
    rowHeading(file, row.line, id, language),
    ...sayExplanation(explanation, language, namesOf(reference, language), { rulings, ruledPoints }),
    ...lastLines(notes, reference.summary, language),
  ];
  io.out(`${lines.join('\n')}\n`);
}

/** `cutru explain FILE --programme P [--row N] …`. */
export function registerExplain(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('explain <file>')
    .description(
      'giải thích kết quả của một dòng: các điều khoản, cách tính · explain the result of one row: clauses and what was counted',
    );
  withCandidate(command).option(
    '--rulings <file>',
    'kết luận của hội đồng, ghi bên cạnh kết quả kiểm tra · rulings beside the check',
  );
  withCommon(command).action(async (file: string, options: ExplainOptions) => {
    await explainRow(file, options, io);
    done(0);
  });
}
