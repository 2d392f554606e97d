import { describe, expect, it } from 'vitest';
import { ROW_SHAPE_ERRORS, TABLES_ERRORS, TablesError, type TablesErrorCode } from '../src/index.ts';

const codes = Object.keys(TABLES_ERRORS) as TablesErrorCode[];

describe('the table of errors', () => {
  it('has one cause and advice for every code, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const said = [...Object.values(TABLES_ERRORS), ...Object.values(ROW_SHAPE_ERRORS)].map(
        (text) => text[language],
      );
      expect(new Set(said).size).toBe(said.length);
      for (const text of said) expect(text).toMatch(/^\p{Lu}.+: .+\.$/u);
    }
  });

  it('is what an error says, with file and place', () => {
    for (const code of codes) {
      const error = new TablesError(code, 'x.csv', { line: 3, byte: 9 }, { cause: 'why' });
      expect(error).toMatchObject({ name: 'TablesError', code, file: 'x.csv', cause: 'why' });
      expect(error.message).toBe(`x.csv, line 3, byte 9: ${TABLES_ERRORS[code].en}`);
      expect(error.describe('vi')).toBe(`x.csv, dòng 3, byte 9: ${TABLES_ERRORS[code].vi}`);
      expect(new TablesError(code, 'x.csv').message).toBe(`x.csv: ${TABLES_ERRORS[code].en}`);
    }
  });
});
