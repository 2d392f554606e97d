import { type Day, parseDay } from '@cutru/calendar';
import {
  LETTER_TEMPLATES,
  type LetterTemplate,
  type Plan,
  type Programme,
  parentsLetter,
} from '@cutru/rules';
import { OutputFile } from '@cutru/tables';
import { decideDraft, refuseOverwriting } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import {
  type CandidateOptions,
  namesOf,
  openCandidate,
  openSources,
  withCandidate,
} from '../candidate/open.ts';
import { CliError } from '../errors.ts';
import { interruptible } from '../interrupt.ts';
import type { Io } from '../io.ts';
import { readAnswering, readDayOption } from '../options.ts';
import { withCommon } from './common.ts';
import { checkInputs } from './inputs.ts';

/** Options of `cutru letter`, as commander gives them. */
interface LetterOptions extends CandidateOptions {
  readonly plan: string;
  readonly date?: string;
  readonly template?: string;
  readonly out?: string;
}

const WRITTEN = {
  vi: 'Đã ghi thư vào {out}.\n',
  en: 'The letter is in {out}.\n',
} as const;

/** Where the letters are written: seven hours before Greenwich, the year round. */
const VIET_NAM_MS = 7 * 3_600_000;

function today(): Day {
  return parseDay(new Date(Date.now() + VIET_NAM_MS).toISOString().slice(0, 10));
}

/** @throws CliError `TEMPLATE_UNKNOWN` */
function readTemplate(text: string | undefined): LetterTemplate | undefined {
  if (text === undefined) return undefined;
  const found = LETTER_TEMPLATES.find((each) => each === text);
  if (found === undefined) throw new CliError('TEMPLATE_UNKNOWN', text);
  return found;
}

async function write(out: string, text: string): Promise<void> {
  const file = await OutputFile.open(out);
  try {
    await file.write(text);
    await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/**
 * The plan of the row, before anybody is looked up: without the council and the place of complaints a letter helps nobody,
 * and neither does one that comes when they are no longer taken. That a plan is for something else is told by the rules.
 * @throws CliError `PLAN_WITHOUT_COMPLAINT`, `COMPLAINT_DEADLINE_PASSED`
 */
function checkedPlan(plan: Plan | null, file: string, day: Day, programme: Programme): Plan {
  if (plan === null || plan.complaint === null) throw new CliError('PLAN_WITHOUT_COMPLAINT', file);
  if (plan.programme === programme && day > plan.complaint.until)
    throw new CliError('COMPLAINT_DEADLINE_PASSED', file);
  return plan;
}

async function letter(file: string, options: LetterOptions, io: Io): Promise<void> {
  const { json, language } = readAnswering(options);
  checkInputs(options);
  const { date, out, plan: planFile, residence, evidence, schools, areas = [] } = options;
  const template = readTemplate(options.template);
  const day = date === undefined ? today() : readDayOption(date, '--date');
  if (out !== undefined) {
    await refuseOverwriting([out], [file, planFile, residence, evidence, schools, ...areas]);
  }
  await interruptible(io, async () => {
    const { row, draft, reference, plan: named } = await openCandidate(file, options);
    const plan = checkedPlan(named, planFile, day, draft.programme);
    const sources = await openSources(options, [draft]);
    const { id, decision } = decideDraft(reference, sources, draft);
    const made = parentsLetter(decision, plan, {
      decisionId: id,
      day,
      placeName: namesOf(reference, 'vi'),
      ...(template === undefined ? {} : { template }),
    });
    if (made === null) throw new Error('the decision was made by another plan');
    const text = `${made.lines.join('\n')}\n`;
    if (out !== undefined) await write(out, text);
    if (json) {
      const { template: version, lines } = made;
      const by = { decisionId: id, template: version, plan: decision.plan, instrument: decision.instrument };
      printJson(io, { file, line: row.line, out: out ?? null, ...by, lines });
    } else io.out(out === undefined ? text : WRITTEN[language].replace('{out}', out));
  });
}

/** `cutru letter FILE --programme P --plan FILE [--row N] [--date D] [--template 1] [--out FILE] …`. */
export function registerLetter(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('letter <file>')
    .description(
      'thư báo kết quả kiểm tra cho gia đình, không ghi tên ai · the letter to the parents about one row, in Vietnamese',
    );
  withCandidate(command)
    .option('--date <date>', 'ngày ghi trên thư (mặc định: hôm nay) · day of the letter')
    .option('--template <version>', `mẫu thư: ${LETTER_TEMPLATES.join(', ')} (mặc định: mới nhất) · its text`)
    .option('--out <file>', 'tệp để ghi (mặc định: in ra) · file to write (default: print)');
  const plan = command.options.find(({ long }) => long === '--plan');
  plan?.makeOptionMandatory();
  withCommon(command).action(async (file: string, options: LetterOptions) => {
    await letter(file, options, io);
    done(0);
  });
}
