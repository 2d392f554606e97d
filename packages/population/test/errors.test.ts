import { describe, expect, it } from 'vitest';
import {
  CELL_ERRORS,
  POPULATION_ERRORS,
  PopulationError,
  type PopulationErrorCode,
  ROW_REASONS,
  type RowReason,
  rowReason,
} from '../src/index.ts';

const codes = Object.keys(POPULATION_ERRORS) as PopulationErrorCode[];

describe('the tables of errors', () => {
  it('have one cause and advice for every code of this package, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const own = [...Object.values(POPULATION_ERRORS), ...Object.values(CELL_ERRORS)].map(
        (text) => text[language],
      );
      for (const text of own) expect(text).toMatch(/^\p{Lu}.+: .+\.$/u);
      const all = [...Object.values(POPULATION_ERRORS), ...Object.values(ROW_REASONS)].map(
        (text) => text[language],
      );
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('have a text for every reason of a row', () => {
    for (const code of Object.keys(ROW_REASONS) as RowReason[])
      expect(rowReason(code)).toBe(ROW_REASONS[code]);
  });
});

describe('an error', () => {
  it('says file, place, cause and remedy, and a line for every row', () => {
    for (const code of codes) {
      const error = new PopulationError(
        code,
        'x.csv',
        {
          line: 4,
          key: 'a.b',
          nearest: 'c',
          badRows: 1,
          rows: [{ row: 7, field: 'from', code: 'DATE_IMPOSSIBLE' }],
        },
        { cause: 'why' },
      );
      expect(error).toMatchObject({ name: 'PopulationError', code, file: 'x.csv', cause: 'why' });
      expect(error.message).toBe(
        `x.csv, line 4, key a.b, bad rows: 1 (nearest: c): ${POPULATION_ERRORS[code].en}`,
      );
      expect(error.describe('vi')).toBe(
        `x.csv, dòng 4, khóa a.b, dòng lỗi: 1 (gần nhất: c): ${POPULATION_ERRORS[code].vi}\n  dòng 7, cột from: ${ROW_REASONS.DATE_IMPOSSIBLE.vi}`,
      );
    }
  });
});
