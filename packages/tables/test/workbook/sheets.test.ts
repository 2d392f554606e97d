import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable, type WorkbookOptions } from '../../src/index.ts';
import { ANY, allRows, chunksOf, file, refusal } from '../helpers.ts';
import { book, row, t, zip } from './books.ts';

const ROWS = row(1, t('A1', 'a'), t('B1', 'b')) + row(2, t('A2', '1'), t('B2', '2'));

async function open(bytes: Uint8Array, options: WorkbookOptions = {}) {
  return openTable(await file(bytes, 'in.bin'), ANY, options);
}

async function rows(bytes: Uint8Array, options: WorkbookOptions = {}) {
  return allRows(await open(bytes, options));
}

/** A workbook as the library writes it. */
function written(
  bookType: 'xlsx' | 'biff8' | 'biff5' | 'xlsb' | 'ods',
  data: unknown[][] = [
    ['a', 'b'],
    ['ế', 2],
  ],
): Buffer {
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet([['x']]), 'Ẩn');
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(data), 'Lớp 9A');
  made.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  return XLSX.write(made, { type: 'buffer', bookType, compression: true });
}

const SLOW = 60_000;

describe('a workbook', () => {
  it('is known by its content, and its lines are the rows of the sheet', async () => {
    const bytes = await book([
      { rows: row(3, t('A3', 'a'), t('B3', 'b')) + row(5, '<c r="A5"/>') + row(9, t('A9', '1')) },
    ]);
    const table = await open(bytes);
    expect(table.layout.headings).toEqual(['a', 'b']);
    expect(table.form).toEqual({ bom: true, delimiter: ',' });
    expect(await allRows(table)).toEqual([{ line: 9, cells: ['1', ''] }]);
    expect(table.bytesRead()).toBe(table.bytes);
    expect(table.bytes).toBe(bytes.length);
  });

  it.each(['xlsx', 'biff8'] as const)('is read as the library writes it: %s', async (kind) => {
    expect(await rows(written(kind))).toEqual([{ line: 2, cells: ['ế', '2'] }]);
  });

  it('may have comments, people, pictures and properties, which nobody reads', async () => {
    const excel = 'application/vnd.ms-excel';
    const bytes = await book([{ rows: ROWS }], {
      more: [
        ['xl/persons/person.xml', `${excel}.person+xml`, '<personList/>'],
        ['xl/threadedComments/threadedComment1.xml', `${excel}.threadedcomments+xml`, '<x/>'],
        [
          'xl/comments1.xml',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
          '<x/>',
        ],
        ['xl/worksheets/_rels/sheet1.xml.rels', 'application/xml', '<Relationships/>'],
        ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml', '<x/>'],
        ['xl/media/image1.png', 'image/png', 'x'],
      ],
    });
    expect(await rows(bytes)).toHaveLength(1);
  });

  it(
    'comes in pieces of any size',
    async () => {
      const bytes = await book([{ rows: ROWS }]);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async (size) => {
          const table = await openTable({ name: 'x', chunks: chunksOf(bytes, size) }, ANY);
          expect(await allRows(table)).toEqual([{ line: 2, cells: ['1', '2'] }]);
        }),
        { numRuns: 8 },
      );
    },
    SLOW,
  );

  it('gives the first sheet that is not hidden, and says that there are others', async () => {
    const bytes = await book([
      { name: 'h', rows: row(1, t('A1', 'x')), state: 'hidden' },
      { name: 'v', rows: row(1, t('A1', 'x')), state: 'veryHidden' },
      { name: 'Lớp 9A', rows: ROWS },
      { name: 'Lớp 9B', rows: row(1, t('A1', 'a')) + row(2, t('A2', '7')) },
    ]);
    const table = await open(bytes);
    expect(await allRows(table)).toHaveLength(1);
    expect(table.warnings()).toEqual([
      { file: table.file, code: 'OTHER_SHEETS_LEFT_OUT', column: '', count: 1 },
    ]);
    const named = await open(bytes, { sheet: 'Lớp 9B' });
    expect(await allRows(named)).toEqual([{ line: 2, cells: ['7'] }]);
    expect(named.warnings()).toEqual([]);
    expect(await refusal(open(bytes, { sheet: 'Lớp 9C' }))).toMatchObject({ code: 'WORKBOOK_SHEET_MISSING' });
  });

  it('may have more rows than one batch, be left early, and closed unread', async () => {
    const many = Array.from({ length: 4500 }, (_, i) => [String(i), 'x']);
    const bytes = written('xlsx', [['a', 'b'], ...many]);
    const all = await rows(bytes);
    expect(all).toHaveLength(4500);
    expect(all.at(-1)).toEqual({ line: 4501, cells: ['4499', 'x'] });
    const table = await open(bytes);
    for await (const _ of table.rows()) break;
    await (await open(bytes)).close();
    expect(table.bytesRead()).toBeLessThan(table.bytes ?? 0);
  });
});

