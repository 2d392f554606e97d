import type { PlanRef } from '@cutru/rules';
import { type FileOptions, type FileSummary, loadUnits, type Phase, verifyFile } from '@cutru/verifier';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { CliError } from '../errors.ts';
import { interruptible } from '../interrupt.ts';
import type { Answering, Io } from '../io.ts';
import { readAnswering, readCount, readDayOption, readProgramme, readPurpose } from '../options.ts';
import { openProgress, type PhaseLabels } from '../output/progress.ts';
import { summaryText } from '../output/summary.ts';
import { withCommon } from './common.ts';
import { checkInputs, type InputOptions, openInputs, withInputs } from './inputs.ts';

const VERIFY_PHASES: PhaseLabels<Phase> = {
  CANDIDATES: { vi: 'Đọc bảng thí sinh     ', en: 'Reading the candidates' },
  SOURCE: { vi: 'Đọc dữ liệu cư trú    ', en: 'Reading the extract   ' },
  DECIDING: { vi: 'Kiểm tra từng hồ sơ   ', en: 'Checking each row     ' },
};

/** Options of `cutru verify`, as commander gives them. */
interface VerifyOptions extends InputOptions {
  readonly out: string;
  readonly rulings?: string;
  readonly purpose?: string;
  readonly officer?: string;
  readonly server?: string | true;
  readonly tlsCa?: string;
  readonly disclosures?: boolean;
}

/** What a service has by itself. */
const OF_SERVICE = ['residence', 'maxBadRows', 'areas', 'areasComplete', 'schools'] as const;
/** What means something only with one. */
const WITH_SERVICE = ['tlsCa', 'disclosures', 'purpose', 'officer'] as const;

function flag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Uses that contradict themselves, before any file is opened. */
function checkUsage(options: VerifyOptions): void {
  const [code, names] =
    options.server === undefined
      ? (['OPTION_NEEDS_SERVER', WITH_SERVICE] as const)
      : (['INPUT_OF_SERVICE', OF_SERVICE] as const);
  const wrong = names.filter((name) => options[name] !== undefined);
  if (wrong.length > 0) throw new CliError(code, wrong.map(flag).join(', '));
  checkInputs(options);
}

/** The plan of a file, as whoever decides by it has to have it. */
async function planRef(options: VerifyOptions): Promise<PlanRef | null> {
  if (options.plan === undefined) return null;
  const { openPlan } = await import('@cutru/plans');
  const { units } = await loadUnits();
  const { plan } = await openPlan(options.plan, units);
  return { id: plan.id, version: plan.version, hash: plan.hash };
}

function fileOptions(
  file: string,
  options: VerifyOptions,
  answering: Answering,
  plan: PlanRef | null,
): FileOptions {
  const { evidence, on, out, rulings } = options;
  return {
    file,
    out,
    programme: readProgramme(options.programme),
    language: answering.language,
    ...(evidence === undefined ? {} : { evidence }),
    ...(rulings === undefined ? {} : { rulings }),
    ...(on === undefined ? {} : { on: readDayOption(on) }),
    ...(plan === null ? {} : { plan: `${plan.id}@${plan.version}` }),
  };
}

/** A draft, decided here. */
async function verifyHere(options: VerifyOptions, run: FileOptions): Promise<FileSummary> {
  const { residence, maxBadRows } = options;
  const more = {
    ...(residence === undefined ? {} : { residence }),
    ...(maxBadRows === undefined ? {} : { maxBadRows: readCount(maxBadRows) }),
  };
  return verifyFile(await openInputs(options), { ...run, ...more });
}

/** Decided, logged and signed by a service. */
async function verifyThere(
  options: VerifyOptions,
  purpose: ReturnType<typeof readPurpose>,
  run: FileOptions,
  plan: PlanRef | null,
): Promise<FileSummary> {
  const { server, tlsCa, disclosures = false } = options;
  // gRPC is loaded only where it is wanted.
  const { verifyThrough } = await import('../service/verify.ts');
  const service = {
    purpose,
    plan,
    ...(typeof server === 'string' ? { server } : {}),
    ...(tlsCa === undefined ? {} : { tlsCa }),
  };
  return verifyThrough(service, { ...run, disclosures });
}

async function verify(file: string, options: VerifyOptions, io: Io): Promise<number> {
  const answering = readAnswering(options);
  checkUsage(options);
  const purpose = readPurpose(options);
  const progress = openProgress(io, answering, VERIFY_PHASES);
  try {
    const plan = await planRef(options);
    const run = {
      ...fileOptions(file, options, answering, plan),
      onProgress: progress.show,
      signal: io.signal,
    };
    const summary = await interruptible(io, () =>
      options.server === undefined ? verifyHere(options, run) : verifyThere(options, purpose, run, plan),
    );
    progress.stop();
    if (answering.json) printJson(io, summary);
    else io.out(summaryText(summary, answering.language));
    return summary.badRows > 0 ? 1 : 0;
  } finally {
    progress.stop();
  }
}

/** `cutru verify FILE --programme P … --out FILE`. */
export function registerVerify(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('verify <file>')
    .description(
      'kiểm tra một bảng thí sinh, học sinh (CSV UTF-8, XLSX) · check a spreadsheet of candidates',
    );
  withInputs(command)
    .requiredOption('--out <file>', 'tệp kết quả, .csv hoặc .xlsx; dòng lỗi vào <file>.bad.csv · the results')
    .option(
      '--rulings <file>',
      'kết luận của hội đồng, ghi bên cạnh kết quả kiểm tra · rulings beside the check',
    )
    .option('--purpose <code>', 'mục đích tra cứu, dùng với --server · purpose, for --server')
    .option('--officer <id>', 'cán bộ tra cứu, dùng với --server · officer, for --server')
    .option(
      '--server [address]',
      'gửi qua dịch vụ đang chạy (127.0.0.1:50051; https:// nếu dùng TLS), có ghi nhật ký và ký; dịch vụ phải có đúng kế hoạch của --plan · through a running service, logged and signed; it must have the very plan of --plan',
    )
    .option('--tls-ca <file>', 'chứng thư PEM bảo đảm cho dịch vụ · certificates that vouch for the service')
    .option(
      '--disclosures',
      'thêm cột disclosures: phần công bố kèm mã xác nhận, dùng với --server · a column of disclosures',
    );
  withCommon(command).action(async (file: string, options: VerifyOptions) => {
    done(await verify(file, options, io));
  });
}
