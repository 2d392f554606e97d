import type { Command } from 'commander';
import { CliError } from '../errors.ts';

/** An option that stands where a value is due is a value forgotten: `--out --json` would write a file `--json`. */
function refuseOption(flags: string): (value: string) => string {
  return (value) => {
    if (value.startsWith('--')) throw new CliError('OPTION_VALUE_MISSING', flags);
    return value;
  };
}

/** Reads an option that may be repeated. Variadic it would swallow the argument behind it. */
export function repeated(flags: string): (value: string, values?: readonly string[]) => readonly string[] {
  const checked = refuseOption(flags);
  return (value, values = []) => [...values, checked(value)];
}

/** Adds the options that every command has; called when the command has all others. */
export function withCommon(command: Command): Command {
  command
    .option('--json', 'trả lời bằng một đối tượng JSON · answer with one JSON object')
    .option('--lang <vi|en>', 'ngôn ngữ (mặc định vi) · language', 'vi');
  for (const option of command.options) {
    if (option.required && option.parseArg === undefined) option.argParser(refuseOption(option.flags));
  }
  return command;
}
