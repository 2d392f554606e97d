import { OUTCOMES } from '@cutru/rules';
import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { CliError } from '../errors.ts';
import { interruptible } from '../interrupt.ts';
import type { Io } from '../io.ts';
import { readAnswering, readCount, readDayOption, readProgramme, readPurpose } from '../options.ts';
import { type AskOptions, withAsking } from './asking.ts';
import { withCommon } from './common.ts';

interface ListOptions extends AskOptions {
  readonly from?: string;
  readonly to?: string;
  readonly programme?: string;
  readonly outcome?: string;
  readonly caller?: string;
  readonly limit: string;
  readonly all?: boolean;
  readonly after?: string;
}

const NONE = {
  vi: 'Không có mục nào như vậy trong nhật ký.\n',
  en: 'The log has no such entry.\n',
} as const;

const MORE = {
  vi: 'Còn nữa: thêm --after {next} với cùng các bộ lọc để xem tiếp, hoặc --all để xem tất cả.\n',
  en: 'There are more: go on with --after {next} and the same filters, or see all with --all.\n',
} as const;

function queryOf(options: ListOptions) {
  const outcome = OUTCOMES.find((each) => each === options.outcome) ?? null;
  if (options.outcome !== undefined && outcome === null)
    throw new CliError('OUTCOME_UNKNOWN', options.outcome);
  return {
    from: options.from === undefined ? null : readDayOption(options.from, '--from'),
    to: options.to === undefined ? null : readDayOption(options.to, '--to'),
    programme: options.programme === undefined ? null : readProgramme(options.programme),
    outcome,
    caller: options.caller ?? null,
    limit: options.all === true ? 0 : readCount(options.limit, '--limit'),
    after: options.after ?? '',
    purpose: readPurpose(options),
  };
}

async function list(options: ListOptions, io: Io): Promise<void> {
  const answering = readAnswering(options);
  const query = queryOf(options);
  const { askService } = await import('../service/client.ts');
  const { entryJson, entryLine, listEntries } = await import('../service/audit-list.ts');
  const { signal } = io;
  const { entries, next } = await interruptible(io, () =>
    askService(options, (client) => listEntries(client, query, signal)),
  );
  if (answering.json) {
    printJson(io, { entries: entries.map(entryJson), more: next !== '', next: next === '' ? null : next });
    return;
  }
  io.out(entries.map((entry) => `${entryLine(entry)}\n`).join(''));
  // The lines are for a program that cuts them up: what is said about them goes elsewhere.
  if (next !== '') io.err(MORE[answering.language].replace('{next}', next));
  else if (entries.length === 0) io.err(NONE[answering.language]);
}

/** `cutru audit list`: what the log of a service says. */
export function registerAuditList(audit: Command, io: Io): void {
  const command = audit
    .command('list')
    .description(
      'liệt kê các mục của nhật ký, cũ trước mới sau · lists entries of the log, the oldest first\n' +
        'số thứ tự, giờ Việt Nam, loại, hệ thống hỏi, cán bộ, mục đích, chương trình, kết quả, mã kết quả\n' +
        'index, time in Viet Nam, kind, caller, officer, purpose, programme, outcome, decision',
    )
    .option(
      '--from <date>',
      'từ ngày này, theo lịch Việt Nam (UTC+7), kể cả ngày đó · from this day in Viet Nam, it included',
    )
    .option(
      '--to <date>',
      'đến hết ngày này, theo lịch Việt Nam (UTC+7) · to this day in Viet Nam, it included',
    )
    .option('--programme <name>', 'chương trình · programme')
    .option('--outcome <name>', 'ELIGIBLE, NOT_ELIGIBLE, NEEDS_EVIDENCE')
    .option('--caller <name>', 'hệ thống đã hỏi · the system that asked')
    .option('--limit <n>', 'nhiều nhất bấy nhiêu mục, 0: tất cả · at most so many, 0: all', '50')
    .option('--all', 'tất cả, như --limit 0 · all of them, as --limit 0')
    .option(
      '--after <cursor>',
      'xem tiếp sau lần trước, cùng các bộ lọc · goes on where the last list ended, with the same filters',
    );
  withCommon(withAsking(command)).action((options: ListOptions) => list(options, io));
}
