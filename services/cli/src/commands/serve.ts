import type { Command } from 'commander';
import type { Io } from '../io.ts';
import { type CommonOptions, readAnswering, readCount } from '../options.ts';
import { withCommon } from './common.ts';

interface ServeOptions extends CommonOptions {
  readonly residence?: string;
  readonly maxBadRows?: string;
}

/** `cutru serve [--residence FILE]`: runs until it is asked to stop. */
export function registerServe(program: Command, io: Io, done: (code: number) => void): void {
  const command = program
    .command('serve')
    .description(
      'chạy dịch vụ gRPC và HTTP, cấu hình bằng biến môi trường CUTRU_…; không có CUTRU_DATABASE_URL thì tự chạy PostgreSQL trong .cutru/postgres · run the service, configured by the environment',
    )
    .option('--residence <file>', 'nạp dữ liệu cư trú này trước khi chạy · import this extract first')
    .option(
      '--max-bad-rows <n>',
      'số dòng hỏng cho phép của dữ liệu cư trú, từ 0 · its bad rows to put up with',
    );
  withCommon(command).action(async (options: ServeOptions) => {
    const answering = readAnswering(options);
    const maxBadRows = options.maxBadRows === undefined ? undefined : readCount(options.maxBadRows);
    // The service and PostgreSQL's driver are loaded only where they are wanted.
    const { serve } = await import('../serve/serve.ts');
    done(
      await serve(io, answering, {
        ...(options.residence === undefined ? {} : { residence: options.residence }),
        ...(maxBadRows === undefined ? {} : { maxBadRows }),
      }),
    );
  });
}
