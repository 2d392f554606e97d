import { TablesError } from '../errors.ts';
import { OutputFile } from '../files/output.ts';
import type { TableWriter } from '../files/writer.ts';
import { ZipFull, type ZipStream, ZipWriter } from '../zip/pack.ts';
import { columnLetters, headingCell, numberCell, textCell } from './cell.ts';
import { PARTS, SHEET_END, sheetHead } from './parts.ts';

/** How a workbook is written. */
export interface XlsxWriterOptions {
  /** Headings of columns whose cells are numbers where they look like one. All others are text. */
  readonly numbers?: readonly string[];
}

/** What a sheet has room for, headings included. */
const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;
/** What a cell has room for: with more in it Excel calls the file damaged. */
const CELL_CHARACTERS = 32_767;
/** Characters of XML that are packed together. */
const BATCH = 262_144;
const DONE: Promise<void> = Promise.resolve();

/** Rows as XML, packed batch by batch. */
class Sheet {
  readonly #path: string;
  readonly #stream: ZipStream;
  readonly #letters: readonly string[];
  readonly #isNumber: readonly boolean[];
  #xml: string;
  #row = 0;

  constructor(path: string, stream: ZipStream, headings: readonly string[], numbers: readonly string[]) {
    this.#path = path;
    this.#stream = stream;
    this.#letters = headings.map((_, column) => columnLetters(column));
    this.#isNumber = headings.map((heading) => numbers.includes(heading));
    this.#xml = sheetHead(headings.length);
    this.#add(headings, headingCell);
  }

  write(cells: readonly string[]): Promise<void> {
    if (this.#row === SHEET_ROWS) throw new TablesError('XLSX_TOO_MANY_ROWS', this.#path);
    this.#add(cells, (at, text, column) =>
      this.#isNumber[column] === true ? numberCell(at, text) : textCell(at, text),
    );
    return this.#xml.length < BATCH ? DONE : this.#flush();
  }

  async end(): Promise<void> {
    this.#xml += SHEET_END;
    await this.#flush();
    await this.#stream.end();
  }

  #add(cells: readonly string[], cell: (at: string, text: string, column: number) => string): void {
    this.#row += 1;
    let xml = `<row r="${this.#row}">`;
    for (let column = 0; column < cells.length; column += 1) {
      const text = cells[column] ?? '';
      if (text.length > CELL_CHARACTERS) {
        throw new TablesError('XLSX_CELL_TOO_LONG', this.#path, { line: this.#row, columns: [column + 1] });
      }
      xml += cell(`${this.#letters[column]}${this.#row}`, text, column);
    }
    this.#xml += `${xml}</row>`;
  }

  async #flush(): Promise<void> {
    const xml = this.#xml;
    this.#xml = '';
    await this.#stream.write(Buffer.from(xml));
  }
}

/**
 * Opens a workbook of one sheet for writing (XLSX). Cells are text, whatever they look like: codes keep their zeros,
 * and nothing is ever a formula. Memory does not grow with the file.
 * @throws TablesError `OUTPUT_…` as `csvWriter` does; from `write` `XLSX_TOO_MANY_ROWS`, `XLSX_CELL_TOO_LONG`
 */
export async function xlsxWriter(
  path: string,
  headings: readonly string[],
  options: XlsxWriterOptions = {},
): Promise<TableWriter> {
  if (headings.length === 0 || headings.length > SHEET_COLUMNS)
    throw new TypeError('a sheet has 1-16384 columns');
  const output = await OutputFile.open(path);
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await output.abort();
      throw error instanceof ZipFull ? new TablesError('XLSX_TOO_MANY_ROWS', path) : error;
    }
  };
  const zip = new ZipWriter((bytes) => output.write(bytes));
  let sheet: Sheet | undefined;
  await guarded(async () => {
    for (const [name, xml] of PARTS) await zip.add(name, Buffer.from(xml));
    sheet = new Sheet(path, await zip.stream('xl/worksheets/sheet1.xml'), headings, options.numbers ?? []);
  });
  return {
    path,
    async write(cells) {
      if (cells.length !== headings.length) throw new TypeError('a row needs a cell for every heading');
      await guarded(() => sheet?.write(cells) ?? DONE);
    },
    async close() {
      await guarded(async () => {
        await sheet?.end();
        await zip.end();
      });
      await output.close();
    },
    abort: () => output.abort(),
    discard: () => output.discard(),
  };
}
