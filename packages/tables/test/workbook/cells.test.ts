import { formatDay } from '@cutru/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable, rowShape, type Table, type TableSpec } from '../../src/index.ts';
import { serialText } from '../../src/workbook/serial.ts';
import { allRows, file } from '../helpers.ts';
import { type BookXml, book, n, row, t } from './books.ts';

const SPEC: TableSpec<'id' | 'commune' | 'day' | 'name', 'guardian_#'> = {
  columns: [
    { name: 'id', headings: [], code: { digits: 12, zeros: 2 } },
    { name: 'commune', headings: [], code: { digits: 5, zeros: 4 } },
    { name: 'day', headings: [] },
    { name: 'name', headings: [] },
  ],
  numbered: [{ name: 'guardian_#', headings: [], code: { digits: 12, zeros: 2 } }],
};
const HEADING = row(
  1,
  t('A1', 'id'),
  t('B1', 'commune'),
  t('C1', 'day'),
  t('D1', 'name'),
  t('E1', 'Ghi chú'),
);

async function open(rows: string, options: BookXml & { after?: string } = {}): Promise<Table> {
  const { after, ...rest } = options;
  const sheet = after === undefined ? { rows: HEADING + rows } : { rows: HEADING + rows, after };
  return openTable(await file(await book([sheet], rest), 'in.xlsx'), SPEC);
}

async function cells(rows: string, options: BookXml & { after?: string } = {}) {
  const table = await open(rows, options);
  const read = await allRows(table);
  return {
    table,
    read,
    warnings: table.warnings(),
    faults: read.map((each) => rowShape(each, table.layout)),
  };
}

describe('a cell with a number', () => {
  it('is a code that lost its zeros where the column is one of codes', async () => {
    const { read, warnings, table } = await cells(
      row(2, n('A2', 1307000001), n('B2', 376), n('D2', 7), n('E2', 7)) +
        row(3, n('A3', 89307000001), n('B3', 30577)),
    );
    expect(read.map((each) => each.cells)).toEqual([
      ['001307000001', '00376', '', '7', '7'],
      ['089307000001', '30577', '', '', ''],
    ]);
    expect(warnings).toEqual([
      { file: table.file, code: 'ZEROS_RESTORED', column: 'id', count: 2 },
      { file: table.file, code: 'ZEROS_RESTORED', column: 'commune', count: 1 },
    ]);
  });

  it('gets no more zeros than its code begins with: an old identity card stays one', async () => {
    const { read, warnings } = await cells(row(2, n('A2', 123456789), n('B2', 1234567)));
    expect(read[0]?.cells.slice(0, 2)).toEqual(['123456789', '1234567']);
    expect(warnings).toEqual([]);
  });

  it('lost nothing where its format shows the zeros', async () => {
    const { read, warnings } = await cells(row(2, n('A2', 1307000001, 1), n('D2', 12, 2)), {
      formats: ['000000000000', '000'],
    });
    expect(read[0]?.cells.slice(0, 4)).toEqual(['001307000001', '', '', '012']);
    expect(warnings).toEqual([]);
  });

  it('is no code where it is no whole number', async () => {
    const { read } = await cells(row(2, n('A2', 1.5), n('B2', -5), n('D2', 24.25), n('E2', 0.1 + 0.2)));
    expect(read[0]?.cells).toEqual(['1.5', '-5', '', '24.25', '0.3']);
  });

  it('is restored in numbered columns as well, and text is not', async () => {
    const rows =
      row(1, t('A1', 'guardian_2'), t('B1', 'id')) + row(2, n('A2', 89307000001), t('B2', '89307000001'));
    const table = await openTable(await file(await book([{ rows }]), 'in.xlsx'), SPEC);
    expect((await allRows(table))[0]?.cells).toEqual(['089307000001', '89307000001']);
    expect(table.warnings()).toMatchObject([{ column: 'guardian_2', count: 1 }]);
  });
});

describe('a cell with a day', () => {
  const formats = ['dd/mm/yyyy', 'yyyy\\-mm\\-dd hh:mm', 'hh:mm'];
  it('is written as the product writes days, by either way of counting', async () => {
    const rows =
      row(2, n('C2', 45809, 1)) + row(3, n('C3', 45809.6, 2), n('E3', 45809.6, 2)) + row(4, n('E4', 0.25, 3));
    expect((await cells(rows, { formats })).read.map((each) => [each.cells[2], each.cells[4]])).toEqual([
      ['2025-06-01', ''],
      ['2025-06-01', '2025-06-01 14:24:00'],
      ['', '06:00:00'],
    ]);
    const old = row(2, n('C2', 45809 - 1462, 1));
    expect((await cells(old, { formats, from1904: true })).read[0]?.cells[2]).toBe('2025-06-01');
  });

  it('may be one of ISO 8601', async () => {
    const rows = row(2, '<c r="C2" t="d" s="1"><v>2025-06-01T00:00:00</v></c>');
    expect((await cells(rows, { formats })).read[0]?.cells[2]).toBe('2025-06-01');
  });

  it('stays a code in a column of codes, whatever its format', async () => {
    expect((await cells(row(2, n('B2', 30577, 1)), { formats })).read[0]?.cells[1]).toBe('30577');
  });

  it('is the day that Excel shows, for every number there is', () => {
    const epoch = Date.UTC(1899, 11, 30);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const shown = new Date(epoch + serial * 86_400_000).toISOString().slice(0, 10);
        expect(serialText(serial, false, true)).toBe(shown);
        if (serial > 1462) expect(serialText(serial - 1462, true, true)).toBe(shown);
      }),
    );
    expect([1, 59, 60, 61].map((serial) => serialText(serial, false, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-02-29',
      '1900-03-01',
    ]);
    expect(serialText(0, true, false)).toBe('1904-01-01');
    expect([-1, 2_958_466, Number.NaN].map((serial) => serialText(serial, false, false))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(serialText(45809.999999, false, true)).toBe(formatDay(20_241));
  });
});

