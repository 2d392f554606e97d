import { PlacesError } from '@cutru/places';
import { PopulationError } from '@cutru/population';
import { TablesError } from '@cutru/tables';
import { type ErrorCode, errorTexts, VerifierError } from '@cutru/verifier';
import { CliError, type CommandErrorCode } from './errors.ts';
import type { Answering, Io } from './io.ts';

/** An error as machines get it. */
export interface ErrorAnswer {
  readonly code: CommandErrorCode;
  readonly message: { readonly vi: string; readonly en: string };
  readonly file?: string;
  readonly line?: number;
  /** The column or the option that it is about, as the caller named it. */
  readonly name?: string;
  readonly columns?: readonly number[];
  readonly rows?: readonly { readonly row: number; readonly field: string; readonly code: ErrorCode }[];
  readonly badRows?: number;
}

/** One JSON object on a line of its own. */
export function printJson(io: Io, value: object): void {
  io.out(`${JSON.stringify(value)}\n`);
}

function both(describe: (language: 'vi' | 'en') => string): ErrorAnswer['message'] {
  return { vi: describe('vi'), en: describe('en') };
}

/** Errors that say all there is to say by themselves: each package's, also of those that are loaded only when wanted. */
interface PlainError extends Error {
  readonly code: CommandErrorCode;
  /** Where in a text it stands, where it is known: a line counts from 1. */
  readonly file?: string;
  readonly line?: number;
  describe(language: 'vi' | 'en'): string;
}

const WITH_PLACES = [TablesError, PopulationError, VerifierError] as const;

function isPlain(error: unknown): error is PlainError {
  if (!(error instanceof Error) || WITH_PLACES.some((kind) => error instanceof kind)) return false;
  const { code, describe } = error as Partial<PlainError>;
  return typeof code === 'string' && typeof describe === 'function';
}

/** An error as it is told. */
export function answerOf(error: unknown): ErrorAnswer {
  if (isPlain(error)) {
    const { code, file, line } = error;
    const place = file === undefined || line === undefined ? {} : { file, line };
    return { code, message: both((language) => error.describe(language)), ...place };
  }
  if (error instanceof TablesError) {
    const { code, file, place } = error;
    return {
      code,
      message: both((language) => error.describe(language)),
      file,
      ...(place.line === undefined ? {} : { line: place.line }),
      ...(place.columns === undefined ? {} : { columns: place.columns }),
    };
  }
  if (error instanceof PopulationError) {
    const { code, file, details } = error;
    return {
      code,
      message: both((language) => error.describe(language)),
      file,
      ...(details.line === undefined ? {} : { line: details.line }),
      ...(details.rows === undefined ? {} : { rows: details.rows }),
      ...(details.badRows === undefined ? {} : { badRows: details.badRows }),
    };
  }
  if (error instanceof VerifierError) {
    const { code, details } = error;
    return {
      code,
      message: both((language) => error.describe(language)),
      ...(details.file === undefined ? {} : { file: details.file }),
      ...(details.line === undefined ? {} : { line: details.line }),
      ...(details.name === undefined ? {} : { name: details.name }),
      ...(details.rows === undefined ? {} : { rows: details.rows }),
      ...(details.badRows === undefined ? {} : { badRows: details.badRows }),
    };
  }
  if (error instanceof PlacesError) {
    const at = { vi: `dòng ${error.line}`, en: `line ${error.line}` };
    const texts = errorTexts(error.code);
    return {
      code: error.code,
      message: both((language) => `${at[language]}: ${texts[language]}`),
      line: error.line,
    };
  }
  const said = error instanceof Error ? error.message : String(error);
  const fault = new CliError('PROGRAM_FAULT', said);
  return { code: fault.code, message: both((language) => fault.describe(language)) };
}

/** Tells an error and gives the exit code that goes with it. */
export function tellError(io: Io, answering: Answering, error: unknown): number {
  const answer = answerOf(error);
  if (answering.json) printJson(io, { error: answer });
  else {
    const word = answering.language === 'vi' ? 'Lỗi' : 'Error';
    io.err(`${word}: ${answer.message[answering.language]} [${answer.code}]\n`);
    if (answer.code === 'PROGRAM_FAULT' && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
  }
  return error instanceof CliError ? error.exitCode : 1;
}
