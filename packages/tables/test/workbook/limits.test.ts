import { describe, expect, it } from 'vitest';
import { openTable, WORKBOOK_LIMITS, type WorkbookLimits } from '../../src/index.ts';
import { ANY, allRows, chunksOf, file, refusal } from '../helpers.ts';
import { book, row, t, zip } from './books.ts';

const small = await book([{ rows: row(1, t('A1', 'a')) + row(2, t('A2', '1')) }]);

async function code(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): Promise<string> {
  const table = openTable(await file(bytes, 'x.xlsx'), ANY, { limits });
  return (await refusal(table.then(allRows))).code;
}

describe('a workbook too large', () => {
  it('is refused by the bytes of the file, before they are read', async () => {
    expect(await code(small, { bytes: small.length - 1 })).toBe('WORKBOOK_TOO_LARGE');
    const piped = openTable({ name: 'x', chunks: chunksOf(small, 100) }, ANY, { limits: { bytes: 300 } });
    expect(await refusal(piped)).toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
  });

  it('is refused by its rows', async () => {
    expect(await code(small, { rows: 1 })).toBe('WORKBOOK_TOO_MANY_ROWS');
  });

  it('is refused when it takes too long', async () => {
    expect(await code(small, { milliseconds: 1 })).toBe('WORKBOOK_TOO_SLOW');
  });

  it('is refused when it takes too much memory', async () => {
    const wide = Array.from({ length: 60_000 }, (_, i) =>
      row(i + 1, ...'ABCDEFGH'.split('').map((c) => `<c r="${c}${i + 1}"><v>1.5</v></c>`)),
    );
    expect(await code(await book([{ rows: wide.join('') }]), { memory: 40 })).toBe(
      'WORKBOOK_UNPACKS_TOO_LARGE',
    );
  }, 60_000);

  it('is refused for what it claims to unpack to, whatever it is', async () => {
    const began = performance.now();
    const bomb = await zip([
      ['xl/workbook.xml', '<x/>'],
      ['xl/worksheets/sheet1.xml', Buffer.alloc(WORKBOOK_LIMITS.unpacked + 1)],
    ]);
    expect(bomb.length).toBeLessThan(1_000_000);
    const packed = performance.now() - began;
    expect(await code(bomb)).toBe('WORKBOOK_UNPACKS_TOO_LARGE');
    expect(performance.now() - began - packed).toBeLessThan(packed + 2_000);
  }, 60_000);

  it('is refused when it unpacks to more than it claims', async () => {
    const bytes = await zip([
      ['xl/workbook.xml', '<x/>'],
      ['xl/worksheets/sheet1.xml', Buffer.alloc(50_000_000)],
    ]);
    const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    bytes.writeUInt32LE(1000, directory + 24);
    expect(await code(bytes)).toBe('WORKBOOK_UNPACKS_TOO_LARGE');
    bytes.writeUInt32LE(60_000_000, directory + 24);
    expect(await code(bytes)).toBe('WORKBOOK_DAMAGED');
  }, 60_000);

  it('is refused for files of one name, of another method, or encrypted ones', async () => {
    expect(
      await code(
        await zip([
          ['xl/workbook.xml', '<x/>'],
          ['XL/workbook.xml', '<y/>'],
        ]),
      ),
    ).toBe('WORKBOOK_DAMAGED');
    const method = Buffer.from(small);
    method.writeUInt16LE(99, method.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 10);
    expect(await code(method)).toBe('WORKBOOK_DAMAGED');
    const locked = Buffer.from(small);
    const at = locked.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 8;
    locked.writeUInt16LE(locked.readUInt16LE(at) | 1, at);
    expect(await code(locked)).toBe('WORKBOOK_PROTECTED');
  });
});