describe('other cells', () => {
  it('are texts, yes and no', async () => {
    const rows =
      row(2, t('D2', ' Nguyễn  Thị '), '<c r="E2" t="b"><v>1</v></c>') +
      row(3, '<c r="D3" t="s"><v>0</v></c>', '<c r="E3" t="b"><v>0</v></c>') +
      row(4, '<c r="D4" t="inlineStr"><is><r><t>Hòa </t></r><r><rPr><b/></rPr><t>An</t></r></is></c>');
    const { read } = await cells(rows, { texts: ['a &amp; b_x000D_&lt;'] });
    expect(read.map((each) => each.cells.slice(3))).toEqual([
      [' Nguyễn  Thị ', 'TRUE'],
      ['a & b\r<', 'FALSE'],
      ['Hòa An', ''],
    ]);
  });

  it('with a formula are what it came to', async () => {
    const rows = row(
      2,
      '<c r="A2"><f>1+1</f><v>89307000001</v></c>',
      '<c r="D2" t="str"><f>"x"&amp;1</f><v>x1</v></c>',
      '<c r="E2" t="str"><f>IF(1,"","")</f><v></v></c>',
    );
    expect((await cells(rows)).read[0]?.cells).toEqual(['089307000001', '', '', 'x1', '']);
  });

  it('are refused where the formula was never calculated', async () => {
    for (const cell of [
      '<c r="C2"><f>TODAY()</f></c>',
      '<c r="C2" s="0"><f>TODAY()</f><v></v></c>',
      '<c r="C2" t="str"><f t="shared" si="0"/></c>',
      '<c r="C2" t="b"><f>TRUE()</f></c>',
    ]) {
      const { faults } = await cells(row(2, t('D2', 'x'), cell) + row(3, t('D3', 'x')));
      expect(faults).toEqual([{ row: 2, field: 'day', code: 'CELL_NOT_CALCULATED' }, undefined]);
    }
  });

  it('are refused where they show an error, and pass through in columns that nobody knows', async () => {
    const { faults } = await cells(row(2, '<c r="B2" t="e"><v>#N/A</v></c>'));
    expect(faults).toEqual([{ row: 2, field: 'commune', code: 'CELL_HAS_ERROR' }]);
    const other = await cells(row(2, t('D2', 'x'), '<c r="E2" t="e"><v>#DIV/0!</v></c>'));
    expect(other.faults).toEqual([undefined]);
    expect(other.read[0]?.cells[4]).toBe('#DIV/0!');
  });

  it('are refused outside of the columns', async () => {
    const { faults } = await cells(row(2, t('D2', 'x'), t('G2', 'y')));
    expect(faults).toEqual([{ row: 2, field: '', code: 'CELL_WITHOUT_HEADING' }]);
  });
});

describe('merged cells', () => {
  it('are repeated down their column, with a warning', async () => {
    const { read, warnings, table } = await cells(
      row(2, n('A2', 89307000001), t('D2', 'x')) +
        row(3, t('D3', 'y')) +
        row(4, '<c r="A4" s="0"/>') +
        row(5, t('D5', 'z')),
      { after: '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>' },
    );
    expect(read.map((each) => [each.line, each.cells[0], each.cells[3]])).toEqual([
      [2, '089307000001', 'x'],
      [3, '089307000001', 'y'],
      [5, '', 'z'],
    ]);
    expect(warnings).toContainEqual({
      file: table.file,
      code: 'MERGED_CELLS_REPEATED',
      column: 'id',
      count: 1,
    });
  });

  it('over several columns make their rows unreadable', async () => {
    const { faults } = await cells(
      row(2, t('C2', '2025-06-01')) + row(3, t('C3', 'x')) + row(4, t('A4', 'y')),
      {
        after: '<mergeCells count="2"><mergeCell ref="C2:D3"/><mergeCell ref="A4:A4"/></mergeCells>',
      },
    );
    expect(faults).toEqual([
      { row: 2, field: 'day', code: 'CELL_MERGED' },
      { row: 3, field: 'day', code: 'CELL_MERGED' },
      undefined,
    ]);
  });

  it('that are empty, or only in columns that nobody knows, do not matter', async () => {
    const { faults } = await cells(row(2, t('A2', 'x')), {
      after: '<mergeCells count="1"><mergeCell ref="C2:D2"/></mergeCells>',
    });
    expect(faults).toEqual([undefined]);
  });
});
