import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { checkAudit } from '../audit/check.ts';
import { CliError } from '../errors.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering } from '../options.ts';
import { auditText } from '../output/audit.ts';
import { registerAuditList } from './audit-list.ts';
import { registerAuditProve } from './audit-prove.ts';
import { withCommon } from './common.ts';

/** Options of `cutru audit check`, as commander gives them. */
interface CheckOptions extends CommonOptions {
  readonly logKey: string;
  readonly since?: string;
  readonly until?: string;
}

async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const answering = readAnswering(options);
  const { logKey, since, until } = options;
  if (since !== undefined && until === undefined) throw new CliError('SINCE_WITHOUT_UNTIL', '--since');
  const answer = await checkAudit({
    files,
    logKey,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    signal: io.signal,
  });
  if (answering.json) printJson(io, answer);
  else io.out(auditText(answer, answering.language));
  return answer.refused.length > 0 ? 1 : 0;
}

/** `cutru audit check FILE… --log-key FILE|KEY`. */
export function registerAudit(program: Command, io: Io, done: (code: number) => void): void {
  const audit = program.command('audit').description('nhật ký kiểm tra · the verification log');
  registerAuditList(audit, io);
  registerAuditProve(audit, io);
  const command = audit
    .command('check <files...>')
    .description(
      'kiểm tra bằng chứng đã xuất ra tệp, không hỏi dịch vụ nào · checks proofs in files, asking no service',
    )
    .requiredOption(
      '--log-key <file|key>',
      'khóa công khai của nhật ký, "tên+mã+khóa" · public key of the log',
    )
    .option('--until <file>', 'mốc mà đến đó các mục phải đủ · checkpoint up to which all entries are there')
    .option('--since <file>', 'mốc bắt đầu (mặc định: từ mục đầu tiên) · checkpoint from which they begin');
  withCommon(command).action(async (files: readonly string[], options: CheckOptions) => {
    done(await check(files, options, io));
  });
}
