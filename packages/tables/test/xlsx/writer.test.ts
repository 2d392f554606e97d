import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvWriter, openTable, tableWriter, xlsxWriter } from '../../src/index.ts';
import { columnLetters } from '../../src/xlsx/cell.ts';
import { ANY, allRows, folder, refusal } from '../helpers.ts';

async function write(rows: readonly (readonly string[])[], headings = ['a', 'b']): Promise<string> {
  const path = join(await folder(), 'out.xlsx');
  const writer = await xlsxWriter(path, headings);
  for (const row of rows) await writer.write(row);
  await writer.close();
  return path;
}

async function read(path: string) {
  return (await allRows(await openTable(path, ANY))).map((row) => row.cells);
}

/** Line breaks as the reading library gives them. */
function unixBreaks(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

const SLOW = 60_000;

describe('a written workbook', () => {
  it('has only cells of text, and no formula', async () => {
    const rows = [
      ['089307000001', '=1+1'],
      ['-5', '@x'],
      ['1e5', '+84'],
      [' x ', 'a\tb\nc\rd_x0041_'],
      ['<&>"', '\u0001\ud800\uffff😀'],
    ];
    const path = await write(rows);
    const sheet = XLSX.read(await readFile(path), { cellFormula: true }).Sheets.Cutru ?? {};
    for (const [at, cell] of Object.entries(sheet))
      if (!at.startsWith('!')) expect(cell).toMatchObject({ t: 's' });
    expect(JSON.stringify(sheet)).not.toContain('"f":');
    expect(await read(path)).toEqual(rows);
  });

  it(
    'gives back any text',
    async () => {
      const cell = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom('=1', '_x000D_', 'Ấp Ninh Hòa', '001'),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
          const kept = rows.filter((row) => row.some((each) => each.trim() !== ''));
          expect(await read(await write(rows))).toEqual(kept.map((row) => row.map(unixBreaks)));
        }),
        { numRuns: 25 },
      );
    },
    SLOW,
  );

  it(
    'says the same as CSV',
    async () => {
      const cell = fc
        .string({ unit: fc.constantFrom('a', 'ế', ' ', ',', '"', '\n', ';', '1'), maxLength: 6 })
        .map((text) => `x${text}`);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
          const path = join(await folder(), 'out.csv');
          const writer = await csvWriter(path, ['a', 'b']);
          for (const row of rows) await writer.write(row);
          await writer.close();
          expect(await read(await write(rows))).toEqual(await read(path));
        }),
        { numRuns: 20 },
      );
    },
    SLOW,
  );

  it('has numbers where people add them up', async () => {
    const path = join(await folder(), 'out.xlsx');
    const writer = await tableWriter(path, ['a', 'points'], { numbers: ['points'] });
    await writer.write(['1', '0.75']);
    await writer.write(['2', 'open']);
    await writer.close();
    const sheet = XLSX.read(await readFile(path)).Sheets.Cutru ?? {};
    expect([sheet.A2, sheet.B2, sheet.B3]).toMatchObject([{ t: 's' }, { t: 'n', v: 0.75 }, { t: 's' }]);
  });

  it('has thousands of rows and many columns', async () => {
    const headings = Array.from({ length: 60 }, (_, i) => `c${i}`);
    const rows = Array.from({ length: 3000 }, (_, i) => headings.map((_, column) => `${i}-${column}`));
    expect(await read(await write(rows, headings))).toEqual(rows);
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  it('appears whole or not at all', async () => {
    const path = join(await folder(), 'out.xlsx');
    await writeFile(path, 'before');
    const writer = await xlsxWriter(path, ['a']);
    await writer.write(['1']);
    await writer.abort();
    expect(await readFile(path, 'utf8')).toBe('before');
    const other = await xlsxWriter(path, ['a']);
    await other.discard();
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is refused a cell that no workbook holds, and leaves nothing', async () => {
    const path = join(await folder(), 'out.xlsx');
    const writer = await xlsxWriter(path, ['a', 'b']);
    expect(await refusal(writer.write(['', 'x'.repeat(32_768)]))).toMatchObject({
      code: 'XLSX_CELL_TOO_LONG',
      place: { line: 2, columns: [2] },
    });
    await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(writer.write(['1'])).rejects.toThrow(TypeError);
    await expect(xlsxWriter(path, [])).rejects.toThrow(TypeError);
    expect(await refusal(xlsxWriter(join(path, 'x', 'y.xlsx'), ['a']))).toMatchObject({
      code: 'OUTPUT_NO_FOLDER',
    });
  });
});
