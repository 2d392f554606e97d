import { loadUnits } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { withCommon } from '../commands/common.ts';
import { CliError } from '../errors.ts';
import { interruptible } from '../interrupt.ts';
import type { Answering, Io } from '../io.ts';
import { type CommonOptions, readAnswering, readDayOption } from '../options.ts';
import { FEWEST_PEOPLE } from './synthesize.ts';
import { TEST_RECORDED_ON } from './test-citizens.ts';
import { type WriteSummary, writeSynthetic } from './write/write.ts';

/** Options of `cutru synth`, as commander gives them. */
interface SynthOptions extends CommonOptions {
  readonly people: string;
  readonly seed: string;
  readonly out: string;
  readonly candidates?: string;
  readonly on?: string;
}

const COUNT = /^\d{1,8}$/;

/** @throws CliError `COUNT_MALFORMED` */
function readCount(text: string, option: string, least: number): number {
  if (!COUNT.test(text) || Number(text) < least) throw new CliError('COUNT_MALFORMED', option);
  return Number(text);
}

function summaryText(summary: WriteSummary, folder: string, { language }: Answering): string {
  const { people, rows, university, boarding } = summary;
  if (language === 'vi') {
    return (
      `Đã sinh ${people} người KHÔNG CÓ THẬT, ${rows} dòng cư trú, ${university} thí sinh đại học, ` +
      `${boarding} học sinh dân tộc nội trú, và danh mục VÍ DỤ vào ${folder}. Đọc DOC-TRUOC.txt trước khi dùng.\n`
    );
  }
  return (
    `Made ${people} people who DO NOT EXIST, ${rows} rows of residence, ${university} university candidates, ` +
    `${boarding} boarding pupils, and EXAMPLE lists in ${folder}. Read DOC-TRUOC.txt first.\n`
  );
}

async function synth(options: SynthOptions, io: Io): Promise<void> {
  const answering = readAnswering(options);
  const people = readCount(options.people, '--people', FEWEST_PEOPLE);
  const recordedOn = options.on === undefined ? TEST_RECORDED_ON : readDayOption(options.on);
  const { units } = await loadUnits();
  const shown = io.terminal && !answering.json;
  const summary = await interruptible(io, () =>
    writeSynthetic({
      folder: options.out,
      seed: options.seed,
      people,
      units,
      recordedOn,
      signal: io.signal,
      ...(options.candidates === undefined
        ? {}
        : { candidates: readCount(options.candidates, '--candidates', 0) }),
      ...(shown ? { onProgress: (made: number) => io.err(`\r${made} / ${people}`) } : {}),
    }),
  );
  if (shown) io.err('\r\u001b[K');
  if (answering.json) printJson(io, { synthetic: true, ...summary });
  else io.out(summaryText(summary, options.out, answering));
}

/** `cutru synth --people N --seed S --out DIR`. */
export function registerSynth(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('synth')
    .description('sinh dân số giả định và danh mục ví dụ để thử · make a synthetic population to try with')
    .requiredOption('--out <dir>', 'thư mục để ghi · folder to write')
    .option('--people <n>', `số người, ít nhất ${FEWEST_PEOPLE} · how many people`, '10000')
    .option('--seed <text>', 'cùng hạt giống, cùng dữ liệu · the same seed gives the same data', 'demo')
    .option('--candidates <n>', 'nhiều nhất bấy nhiêu hồ sơ mỗi chương trình · most candidates of each')
    .option('--on <date>', 'ngày trích xuất dữ liệu (2026-06-15) · day of the extract');
  withCommon(command).action(async (options: SynthOptions) => {
    await synth(options, io);
    done(0);
  });
}
