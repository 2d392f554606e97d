import { DecodeFailure, Utf8Decoder } from '../encoding/decode.ts';
import { TablesError } from '../errors.ts';
import { type OpenBytes, readingError } from '../files/source.ts';
import { resolveHeadings } from '../headings/resolve.ts';
import type { TableSpec } from '../headings/spec.ts';
import type { Table, TableForm, TableRow } from '../table.ts';
import { detectDelimiter } from './delimiter.ts';
import { CsvSplitter, countBreaks, MAX_RECORD } from './split.ts';

/** The text of a file, chunk by chunk; `undefined` at its end. */
class TextReader {
  readonly #bytes: OpenBytes;
  readonly #decoder = new Utf8Decoder();
  #ended = false;
  bytesRead = 0;

  constructor(bytes: OpenBytes) {
    this.#bytes = bytes;
  }

  get hadMark(): boolean {
    return this.#decoder.hadMark;
  }

  /** @throws DecodeFailure, TablesError */
  async next(): Promise<string | undefined> {
    if (this.#ended) return undefined;
    let chunk: IteratorResult<Uint8Array>;
    try {
      chunk = await this.#bytes.chunks.next();
    } catch (cause) {
      throw readingError(this.#bytes.name, cause);
    }
    if (chunk.done === true) {
      this.#ended = true;
      return this.#decoder.end();
    }
    this.bytesRead += chunk.value.length;
    return this.#decoder.push(chunk.value);
  }

  async close(): Promise<void> {
    this.#ended = true;
    await this.#bytes.chunks.return?.();
  }
}

/** Makes an error with a line of a failure to decode; `lineOf` knows the line after what was read before. */
function placed(error: unknown, file: string, lineOf: (textBefore: string) => number): unknown {
  if (!(error instanceof DecodeFailure)) return error;
  const whole = error.byte === 0 && error.textBefore === '';
  const place = whole ? {} : { byte: error.byte, line: lineOf(error.textBefore) };
  return new TablesError(error.code, file, place);
}

/** Text up to and with the first row, and the splitter that this row asks for. */
async function readHead(
  reader: TextReader,
  file: string,
  spec: TableSpec,
): Promise<[CsvSplitter, TableRow[], TableForm['delimiter']]> {
  let text = '';
  let final = false;
  try {
    for (;;) {
      const delimiter = detectDelimiter(text, spec, final);
      const tooLong = text.length > 2 * MAX_RECORD;
      if (delimiter !== undefined || tooLong) {
        const splitter = new CsvSplitter(delimiter ?? ',', (code, line) => {
          throw new TablesError(code, file, { line });
        });
        const rows = splitter.push(text);
        return [splitter, final ? [...rows, ...splitter.end()] : rows, delimiter ?? ','];
      }
      const next = await reader.next();
      if (next === undefined) final = true;
      else text += next;
    }
  } catch (error) {
    throw placed(error, file, (textBefore) => 1 + countBreaks(text + textBefore));
  }
}

/**
 * Opens a CSV file: reads its heading, and the rows when asked.
 * @throws TablesError
 */
export async function openCsv<Column extends string, Numbered extends string>(
  bytes: OpenBytes,
  spec: TableSpec<Column, Numbered>,
): Promise<Table<Column, Numbered>> {
  const file = bytes.name;
  const reader = new TextReader(bytes);
  try {
    const [splitter, [heading, ...rest], delimiter] = await readHead(reader, file, spec);
    if (heading === undefined) throw new TablesError('TABLE_EMPTY', file);
    const layout = resolveHeadings(file, heading.line, heading.cells, spec);
    return {
      file,
      layout,
      form: { bom: reader.hadMark, delimiter },
      bytes: bytes.size,
      bytesRead: () => reader.bytesRead,
      warnings: () => [],
      rows: () => rowsOf(reader, splitter, rest, file),
      close: () => reader.close(),
    };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

async function* rowsOf(
  reader: TextReader,
  splitter: CsvSplitter,
  first: readonly TableRow[],
  file: string,
): AsyncGenerator<readonly TableRow[], void, undefined> {
  try {
    if (first.length > 0) yield first;
    for (;;) {
      const text = await reader.next();
      const rows = text === undefined ? splitter.end() : splitter.push(text);
      if (rows.length > 0) yield rows;
      if (text === undefined) return;
    }
  } catch (error) {
    throw placed(error, file, (textBefore) => splitter.lineAfter(textBefore));
  } finally {
    await reader.close();
  }
}
