import { loadUnits, rankFile } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { interruptible } from '../interrupt.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering, readCount } from '../options.ts';
import { intakeText } from '../output/intake.ts';
import { withCommon } from './common.ts';

/** Options of `cutru rank`, as commander gives them. */
interface RankOptions extends CommonOptions {
  readonly plan: string;
  readonly score?: string;
  readonly quota?: string;
  readonly school?: string;
  readonly out?: string;
}

async function rank(file: string, options: RankOptions, io: Io): Promise<void> {
  const { json, language } = readAnswering(options);
  const { score, school, out } = options;
  const quota = options.quota === undefined ? {} : { quota: readCount(options.quota, '--quota') };
  await interruptible(io, async () => {
    // Only where it is wanted: it reads YAML.
    const { openPlan } = await import('@cutru/plans');
    const { units } = await loadUnits();
    const { plan } = await openPlan(options.plan, units);
    const summary = await rankFile({
      file,
      plan,
      inputs: [options.plan],
      ...quota,
      ...(school === undefined ? {} : { school }),
      ...(score === undefined ? {} : { score }),
      ...(out === undefined ? {} : { out }),
    });
    const { id, version, hash } = plan;
    if (json) printJson(io, { ...summary, plan: { id, version, hash }, draft: true });
    else io.out(intakeText(summary, plan, language));
  });
}

/** `cutru rank RESULTS --plan FILE [--score COLUMN] [--quota N] [--school CODE] [--out FILE]`. */
export function registerRank(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('rank <results>')
    .description(
      'xếp kết quả của cutru verify theo chỉ tiêu của kế hoạch: ai trong chỉ tiêu, hồ sơ chưa rõ nào cần hỏi trước · rank results by the places of a plan: who is in, which open files to ask first',
    )
    .requiredOption('--plan <file>', 'kế hoạch tuyển sinh (YAML) · plan of the intake')
    .option(
      '--score <column>',
      'cột điểm của nhà trường, cao hơn xếp trước · column of scores, the higher the better',
    )
    .option('--quota <n>', 'chỉ tiêu, thay cho chỉ tiêu của kế hoạch · places, instead of the plan’s')
    .option(
      '--school <code>',
      'mã trường, khi kế hoạch có địa bàn của nhiều trường · the school, where the plan has zones of several',
    )
    .option('--out <file>', 'tệp để ghi, .csv hoặc .xlsx · file to write');
  withCommon(command).action(async (file: string, options: RankOptions) => {
    await rank(file, options, io);
    done(0);
  });
}
