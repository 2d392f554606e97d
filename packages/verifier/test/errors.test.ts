import { describe, expect, it } from 'vitest';
import { ERROR_TABLES, type ErrorCode, errorText, LANGUAGES } from '../src/index.ts';

const ALL = ERROR_TABLES.flatMap((table) => Object.entries(table));

describe('the errors of all packages', () => {
  it('have a code each', () => {
    const codes = ALL.map(([code]) => code);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  it.each(LANGUAGES)('have a text of their own in %s', (language) => {
    const texts = ALL.map(([, text]) => text[language]);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    expect(texts.filter((text) => text.trim() === '' || text !== text.normalize('NFC'))).toEqual([]);
  });

  it('are found by their codes', () => {
    for (const [code, text] of ALL) {
      expect(errorText(code as ErrorCode, 'vi')).toBe(text.vi);
      expect(errorText(code as ErrorCode, 'en')).toBe(text.en);
    }
  });
});
