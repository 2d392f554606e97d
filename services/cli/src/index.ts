export { CLI_ERRORS, CliError, type CliErrorCode } from './errors.ts';
export type { Answering, Io } from './io.ts';
export { run } from './program.ts';
