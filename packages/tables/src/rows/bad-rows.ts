import { type CsvWriterOptions, csvWriter } from '../csv/writer.ts';
import type { ErrorText } from '../errors.ts';
import type { RowError } from './row-error.ts';

/** Where the rows go that could not be taken: next to the results, `<out>.bad.csv`. */
export interface BadRows<Code extends string> {
  readonly path: string;
  /** How many errors were added. */
  count(): number;
  add(error: RowError<Code>): Promise<void>;
  /** Without any error there is no file afterwards, and one of an earlier run is gone. */
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** The name of the file of bad rows that goes with a file of results. */
export function badRowsPath(out: string): string {
  return `${out}.bad.csv`;
}

/** Form of the file, and the language of its reasons (default: Vietnamese). */
export interface BadRowsOptions extends CsvWriterOptions {
  readonly language?: keyof ErrorText;
}

/**
 * Opens a file of bad rows: row, field, code, and the reason in a language; never a value.
 * @throws TablesError as `csvWriter` does
 */
export async function badRows<Code extends string>(
  path: string,
  textOf: (code: Code) => ErrorText,
  { language = 'vi', ...options }: BadRowsOptions = {},
): Promise<BadRows<Code>> {
  const writer = await csvWriter(path, ['row', 'field', 'code', 'reason'], options);
  let count = 0;
  return {
    path,
    count: () => count,
    add({ row, field, code }) {
      count += 1;
      return writer.write([String(row), field, code, textOf(code)[language]]);
    },
    close: () => (count === 0 ? writer.discard() : writer.close()),
    abort: () => writer.abort(),
  };
}
