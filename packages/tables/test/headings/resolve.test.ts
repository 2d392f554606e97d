import { describe, expect, it } from 'vitest';
import { resolveHeadings } from '../../src/headings/resolve.ts';
import { headingKey, type TableSpec } from '../../src/index.ts';
import { refusal } from '../helpers.ts';

const SPEC: TableSpec<'citizen_id' | 'full_name' | 'total', 'guardian_#' | 'guardian_#_name'> = {
  columns: [
    { name: 'citizen_id', headings: ['Số định danh cá nhân', 'Số CCCD'], required: true },
    { name: 'full_name', headings: ['Họ và tên'], required: true },
    { name: 'total', headings: ['Tổng điểm'] },
  ],
  numbered: [
    { name: 'guardian_#', headings: ['Số định danh người giám hộ #'] },
    { name: 'guardian_#_name', headings: ['Họ tên người giám hộ #'] },
  ],
};
const resolve = (headings: readonly string[]) => resolveHeadings('in.csv', 1, headings, SPEC);
const refused = (headings: readonly string[]) => refusal((async () => resolve(headings))());

describe('headings', () => {
  it('are known in both languages, without regard to case, accents, spaces and underscores', () => {
    for (const id of [
      'citizen_id',
      'CITIZEN ID',
      'số định danh cá nhân',
      'SO CCCD',
      ' Số_CCCD ',
      'so-cccd',
    ]) {
      expect(resolve([id, 'HO VA TEN']).at).toEqual({ citizen_id: 0, full_name: 1, total: -1 });
    }
  });

  it('are the same composed and decomposed', () => {
    expect(headingKey('Họ và tên'.normalize('NFD'))).toBe(headingKey('Họ và tên'.normalize('NFC')));
    expect(headingKey('Địa chỉ')).toBe('diachi');
  });

  it('with a number are found for every number', () => {
    const { numbered } = resolve([
      'citizen_id',
      'full_name',
      'guardian_12_name',
      'guardian_2',
      'Họ tên người giám hộ 1',
    ]);
    expect([...numbered['guardian_#_name']]).toEqual([
      [1, 4],
      [12, 2],
    ]);
    expect([...numbered['guardian_#']]).toEqual([[2, 3]]);
  });

  it('that are unknown pass through as they were', () => {
    const { others, headings } = resolve(['Ghi chú', 'citizen_id', 'full_name', 'guardian_0']);
    expect(others).toEqual([
      { at: 0, heading: 'Ghi chú' },
      { at: 3, heading: 'guardian_0' },
    ]);
    expect(headings).toEqual(['Ghi chú', 'citizen_id', 'full_name', 'guardian_0']);
  });
});

describe('a file is refused', () => {
  it('for all missing columns at once', async () => {
    const error = await refused(['total', 'x']);
    expect(error).toMatchObject({
      code: 'TABLE_COLUMNS_MISSING',
      place: { line: 1, names: ['citizen_id', 'full_name'] },
    });
    expect(error.message).toContain('citizen_id, full_name');
  });

  it('for a column that stands there twice, also under two names', async () => {
    const error = await refused(['full_name', 'citizen_id', 'total', 'Số CCCD']);
    expect(error).toMatchObject({
      code: 'TABLE_COLUMN_REPEATED',
      place: { columns: [2, 4], names: ['citizen_id'] },
    });
    expect(error.describe('vi')).toMatch(/^in\.csv, dòng 1, cột 2, 4 \(citizen_id\): Một cột/);
    expect(await refused(['citizen_id', 'full_name', 'guardian_1', 'Guardian 01'])).toMatchObject({
      place: { columns: [3, 4], names: ['guardian_1'] },
    });
  });

  it('for an unknown column that stands there twice, without showing what may be a cell', async () => {
    const error = await refused(['citizen_id', 'full_name', 'Nguyễn Văn A', 'nguyễn văn a']);
    expect(error).toMatchObject({ code: 'TABLE_COLUMN_REPEATED', place: { columns: [3, 4] } });
    expect(error.message).not.toContain('Nguyễn');
  });

  it('for columns without a heading, all at once', async () => {
    const error = await refused(['citizen_id', ' ', 'full_name', '']);
    expect(error).toMatchObject({ code: 'TABLE_HEADING_EMPTY', place: { columns: [2, 4] } });
  });
});

describe('a spec that contradicts itself', () => {
  it('is a mistake of the caller', () => {
    const both = {
      columns: [
        { name: 'a', headings: ['x'] },
        { name: 'b', headings: ['X'] },
      ],
    };
    expect(() => resolveHeadings('in.csv', 1, ['a'], both)).toThrow(TypeError);
    expect(() =>
      resolveHeadings('in.csv', 1, ['a'], { columns: [], numbered: [{ name: 'g', headings: [] }] }),
    ).toThrow(TypeError);
  });
});
