import { DATABASE_ERRORS } from '@cutru/database';
import { CASE_ERRORS } from '@cutru/law-cases';
import { PLAN_ERRORS } from '@cutru/plans';
import { SERVER_ERRORS } from '@cutru/server';
import { describe, expect, it } from 'vitest';
import { CLI_ERRORS, COMMAND_ERROR_TABLES } from '../src/index.ts';

const OWN = Object.entries(CLI_ERRORS);
// Those of the service, of plans and of cases are told by commands that load them only then.
const ALL = [...COMMAND_ERROR_TABLES, CASE_ERRORS, DATABASE_ERRORS, PLAN_ERRORS, SERVER_ERRORS].flatMap(
  (table) => Object.entries(table),
);

describe('the errors of the command line', () => {
  it('have codes that no package has, and no two packages share one', () => {
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
