import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable, rowShape, type TableSpec } from '../src/index.ts';
import { ANY, allRows, file, folder, read, refusal, source } from './helpers.ts';

const SPEC: TableSpec<'citizen_id' | 'full_name', never> = {
  columns: [
    { name: 'citizen_id', headings: ['Số CCCD'], required: true },
    { name: 'full_name', headings: ['Họ và tên'], required: true },
  ],
};

describe('a file of rows', () => {
  it.each([',', ';', '\t'])('is split at %j, as its heading shows', async (delimiter) => {
    const heading = ['Họ và tên', '"x,;\ty"', 'Số CCCD'].join(delimiter);
    const path = await file(`${heading}\r\nA${delimiter}${delimiter}1\r\n`);
    const table = await openTable(path, SPEC);
    expect(table.layout.at).toEqual({ full_name: 0, citizen_id: 2 });
    expect(await allRows(table)).toEqual([{ line: 2, cells: ['A', '', '1'] }]);
    expect(table.bytesRead()).toBe(table.bytes);
  });

  it('takes CRLF, LF and CR, and a last line without any', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { rows } = await read(['a,b', '1,2', '3,4'].join(end));
      expect(rows).toEqual([
        { line: 2, cells: ['1', '2'] },
        { line: 3, cells: ['3', '4'] },
      ]);
    }
  });

  it('may begin with blank lines, and have them between', async () => {
    expect((await read('\n\na,b\n\n1,2\n,\n  \n3,4\n\n')).rows.map((row) => row.line)).toEqual([5, 8]);
  });

  it('may have only a heading', async () => {
    expect((await read('a,b\n')).rows).toEqual([]);
    expect((await read('a,b')).rows).toEqual([]);
  });

  it('shows rows of another length as they are', async () => {
    const { table, rows } = await read('a,b\n1\n1,2,3\n');
    expect(rows.map((row) => rowShape(row, table.layout)?.code)).toEqual(['ROW_TOO_SHORT', 'ROW_TOO_LONG']);
  });

  it('has its line numbers right at every chunk size', async () => {
    const text = `a,b\r\n"x\r\ny",1\r\n\r\n${'2,"ế, ề"\r\n'.repeat(2000)}z,9`;
    const { rows: whole } = await read(text);
    expect(whole.at(0)).toEqual({ line: 2, cells: ['x\r\ny', '1'] });
    expect(whole.at(-1)).toEqual({ line: 2005, cells: ['z', '9'] });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (size) => {
        expect((await read(text, ANY, size)).rows).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  it('can be left early, and closed unread', async () => {
    const path = await file(`a,b\n${'1,2\n'.repeat(200_000)}`);
    const table = await openTable(path, ANY);
    for await (const _ of table.rows()) break;
    await (await openTable(path, ANY)).close();
    expect(table.bytesRead()).toBeLessThan(table.bytes ?? 0);
  });
});

describe('a file is refused', () => {
  it('when it is empty, or all blank', async () => {
    for (const text of ['', '\uFEFF', '\n\r\n', ' ']) {
      expect(await refusal(read(text))).toMatchObject({ code: 'TABLE_EMPTY' });
    }
  });

  it('when it is missing, a folder, or below a file', async () => {
    const path = await folder();
    expect(await refusal(openTable(join(path, 'no.csv'), ANY))).toMatchObject({
      code: 'TABLE_FILE_MISSING',
      file: join(path, 'no.csv'),
    });
    expect(await refusal(openTable(path, ANY))).toMatchObject({ code: 'TABLE_FILE_IS_FOLDER' });
    await writeFile(join(path, 'f'), '');
    expect(await refusal(openTable(join(path, 'f', 'x.csv'), ANY))).toMatchObject({
      code: 'TABLE_FILE_MISSING',
    });
  });

  it.skipIf(process.getuid?.() === 0)('when it may not be read', async () => {
    const path = await file('a\n');
    await chmod(path, 0);
    expect(await refusal(openTable(path, ANY))).toMatchObject({ code: 'TABLE_FILE_FORBIDDEN' });
  });

  it('when the source breaks', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('a,b\n');
      throw Object.assign(new Error('gone'), { code: 'EIO' });
    }
    const error = await refusal(openTable({ name: 'x', chunks: broken() }, ANY).then(allRows));
    expect(error).toMatchObject({ code: 'TABLE_FILE_UNREADABLE', cause: { code: 'EIO' } });
    const forbidden = {
      name: 'x',
      chunks: {
        [Symbol.asyncIterator]: () => ({
          next: () => Promise.reject(Object.assign(new Error(), { code: 'EACCES' })),
        }),
      },
    };
    expect(await refusal(openTable(forbidden, ANY))).toMatchObject({ code: 'TABLE_FILE_FORBIDDEN' });
  });

  it('when a quotation mark of its heading is not closed', async () => {
    expect(await refusal(read('"a,b\n1,2\n'))).toMatchObject({
      code: 'CSV_QUOTE_UNCLOSED',
      place: { line: 1 },
    });
    expect(await refusal(read(`"a,b\n${'1,2\n'.repeat(900_000)}`))).toMatchObject({
      code: 'CSV_FIELD_TOO_LONG',
      place: { line: 1 },
    });
  });

  it('when it lacks columns, with the cells of a file without heading unseen', async () => {
    const error = await refusal(openTable(source('001200000001,Nguyễn Văn A\n'), SPEC));
    expect(error.code).toBe('TABLE_COLUMNS_MISSING');
    expect(`${error.message}${error.describe('vi')}`).not.toMatch(/0012|Nguyễn/);
  });

  it('for a quotation mark further down, after the rows before it', async () => {
    const table = await openTable(source(`a,b\n${'1,2\n'.repeat(60_000)}1,"x\n`, 1 << 14), ANY);
    let seen = 0;
    const reading = (async () => {
      for await (const batch of table.rows()) seen += batch.length;
    })();
    expect(await refusal(reading)).toMatchObject({ code: 'CSV_QUOTE_UNCLOSED', place: { line: 60_002 } });
    expect(seen).toBe(60_000);
  });
});
