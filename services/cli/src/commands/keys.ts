import type { Command } from 'commander';
import { printJson } from '../answer.ts';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering } from '../options.ts';
import { withCommon } from './common.ts';

interface CreateOptions extends CommonOptions {
  readonly dir: string;
}

async function create(options: CreateOptions, io: Io): Promise<void> {
  const answering = readAnswering(options);
  const { createServiceKeys } = await import('@cutru/server');
  const files = await createServiceKeys(options.dir);
  if (answering.json) {
    printJson(io, { dir: options.dir, files });
    return;
  }
  const list = files.map((file) => `  ${file}\n`).join('');
  io.out(
    answering.language === 'vi'
      ? `Đã tạo khóa:\n${list}Sao lưu ngay, ở nơi khác với bản sao lưu cơ sở dữ liệu: mất khóa là mất dữ liệu.\n`
      : `Keys were made:\n${list}Back them up now, apart from the backup of the database: without them its data are lost.\n`,
  );
}

/** `cutru keys create --dir DIR`: the keys of a new service, for production. */
export function registerKeys(program: Command, io: Io, done: (code: number) => void): void {
  const keys = program.command('keys').description('khóa của dịch vụ · the keys of a service');
  const command = keys
    .command('create')
    .description('tạo bộ khóa cho một dịch vụ mới, không ghi đè khóa nào · makes the keys of a new service')
    .requiredOption('--dir <dir>', 'thư mục khóa (CUTRU_KEYS_DIR) · folder of keys');
  withCommon(command).action(async (options: CreateOptions) => {
    await create(options, io);
    done(0);
  });
}
