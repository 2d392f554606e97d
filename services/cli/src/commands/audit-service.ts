import type { CutruClient } from '@cutru/api';
import { OUTCOMES } from '@cutru/rules';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import {
  type CommonOptions,
  readAnswering,
  readCount,
  readDayOption,
  readProgramme,
  readPurpose,
} from '../options.ts';
import { withCommon } from './common.ts';

interface AskOptions extends CommonOptions {
  readonly server?: string;
  readonly tlsCa?: string;
  readonly purpose?: string;
  readonly officer?: string;
}

interface ListOptions extends AskOptions {
  readonly from?: string;
  readonly to?: string;
  readonly programme?: string;
  readonly outcome?: string;
  readonly caller?: string;
  readonly limit: string;
}

interface ProveOptions extends AskOptions {
  readonly size?: string;
  readonly out?: string;
}

function withAsking(command: Command): Command {
  return command
    .option(
      '--server <address>',
      'địa chỉ gRPC (127.0.0.1:50051), https:// nếu dùng TLS · address of the service',
    )
    .option('--tls-ca <file>', 'chứng thư PEM bảo đảm cho dịch vụ · certificates that vouch for the service')
    .option('--purpose <code>', 'mục đích tra cứu · purpose')
    .option('--officer <id>', 'cán bộ tra cứu · officer');
}

/** What a service answers; that none is there is told as `verify --server` does. */
async function asked<T>(options: AskOptions, ask: (client: CutruClient) => Promise<T>): Promise<T> {
  const { addressOf, withClient } = await import('../service/client.ts');
  const { absence } = await import('../service/failures.ts');
  const address = await addressOf(options);
  try {
    return await withClient(address, ask);
  } catch (error) {
    throw absence(address.target, error) ?? error;
  }
}

async function list(options: ListOptions, io: Io): Promise<void> {
  const answering = readAnswering(options);
  const outcome = OUTCOMES.find((each) => each === options.outcome) ?? null;
  if (options.outcome !== undefined && outcome === null)
    throw new CliError('OUTCOME_UNKNOWN', options.outcome);
  const query = {
    from: options.from === undefined ? null : readDayOption(options.from, '--from'),
    to: options.to === undefined ? null : readDayOption(options.to, '--to'),
    programme: options.programme === undefined ? null : readProgramme(options.programme),
    outcome,
    caller: options.caller ?? null,
    limit: readCount(options.limit, '--limit'),
    purpose: readPurpose(options),
  };
  const { entryJson, entryLine, listEntries } = await import('../service/audit.ts');
  const entries = await asked(options, (client) => listEntries(client, query));
  if (answering.json) printJson(io, { entries: entries.map(entryJson) });
  else io.out(entries.map((entry) => `${entryLine(entry)}\n`).join(''));
}

async function prove(entry: string, options: ProveOptions, io: Io): Promise<void> {
  readAnswering(options);
  const purpose = readPurpose(options);
  const size = options.size === undefined ? null : readCount(options.size, '--size');
  const { proveEntry, writeProof } = await import('../service/audit.ts');
  const proof = await asked(options, (client) => proveEntry(client, entry, size, purpose));
  if (options.out === undefined) printJson(io, proof);
  else await writeProof(options.out, proof);
}

/** `cutru audit list` and `cutru audit prove`: what the log of a service says, and proofs of it. */
export function registerAuditService(audit: Command, io: Io): void {
  const listing = audit
    .command('list')
    .description('liệt kê các mục của nhật ký · lists entries of the log')
    .option('--from <date>', 'từ ngày · from this day')
    .option('--to <date>', 'đến hết ngày · to this day')
    .option('--programme <name>', 'chương trình · programme')
    .option('--outcome <name>', 'ELIGIBLE, NOT_ELIGIBLE, NEEDS_EVIDENCE')
    .option('--caller <name>', 'hệ thống đã hỏi · the system that asked')
    .option('--limit <n>', 'nhiều nhất · at most', '50');
  withCommon(withAsking(listing)).action((options: ListOptions) => list(options, io));
  const proving = audit
    .command('prove <entry>')
    .description('lấy bằng chứng cho một mục (số thứ tự hoặc mã kết quả) · gets the proof of an entry')
    .option('--size <n>', 'ở kích thước này của nhật ký · at this size of the log')
    .option('--out <file>', 'ghi vào tệp, để dùng với audit check · writes a file for audit check');
  withCommon(withAsking(proving)).action((entry: string, options: ProveOptions) => prove(entry, options, io));
}
