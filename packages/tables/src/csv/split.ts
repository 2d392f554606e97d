import type { TablesErrorCode } from '../errors.ts';
import type { TableRow } from '../table.ts';

/** Longest cell, in characters: an unclosed quotation mark would otherwise swallow the rest of the file. */
const MAX_FIELD = 65_536;
/** Longest row, in characters. */
export const MAX_RECORD = 1_048_576;

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Called with what is wrong and the line on which the cell or row in question begins. */
export type SplitFailure = (code: TablesErrorCode, line: number) => never;

/** Line breaks in a text: CRLF, LF or CR, each one. */
export function countBreaks(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (char === LF || (char === CR && text.charCodeAt(i + 1) !== LF)) count += 1;
  }
  return count;
}

function isBlank(cells: readonly string[]): boolean {
  const first = cells[0] as string;
  return (first === '' || first.charCodeAt(0) <= 32) && cells.every((cell) => cell.trim() === '');
}

/**
 * Splits CSV text (RFC 4180; line breaks CRLF, LF or CR, also mixed) into rows as it comes. Rows without anything in
 * their cells are left out, and count as lines. Written here, not taken from a library, for three things that no
 * parser tried gives: the line on which an unclosed quotation mark opened, a bound on a cell, and line numbers that
 * stay right when a quoted cell has CRLF in it; the tests hold it against csv-parse.
 */
export class CsvSplitter {
  readonly #delimiter: number;
  readonly #fail: SplitFailure;
  /** Text of a row whose end has not come yet. */
  #rest = '';
  /** Line on which `#rest` begins. */
  #line: number;

  constructor(delimiter: string, fail: SplitFailure, line = 1) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#fail = fail;
    this.#line = line;
  }

  /** The line that a break of the text at this point would be on: where what comes next begins. */
  lineAfter(text = ''): number {
    return this.#line + countBreaks(this.#rest + text);
  }

  /** The rows that the next text completes. */
  push(text: string): TableRow[] {
    if (text === '') return [];
    return this.#split(this.#rest + text, false);
  }

  /** The last row, where the text does not end in a line break. */
  end(): TableRow[] {
    return this.#split(this.#rest, true);
  }

  #split(text: string, final: boolean): TableRow[] {
    const rows: TableRow[] = [];
    const delimiter = this.#delimiter;
    const length = text.length;
    let start = 0;
    let at = 0;
    let cells: string[] = [];
    // Line breaks inside the cells of the row so far.
    let inside = 0;
    while (at < length) {
      let stop: number;
      if (text.charCodeAt(at) === QUOTE) {
        stop = this.#closing(text, at, inside, final);
        if (stop < 0) break;
        const cell = text.slice(at + 1, stop - 1);
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        inside += countBreaks(cell);
      } else {
        stop = at;
        let char = text.charCodeAt(stop);
        while (char !== delimiter && char !== LF && char !== CR && stop < length) {
          if (char === QUOTE) this.#fail('CSV_QUOTE_MISPLACED', this.#line + inside);
          stop += 1;
          char = text.charCodeAt(stop);
        }
        if (stop - at > MAX_FIELD) this.#fail('CSV_FIELD_TOO_LONG', this.#line + inside);
        if (stop === length && !final) break;
        cells.push(text.slice(at, stop));
      }
      const char = text.charCodeAt(stop);
      if (char === delimiter && stop < length) {
        at = stop + 1;
        // A delimiter at the very end of the file has an empty cell after it.
        if (at === length && final) cells.push('');
        continue;
      }
      // A CR at the end of what has come may be half of a CRLF.
      if (char === CR && stop + 1 === length && !final) break;
      at = stop + (char === CR && text.charCodeAt(stop + 1) === LF ? 2 : 1);
      if (!isBlank(cells)) rows.push({ line: this.#line, cells });
      this.#line += 1 + inside;
      cells = [];
      inside = 0;
      start = at;
    }
    if (final && cells.length > 0 && !isBlank(cells)) rows.push({ line: this.#line, cells });
    this.#rest = final || start >= length ? '' : text.slice(start);
    if (this.#rest.length > MAX_RECORD) this.#fail('CSV_RECORD_TOO_LONG', this.#line);
    return rows;
  }

  /** Index after the closing quotation mark of the cell that opens at `open`; -1: not come yet. */
  #closing(text: string, open: number, inside: number, final: boolean): number {
    let from = open + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      const reached = quote < 0 ? text.length : quote;
      if (reached - open - 1 > MAX_FIELD) this.#fail('CSV_FIELD_TOO_LONG', this.#line + inside);
      if (quote < 0) {
        if (final) this.#fail('CSV_QUOTE_UNCLOSED', this.#line + inside);
        return -1;
      }
      if (quote + 1 === text.length) return final ? quote + 1 : -1;
      const next = text.charCodeAt(quote + 1);
      if (next !== QUOTE) {
        if (next !== this.#delimiter && next !== LF && next !== CR) {
          this.#fail('CSV_QUOTE_MISPLACED', this.#line + inside);
        }
        return quote + 1;
      }
      from = quote + 2;
    }
  }
}
