export { CLI_ERRORS, CliError, type CliErrorCode, COMMAND_ERROR_TABLES } from './errors.ts';
export type { Answering, Io } from './io.ts';
export { run } from './program.ts';
