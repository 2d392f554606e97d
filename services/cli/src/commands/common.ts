import type { Command } from 'commander';

/** Adds the options that every command has. */
export function withCommon(command: Command): Command {
  return command
    .option('--json', 'trả lời bằng một đối tượng JSON · answer with one JSON object')
    .option('--lang <vi|en>', 'ngôn ngữ (mặc định vi) · language', 'vi');
}
