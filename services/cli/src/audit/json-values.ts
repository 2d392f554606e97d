import { createReadStream } from 'node:fs';
import { CliError } from '../errors.ts';

/** A value in a file and the line on which it begins. */
export interface PlacedValue {
  readonly line: number;
  readonly value: unknown;
}

/** Most characters of a line, and of a file that is one value. */
const MAX_LENGTH = 64 * 1024 * 1024;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The lines of a file, the last one with or without its end. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(file, 'utf8')) {
      const lines = (rest + (chunk as string)).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LENGTH) throw new CliError('PROOF_FILE_TOO_LARGE', file);
      yield* lines;
    }
  } catch (cause) {
    throw cause instanceof CliError ? cause : new CliError('AUDIT_FILE_UNREADABLE', file, { cause });
  }
  yield rest;
}

function malformed(file: string, line: number): CliError {
  return new CliError('PROOF_FILE_MALFORMED', {
    vi: `${file}, dòng ${line}`,
    en: `${file}, line ${line}`,
  });
}

/** Each member of a list, or the value itself. */
function* each(line: number, value: unknown): Generator<PlacedValue> {
  for (const one of Array.isArray(value) ? value : [value]) yield { line, value: one };
}

/**
 * The JSON values of a file: one a line, or one over many lines; a list stands for its members. A file of many lines is
 * never held as a whole.
 * @throws CliError `AUDIT_FILE_UNREADABLE`, `PROOF_FILE_MALFORMED`, `PROOF_FILE_TOO_LARGE`
 */
export async function* jsonValues(file: string): AsyncGenerator<PlacedValue> {
  let line = 0;
  let values = 0;
  // Once the first line is found to be no value by itself, the file is one value.
  const whole: string[] = [];
  let length = 0;
  for await (const text of linesOf(file)) {
    line += 1;
    const content = text.replace(/^\uFEFF/, '').trim();
    if (whole.length === 0 && content === '') continue;
    const value = whole.length === 0 ? parse(content) : undefined;
    if (value !== undefined) {
      values += 1;
      yield* each(line, value);
    } else if (values > 0) throw malformed(file, line);
    else {
      whole.push(content);
      length += content.length;
      if (length > MAX_LENGTH) throw new CliError('PROOF_FILE_TOO_LARGE', file);
    }
  }
  if (whole.length > 0) {
    const value = parse(whole.join('\n'));
    if (value === undefined) throw malformed(file, 1);
    yield* each(1, value);
  } else if (values === 0) throw malformed(file, 1);
}
