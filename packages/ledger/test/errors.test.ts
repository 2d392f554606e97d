import { describe, expect, it } from 'vitest';
import { LEDGER_ERRORS, LedgerError, type LedgerErrorCode } from '../src/index.ts';

const codes = Object.keys(LEDGER_ERRORS) as LedgerErrorCode[];

describe('the table of errors', () => {
  it('has one cause and advice for every code, in both languages', () => {
    for (const language of ['vi', 'en'] as const) {
      const said = codes.map((code) => LEDGER_ERRORS[code][language]);
      expect(new Set(said).size).toBe(said.length);
      for (const text of said) expect(text).toMatch(/^\p{Lu}.+: .+\.$/u);
    }
  });

  it('is what an error says, with its place', () => {
    for (const code of codes) {
      const error = new LedgerError(code, { size: 7 }, { cause: 'why' });
      expect(error).toMatchObject({ name: 'LedgerError', code, detail: { size: 7 }, cause: 'why' });
      expect(error.message).toBe(`${LEDGER_ERRORS[code].en} (size 7)`);
      expect(error.describe('vi')).toBe(`${LEDGER_ERRORS[code].vi} (size 7)`);
      expect(new LedgerError(code).message).toBe(LEDGER_ERRORS[code].en);
    }
  });
});
