import { Command, CommanderError } from 'commander';
import { tellError } from './answer.ts';
import { registerAudit } from './commands/audit.ts';
import { registerExplain } from './commands/explain.ts';
import { registerImport } from './commands/import.ts';
import { registerKeys } from './commands/keys.ts';
import { registerLetter } from './commands/letter.ts';
import { registerPlaces } from './commands/places.ts';
import { registerPlan } from './commands/plan.ts';
import { registerRank } from './commands/rank.ts';
import { registerRules } from './commands/rules.ts';
import { registerServe } from './commands/serve.ts';
import { registerTemplate } from './commands/template.ts';
import { registerToken } from './commands/token.ts';
import { registerVerify } from './commands/verify.ts';
import { registerWhatIf } from './commands/what-if.ts';
import { CliError, type CliErrorCode } from './errors.ts';
import type { Io } from './io.ts';
import { registerSynth } from './synth/command.ts';
import { version } from './version.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng · Usage:',
  'Arguments:': 'Tham số · Arguments:',
  'Options:': 'Tùy chọn · Options:',
  'Commands:': 'Các lệnh · Commands:',
};

const CODES: Readonly<Record<string, CliErrorCode>> = {
  'commander.missingArgument': 'ARGUMENT_MISSING',
  'commander.excessArguments': 'ARGUMENT_UNEXPECTED',
  'commander.unknownCommand': 'COMMAND_UNKNOWN',
  'commander.unknownOption': 'OPTION_UNKNOWN',
  'commander.optionMissingArgument': 'OPTION_VALUE_MISSING',
  'commander.missingMandatoryOptionValue': 'OPTION_MISSING',
};

/** What commander names in quotation marks: an option, an argument, a command. */
function quoted(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

function usageError(error: CommanderError, help: string): CliError {
  const code = CODES[error.code];
  if (code !== undefined) return new CliError(code, quoted(error.message), { cause: error });
  if (error.code === 'commander.help') return new CliError('COMMAND_MISSING', help, { cause: error });
  return new CliError('PROGRAM_FAULT', error.message, { cause: error });
}

function build(io: Io, onHelpError: (text: string) => void, done: (code: number) => void): Command {
  const program = new Command('cutru');
  program
    .description(
      'Kiểm tra điều kiện ưu tiên theo nơi thường trú, nơi học và dân tộc. Kết quả kiểm tra không phải quyết định.\n' +
        'Checks priority by residence, school and ethnicity. The result of a check is not a decision.',
    )
    .version(version(), '-V, --version', 'in số phiên bản · print the version')
    .helpOption('-h, --help', 'xem hướng dẫn · show this help')
    .helpCommand('help [command]', 'xem hướng dẫn của một lệnh · help on a command')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ writeOut: io.out, writeErr: onHelpError, outputError: () => undefined })
    .showSuggestionAfterError(false)
    .exitOverride();
  registerVerify(program, io, done);
  registerExplain(program, io, done);
  registerWhatIf(program, io, done);
  registerLetter(program, io, done);
  registerRank(program, io, done);
  registerTemplate(program, io, done);
  registerServe(program, io, done);
  registerImport(program, io, done);
  registerKeys(program, io, done);
  registerToken(program, io, done);
  registerAudit(program, io, done);
  registerPlaces(program, io, done);
  registerPlan(program, io, done);
  registerRules(program, io, done);
  registerSynth(program, io, done);
  return program;
}

/** Runs the command line and gives the exit code: 0 fine, 1 something was refused, 2 wrong usage. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let exitCode = 0;
  let help = '';
  const program = build(
    io,
    (text) => {
      help += text;
    },
    (code) => {
      exitCode = code;
    },
  );
  // How to answer is needed before the options are known to be right.
  const answering = {
    json: args.includes('--json'),
    language: args[args.indexOf('--lang') + 1] === 'en' && args.includes('--lang') ? 'en' : 'vi',
  } as const;
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellError(io, answering, error);
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help' && !answering.json) io.err(`${help}\n`);
    return tellError(io, answering, usageError(error, ''));
  }
}