describe('a workbook is refused', () => {
  it('without any row, or without the columns', async () => {
    expect(await refusal(open(await book([{ rows: '' }])))).toMatchObject({ code: 'TABLE_EMPTY' });
    const spec = { columns: [{ name: 'z', headings: [], required: true }] };
    const path = await file(await book([{ rows: ROWS }]), 'x.xlsx');
    expect(await refusal(openTable(path, spec))).toMatchObject({ code: 'TABLE_COLUMNS_MISSING' });
  });

  it('when all its sheets are hidden', async () => {
    expect(await refusal(open(await book([{ rows: ROWS, state: 'hidden' }])))).toMatchObject({
      code: 'WORKBOOK_SHEET_MISSING',
    });
  });

  it('when it is of another kind', async () => {
    for (const bytes of [
      written('biff5'),
      written('xlsb'),
      written('ods'),
      await zip([['word/document.xml', '<x/>']]),
    ]) {
      expect(await refusal(open(bytes))).toMatchObject({ code: 'WORKBOOK_KIND_UNKNOWN' });
    }
  });

  it('when it has a password', async () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]));
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64));
    const bytes = XLSX.CFB.write(container, { type: 'buffer' }) as Buffer;
    expect(await refusal(open(bytes))).toMatchObject({ code: 'WORKBOOK_PROTECTED' });

    const old = XLSX.CFB.read(written('biff8'), { type: 'buffer' });
    const stream = XLSX.CFB.find(old, '/Workbook');
    if (stream === null) throw new Error('no stream');
    const content = Buffer.from(stream.content as Uint8Array);
    const begin = 4 + content.readUInt16LE(2);
    // A record that says how the rest is encrypted (RC4, by the crypto API).
    const pass = Buffer.from('2f00c80001000200020004000000', 'hex');
    const filled = Buffer.concat([
      content.subarray(0, begin),
      pass,
      Buffer.alloc(200 - 10),
      content.subarray(begin),
    ]);
    XLSX.CFB.utils.cfb_add(old, '/Workbook', filled);
    const locked = XLSX.CFB.write(old, { type: 'buffer' }) as Buffer;
    expect(await refusal(open(locked))).toMatchObject({ code: 'WORKBOOK_PROTECTED' });
  });

  it(
    'when it is cut off anywhere',
    async () => {
      for (const whole of [await book([{ rows: ROWS }]), written('biff8')]) {
        await fc.assert(
          fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 600 }), async (length) => {
            const { code } = await refusal(rows(whole.subarray(0, length)));
            expect([
              'WORKBOOK_DAMAGED',
              'WORKBOOK_KIND_UNKNOWN',
              'WORKBOOK_SHEET_MISSING',
              'TABLE_EMPTY',
            ]).toContain(code);
          }),
          { numRuns: 8 },
        );
      }
    },
    SLOW,
  );
});

describe('a damaged workbook', () => {
  it(
    'is refused by a code or read, and nothing else happens',
    async () => {
      const whole = [await book([{ rows: ROWS }]), written('biff8')];
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...whole),
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 6 }),
          async (bytes, wounds) => {
            const hurt = Buffer.from(bytes);
            for (const [at, byte] of wounds) hurt[4 + (at % (hurt.length - 4))] = byte;
            const limits = { milliseconds: 20_000 };
            const outcome = await rows(hurt, { limits }).catch((error: unknown) => error);
            if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'TablesError' });
          },
        ),
        { numRuns: 40 },
      );
    },
    SLOW,
  );
});
