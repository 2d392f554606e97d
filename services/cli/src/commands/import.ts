import type { ImportPhase } from '@cutru/population';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { interruptible } from '../interrupt.ts';
import type { Answering, Io } from '../io.ts';
import { type CommonOptions, readAnswering, readCount } from '../options.ts';
import { openProgress, type PhaseLabels } from '../output/progress.ts';
import { withCommon } from './common.ts';

const IMPORT_PHASES: PhaseLabels<ImportPhase> = {
  HASHING: { vi: 'Xem tệp đã nạp chưa   ', en: 'Whether it is known   ' },
  READING: { vi: 'Đọc dữ liệu cư trú    ', en: 'Reading the extract   ' },
  STAGING: { vi: 'Gửi vào cơ sở dữ liệu ', en: 'Sending it over       ' },
  MERGING: { vi: 'Ghép vào kho dữ liệu  ', en: 'Merging it            ' },
};

interface ImportOptions extends CommonOptions {
  readonly maxBadRows?: string;
}

async function importFile(file: string, options: ImportOptions, io: Io, answering: Answering): Promise<void> {
  const maxBadRows = options.maxBadRows === undefined ? undefined : readCount(options.maxBadRows);
  const { importInto, importText } = await import('../serve/import.ts');
  const { readKeySettings } = await import('@cutru/server');
  const { withRunningDatabase } = await import('../serve/running-database.ts');
  const settings = readKeySettings(withRunningDatabase(process.env));
  const progress = openProgress(io, answering, IMPORT_PHASES);
  const report = await importInto(settings, file, {
    ...(maxBadRows === undefined ? {} : { maxBadRows }),
    signal: io.signal,
    onProgress: progress.show,
  }).finally(() => progress.stop());
  // JSON has no integer of 64 bits; a generation is counted from 1.
  const generation = Number(report.import.generation);
  if (answering.json) printJson(io, { ...report, import: { ...report.import, generation } });
  else io.out(importText(report, answering.language));
}

/** `cutru import FILE`: an extract into the population store of a service. */
export function registerImport(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('import <file>')
    .description(
      'nạp dữ liệu cư trú vào kho của dịch vụ (CUTRU_DATABASE_URL, CUTRU_KEYS_DIR) · an extract into the store',
    )
    .option('--max-bad-rows <n>', 'số dòng hỏng cho phép, từ 0 · bad rows to put up with');
  withCommon(command).action(async (file: string, options: ImportOptions) => {
    const answering = readAnswering(options);
    await interruptible(io, () => importFile(file, options, io, answering));
    done(0);
  });
}
