import { join } from 'node:path';
import { openTable, tableWriter } from '@cutru/tables';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { json, Workplace } from './command.ts';
import { AREAS, EXTRACT, PUPILS, VERIFY } from './files.ts';

let place: Workplace;

/** A workbook of the cells of a small CSV file; cells of the columns that are named become numbers. */
async function workbook(name: string, csv: string, numbers: readonly string[] = []): Promise<void> {
  const [headings = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const writer = await tableWriter(join(place.path, name), headings, { numbers });
  for (const row of rows) {
    await writer.write(
      row.map((cell, i) => (numbers.includes(headings[i] ?? '') ? String(Number(cell)) : cell)),
    );
  }
  await writer.close();
}

async function cells(name: string): Promise<readonly (readonly string[])[]> {
  const table = await openTable(join(place.path, name), { columns: [] });
  const read: (readonly string[])[] = [table.layout.headings];
  for await (const batch of table.rows()) read.push(...batch.map((row) => row.cells));
  return read;
}

beforeEach(async () => {
  place = new Workplace();
  place.write('areas.csv', AREAS);
  place.write('extract.csv', EXTRACT);
  place.write('pupils.csv', PUPILS);
  await workbook('areas.xlsx', AREAS);
  await workbook('extract.xlsx', EXTRACT, ['citizen_id', 'commune_code']);
  await workbook('pupils.xlsx', PUPILS, ['citizen_id', 'guardian_1']);
});
afterEach(() => place.remove());

describe('workbooks', () => {
  it('give the same results as CSV, with warnings of what was put right', async () => {
    expect((await place.run(...VERIFY)).code).toBe(0);
    const ended = await place.run(...VERIFY.map((arg) => arg.replace('.csv', '.xlsx')));
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('Cảnh báo: pupils.xlsx, cột citizen_id: 1 ô: Ô là số nên đã mất số 0 ở đầu');
    expect(ended.out).toContain('Cảnh báo: extract.xlsx, cột citizen_id: 2 ô');
    expect(ended.out).not.toMatch(/0892|Sóc/);
    const byBook = await cells('out.xlsx');
    const id = byBook[0]?.indexOf('decision_id') ?? -1;
    // The hash of a decision is also over the bytes of the files it rests on.
    const without = (rows: typeof byBook) => rows.slice(1).map((row) => row.toSpliced(id, 1));
    expect(without(byBook)).toEqual(without(await cells('out.csv')));
    expect(byBook).toHaveLength(2);
  });

  it('tell machines of the warnings', async () => {
    const ended = await place.run(...VERIFY.map((arg) => arg.replace('pupils.csv', 'pupils.xlsx')), '--json');
    expect(json(ended)).toMatchObject({
      warnings: [
        { file: 'pupils.xlsx', code: 'ZEROS_RESTORED', column: 'citizen_id', count: 1 },
        { file: 'pupils.xlsx', code: 'ZEROS_RESTORED', column: 'guardian_1', count: 1 },
      ],
    });
  });

  it('list their bad rows by the rows of the sheet, and are refused by a code', async () => {
    await workbook('pupils.xlsx', `${PUPILS}12,x,2013,2025-06-10,,,,\n`);
    const args = VERIFY.map((arg) => arg.replace('pupils.csv', 'pupils.xlsx'));
    expect((await place.run(...args)).code).toBe(1);
    expect(place.read('out.csv.bad.csv')).toContain('3,citizen_id,CITIZEN_NUMBER_LENGTH');
    place.write('pupils.xlsx', Buffer.from('PK\u0003\u0004 no archive'));
    const ended = await place.run(...args);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('[WORKBOOK_DAMAGED]');
  });

  it('are a template to fill in', async () => {
    expect((await place.run('template', 'university-admission', '--out', 't.xlsx')).code).toBe(0);
    await place.run('template', 'university-admission', '--out', 't.csv');
    expect(await cells('t.xlsx')).toEqual(await cells('t.csv'));
  });
});
