import { stringify } from 'csv-stringify/sync';
import { OutputFile } from '../files/output.ts';
import type { TableWriter } from '../files/writer.ts';
import type { Delimiter } from './delimiter.ts';

/** How a CSV file is written. */
export interface CsvWriterOptions {
  /** Default `,`. */
  readonly delimiter?: Delimiter;
  /** Begin with a byte order mark, without which Excel does not take the file for UTF-8. Default true. */
  readonly bom?: boolean;
}

/** Rows that are turned into text together. */
const BATCH = 512;
const DONE: Promise<void> = Promise.resolve();

/**
 * Opens a CSV file for writing: UTF-8, lines end in CRLF, quoted where needed. A cell that begins with `=`, `+`, `-`,
 * `@`, a tab or a carriage return (or the full-width form of one of the signs) gets a `'` before it: a spreadsheet
 * would run it as a formula.
 * @throws TablesError `OUTPUT_NO_FOLDER`, `_IS_FOLDER`, `_FORBIDDEN`, `_DISK_FULL`, `_FAILED`: at once where the place
 * cannot be written, from `write` and `close` later
 */
export async function csvWriter(
  path: string,
  headings: readonly string[],
  options: CsvWriterOptions = {},
): Promise<TableWriter> {
  const { delimiter = ',', bom = true } = options;
  const output = await OutputFile.open(path);
  const format = {
    delimiter,
    record_delimiter: '\r\n',
    // Left to itself csv-stringify quotes a cell for a whole CRLF in it only, and a lone LF would end the row.
    quoted_match: /[\r\n]/,
    escape_formulas: true,
  };
  let batch: (readonly string[])[] = [headings];
  let mark = bom ? '\uFEFF' : '';

  const flush = async (): Promise<void> => {
    const text = mark + stringify(batch as string[][], format);
    batch = [];
    mark = '';
    await output.write(text);
  };
  return {
    path,
    write(cells) {
      if (cells.length !== headings.length) throw new TypeError('a row needs a cell for every heading');
      batch.push(cells);
      return batch.length < BATCH ? DONE : flush();
    },
    async close() {
      try {
        if (batch.length > 0) await flush();
      } catch (error) {
        await output.abort();
        throw error;
      }
      await output.close();
    },
    abort: () => output.abort(),
    discard: () => output.discard(),
  };
}
