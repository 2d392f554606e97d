import { openReference, type VerifyFileOptions, verifyFile } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { CliError } from '../errors.ts';
import type { Answering, Io } from '../io.ts';
import {
  type CommonOptions,
  readAnswering,
  readComplete,
  readCount,
  readDayOption,
  readProgramme,
} from '../options.ts';
import { openProgress } from '../output/progress.ts';
import { summaryText } from '../output/summary.ts';
import { withCommon } from './common.ts';

/** Options of `cutru verify`, as commander gives them. */
interface VerifyOptions extends CommonOptions {
  readonly programme: string;
  readonly out: string;
  readonly residence?: string;
  readonly maxBadRows?: string;
  readonly evidence?: string;
  readonly areas?: readonly string[];
  readonly areasComplete?: string | true;
  readonly schools?: string;
  readonly on?: string;
  readonly purpose?: string;
  readonly officer?: string;
  readonly server?: string | true;
  readonly disclosures?: boolean;
}

/** Uses that contradict themselves, before any file is opened. */
function checkUsage(options: VerifyOptions): void {
  if (options.server !== undefined) throw new CliError('SERVER_NOT_AVAILABLE', '--server');
  if ((options.purpose === undefined) !== (options.officer === undefined)) {
    throw new CliError('PURPOSE_WITHOUT_OFFICER');
  }
  if (options.areasComplete !== undefined && options.areas === undefined) {
    throw new CliError('MARKS_WITHOUT_AREAS', '--areas-complete');
  }
}

function fileOptions(file: string, options: VerifyOptions, answering: Answering): VerifyFileOptions {
  const { residence, maxBadRows, evidence, on, out } = options;
  return {
    file,
    out,
    programme: readProgramme(options.programme),
    language: answering.language,
    ...(residence === undefined ? {} : { residence }),
    ...(maxBadRows === undefined ? {} : { maxBadRows: readCount(maxBadRows) }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(on === undefined ? {} : { on: readDayOption(on) }),
  };
}

async function verify(file: string, options: VerifyOptions, io: Io): Promise<number> {
  const answering = readAnswering(options);
  checkUsage(options);
  const run = fileOptions(file, options, answering);
  const complete = readComplete(options.areasComplete);
  const progress = openProgress(io, answering);
  try {
    const reference = await openReference({
      ...(options.areas === undefined ? {} : { areas: options.areas }),
      ...(complete === undefined ? {} : { areasComplete: complete }),
      ...(options.schools === undefined ? {} : { schools: options.schools }),
    });
    const summary = await verifyFile(reference, { ...run, onProgress: progress.show, signal: io.signal });
    progress.stop();
    if (answering.json) printJson(io, summary);
    else io.out(summaryText(summary, answering.language));
    return summary.badRows > 0 ? 1 : 0;
  } catch (error) {
    if (io.signal.aborted) throw new CliError('INTERRUPTED', '', { cause: error });
    throw error;
  } finally {
    progress.stop();
  }
}

/** `cutru verify FILE --programme P … --out FILE`. */
export function registerVerify(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('verify <file>')
    .description('kiểm tra một bảng thí sinh, học sinh (CSV UTF-8, XLSX) · check a spreadsheet of candidates')
    .requiredOption(
      '--programme <name>',
      'chương trình: university-admission, ethnic-boarding-school · the programme',
    )
    .requiredOption('--out <file>', 'tệp kết quả, .csv hoặc .xlsx; dòng lỗi vào <file>.bad.csv · the results')
    .option('--residence <file>', 'dữ liệu cư trú trích xuất · residence extract')
    .option(
      '--max-bad-rows <n>',
      'số dòng hỏng cho phép của dữ liệu cư trú, từ 0 · its bad rows to put up with',
    )
    .option('--evidence <file>', 'giấy tờ bổ sung · evidence handed in')
    .option(
      '--areas <file>',
      'danh sách khu vực; có thể ghi nhiều lần · area list; may be repeated',
      // Not variadic: that would swallow the file of candidates behind it.
      (file: string, files: readonly string[] = []) => [...files, file],
    )
    .option(
      '--areas-complete [marks]',
      'danh sách đầy đủ: mọi loại, hoặc ZONE,DBKK_VILLAGE … · claims the lists complete: all marks, or some',
    )
    .option('--schools <file>', 'danh sách trường · school list')
    .option('--on <date>', 'ngày xét cho dòng không ghi ngày nộp · day of rows without one')
    .option('--purpose <code>', 'mục đích tra cứu, dùng với --server · purpose, for --server')
    .option('--officer <id>', 'cán bộ tra cứu, dùng với --server · officer, for --server')
    .option('--server [address]', 'gửi qua dịch vụ (chưa có trong bản này) · through a service (not yet)')
    .option('--disclosures', 'kèm phần tiết lộ của mã xác nhận, dùng với --server · for --server');
  withCommon(command).action(async (file: string, options: VerifyOptions) => {
    done(await verify(file, options, io));
  });
}
