import type { Command } from 'commander';
import type { CommonOptions } from '../options.ts';

/** Options of a command that reads the log of a service, as commander gives them. */
export interface AskOptions extends CommonOptions {
  readonly server?: string;
  readonly tlsCa?: string;
  readonly purpose?: string;
  readonly officer?: string;
}

/** Adds the options that say which service is asked, and why. */
export function withAsking(command: Command): Command {
  return command
    .option(
      '--server <address>',
      'địa chỉ gRPC (127.0.0.1:50051), https:// nếu dùng TLS · address of the service',
    )
    .option('--tls-ca <file>', 'chứng thư PEM bảo đảm cho dịch vụ · certificates that vouch for the service')
    .option(
      '--purpose <code>',
      'mục đích tra cứu của chính bạn, dịch vụ ghi vào nhật ký, không phải bộ lọc · your own purpose, which the service logs; no filter',
    )
    .option(
      '--officer <id>',
      'cán bộ đang tra cứu, dịch vụ ghi vào nhật ký, không phải bộ lọc · the officer who reads, whom the service logs; no filter',
    );
}
