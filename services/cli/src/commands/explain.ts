import { sayExplanation } from '@cutru/rules';
import { explainDraft } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import {
  type CandidateOptions,
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

async function explainRow(file: string, options: CandidateOptions, io: Io): Promise<void> {
  const { json, language } = readAnswering(options);
  checkInputs(options);
  const { row, draft, reference } = await interruptible(io, () => openCandidate(file, options));
  const sources = await interruptible(io, () => openSources(options, [draft]));
  const { result, explanation } = explainDraft(reference, sources, draft);
  const { id, notes, versions } = result;
  if (json) {
    const { decision, tree, workings } = explanation;
    const told = plainDays({ decision, tree, workings }) as object;
    printJson(io, {
      file,
      line: row.line,
      id,
      ...told,
      notes,
      versions,
      lists: reference.summary,
      draft: true,
    });
    return;
  }
  const lines = [
    rowHeading(file, row.line, id, language),
    ...sayExplanation(explanation, language, namesOf(reference, language)),
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
  withCommon(withCandidate(command)).action(async (file: string, options: CandidateOptions) => {
    await explainRow(file, options, io);
    done(0);
  });
}
