import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvSplitter, countBreaks } from '../../src/csv/split.ts';

const fail = (code: string, line: number): never => {
  throw new Error(`${code} ${line}`);
};

/** Every row of a text that comes in pieces of the given sizes. */
function split(text: string, sizes: readonly number[] = [text.length], delimiter = ',') {
  const splitter = new CsvSplitter(delimiter, fail);
  const rows = [];
  let at = 0;
  for (let i = 0; at < text.length; i += 1) {
    const size = Math.max(1, sizes[i % sizes.length] ?? 1);
    rows.push(...splitter.push(text.slice(at, at + size)));
    at += size;
  }
  return [...rows, ...splitter.end()];
}

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ế', ' ', ',', ';', '\t', '"', '\n', '\r', "'") }),
  fc.string({ unit: 'grapheme' }),
);
const delimiters = fc.constantFrom(',', ';', '\t');
const breaks = fc.constantFrom('\n', '\r\n', '\r');
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

/** Rows as text: quoted where needed, and at times where not. */
function write(
  rows: readonly string[][],
  delimiter: string,
  ends: readonly string[],
  always: boolean,
): string {
  const quote = (text: string): string =>
    always || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row, i) => row.map(quote).join(delimiter) + (ends[i % ends.length] ?? '\n')).join('');
}

describe('any rows, written and split', () => {
  it('come back, each with the line on which it begins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        delimiters,
        fc.array(breaks, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        sizes,
        (rows, delimiter, ends, always, cut) => {
          const text = write(rows, delimiter, ends, always);
          // A row that ends in CR before one that begins with LF would be one break: written apart by the quotes only.
          fc.pre(!/\r\n/.test(text) || !ends.includes('\r') || always);
          let line = 1;
          const expected = [];
          for (const cells of rows) {
            if (cells.some((each) => each.trim() !== '')) expected.push({ line, cells });
            line += 1 + cells.reduce((sum, each) => sum + countBreaks(each), 0);
          }
          expect(split(text, cut, delimiter)).toEqual(expected);
        },
      ),
    );
  });
});

describe('any text', () => {
  it('is split as csv-parse splits it, or refused as csv-parse refuses it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'đ', ',', '"', '\n', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, sizes, (given, cut) => {
        let expected: string[][] | undefined;
        try {
          expected = parse(given, { relax_column_count: true, skip_empty_lines: true }) as string[][];
        } catch {
          expected = undefined;
        }
        const ours = (): string[][] => split(given, cut).map((row) => [...row.cells]);
        if (expected === undefined) expect(ours).toThrow(/^CSV_/);
        else expect(ours()).toEqual(expected.filter((row) => row.some((each) => each.trim() !== '')));
      }),
      { numRuns: 500 },
    );
  });
});

describe('line numbers', () => {
  it('count a CRLF inside a quoted cell once', () => {
    expect(split('h,k\r\n"x\r\ny\r\nz",2\r\n\r\n3,4\r\n').map((row) => row.line)).toEqual([1, 2, 6]);
  });

  it('are the same however the text is cut', () => {
    const text = 'h,k\r\n"x\r\ny",2\r\n,\r\n3,4';
    for (let size = 1; size <= text.length; size += 1) {
      expect(split(text, [size])).toEqual(split(text));
    }
  });
});

describe('a quotation mark', () => {
  it('that is not closed is named by the line on which it opened', () => {
    expect(() => split('a,b\n1,"x\ny\n2,3\n')).toThrow('CSV_QUOTE_UNCLOSED 2');
    expect(() => split('a,b\n"p\nq","x\ny\n2,3\n')).toThrow('CSV_QUOTE_UNCLOSED 3');
  });

  it('that is not closed before the next quoted cell is named by the line on which it opened', () => {
    expect(() => split('a,b\n1,"x\n2,y\n3,"z, w"\n')).toThrow('CSV_QUOTE_MISPLACED 2');
  });

  it('inside a bare cell is refused', () => {
    expect(() => split('a,b\n1,x"y\n')).toThrow('CSV_QUOTE_MISPLACED 2');
    expect(() => split('a,b\n1,"x"y\n')).toThrow('CSV_QUOTE_MISPLACED 2');
  });
});

describe('a cell beyond 65,536 characters', () => {
  const long = 'x'.repeat(65_537);
  it('is refused where it opened, quoted or not, closed or not', () => {
    expect(() => split(`a,b\n1,"${long}"\n`, [5000])).toThrow('CSV_FIELD_TOO_LONG 2');
    expect(() => split(`a,b\n1,"x\n${'2,3\n'.repeat(20_000)}`, [5000])).toThrow('CSV_FIELD_TOO_LONG 2');
    expect(() => split(`a,b\n1,${long}\n`, [5000])).toThrow('CSV_FIELD_TOO_LONG 2');
    expect(split(`a,b\n1,"${long.slice(1)}"\n`)).toHaveLength(2);
  });

  it('is refused without reading on to the end', () => {
    const splitter = new CsvSplitter(',', fail);
    splitter.push('a,b\n1,"');
    expect(() => {
      for (let i = 0; i < 10; i += 1) splitter.push('y'.repeat(10_000));
    }).toThrow('CSV_FIELD_TOO_LONG 2');
  });
});

it('refuses a row without an end', () => {
  expect(() => split(`a,b\n${'1,'.repeat(600_000)}`, [100_000])).toThrow('CSV_RECORD_TOO_LONG 2');
});
