import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { badRows, badRowsPath, ROW_SHAPE_ERRORS, type RowShapeCode } from '../../src/index.ts';
import { folder } from '../helpers.ts';

const textOf = (code: RowShapeCode) => ROW_SHAPE_ERRORS[code];

describe('the file of bad rows', () => {
  it('has row, field, code and reason', async () => {
    const path = badRowsPath(join(await folder(), 'out.csv'));
    expect(path).toMatch(/out\.csv\.bad\.csv$/);
    const bad = await badRows(path, textOf);
    await bad.add({ row: 7, field: '', code: 'ROW_TOO_SHORT' });
    expect(bad.count()).toBe(1);
    await bad.close();
    expect(await readFile(path, 'utf8')).toBe(
      '\uFEFFrow,field,code,reason\r\n7,,ROW_TOO_SHORT,Dòng có ít ô hơn số cột: thêm dấu phân cách cho các ô trống.\r\n',
    );
  });

  it('gives its reasons in the language that is asked for', async () => {
    const path = join(await folder(), 'out.csv.bad.csv');
    const bad = await badRows(path, textOf, { language: 'en' });
    await bad.add({ row: 7, field: '', code: 'ROW_TOO_SHORT' });
    await bad.close();
    expect(await readFile(path, 'utf8')).toContain('ROW_TOO_SHORT,The row has fewer cells');
  });

  it('is not there without bad rows, nor that of an earlier run', async () => {
    const path = await folder();
    await writeFile(join(path, 'out.csv.bad.csv'), 'old');
    const bad = await badRows(join(path, 'out.csv.bad.csv'), textOf);
    await bad.close();
    expect(await readdir(path)).toEqual([]);
  });

  it('leaves that of an earlier run when aborted', async () => {
    const path = await folder();
    await writeFile(join(path, 'out.csv.bad.csv'), 'old');
    const bad = await badRows(join(path, 'out.csv.bad.csv'), textOf);
    await bad.add({ row: 7, field: '', code: 'ROW_TOO_LONG' });
    await bad.abort();
    expect(await readdir(path)).toEqual(['out.csv.bad.csv']);
  });
});
