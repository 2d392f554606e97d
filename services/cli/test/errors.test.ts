import { ERROR_TABLES } from '@cutru/verifier';
import { describe, expect, it } from 'vitest';
import { CLI_ERRORS } from '../src/index.ts';

const OWN = Object.entries(CLI_ERRORS);
const ALL = [...ERROR_TABLES.flatMap((table) => Object.entries(table)), ...OWN];

describe('the errors of the command line', () => {
  it('have codes that no package has', () => {
    const codes = ALL.map(([code]) => code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('have texts of their own in %s, with a cause and an advice', (language) => {
    const texts = ALL.map(([, text]) => text[language]);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    for (const [, text] of OWN) {
      expect(text[language]).toMatch(/^[^:]+: .+\.$/);
      expect(text[language]).toBe(text[language].normalize('NFC'));
    }
  });
});
