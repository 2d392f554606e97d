import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import { readRange } from '../audit/range.ts';
import { interruptible } from '../interrupt.ts';
import type { Io } from '../io.ts';
import { readAnswering, readCount, readPurpose } from '../options.ts';
import { type AskOptions, withAsking } from './asking.ts';
import { withCommon } from './common.ts';

interface ProveOptions extends AskOptions {
  readonly size?: string;
  readonly out?: string;
  readonly checkpoint?: string;
}

const WRITTEN = {
  vi: 'Bằng chứng ghi ở {out}: {n}, của nhật ký ở kích thước {size}.\n',
  en: 'Proofs in {out}: {n}, of the log at size {size}.\n',
} as const;

async function prove(entries: readonly string[], options: ProveOptions, io: Io): Promise<void> {
  const answering = readAnswering(options);
  const { size, out, checkpoint } = options;
  const query = {
    entries: entries.map(readRange),
    size: size === undefined ? null : readCount(size, '--size'),
    purpose: readPurpose(options),
    signal: io.signal,
  };
  const { askService } = await import('../service/client.ts');
  const { writeProofs } = await import('../service/audit-prove.ts');
  const into = { out: out ?? null, checkpoint: checkpoint ?? null, print: io.out };
  const written = await interruptible(io, () =>
    askService(options, (client) => writeProofs(client, query, into)),
  );
  if (out === undefined) return;
  if (answering.json) {
    printJson(io, { out, proofs: written.count, size: written.size });
    return;
  }
  const said = WRITTEN[answering.language].replace('{n}', String(written.count));
  io.out(said.replace('{size}', String(written.size)).replace('{out}', out));
}

/** `cutru audit prove ENTRY…`: proofs of entries, for `cutru audit check`. */
export function registerAuditProve(audit: Command, io: Io): void {
  const command = audit
    .command('prove <entries...>')
    .description(
      'lấy bằng chứng, mỗi dòng một mục: số thứ tự, mã kết quả, hoặc khoảng 4..9, 4.. (đến hết)\n' +
        'gets proofs, one a line: of an index, a decision, or a range 4..9, 4.. (to the end); all for one size of the log',
    )
    .option('--size <n>', 'ở kích thước này của nhật ký (mặc định: mốc mới nhất) · at this size of the log')
    .option('--out <file>', 'ghi vào tệp, để dùng với audit check · writes a file for audit check')
    .option('--checkpoint <file>', 'ghi mốc của kích thước đó vào tệp · writes the checkpoint of that size');
  withCommon(withAsking(command)).action((entries: readonly string[], options: ProveOptions) =>
    prove(entries, options, io),
  );
}
