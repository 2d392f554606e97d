import { readFileSync } from 'node:fs';
import { INSTRUMENTS, sayNumbers } from '@cutru/rules';
import { expect, it } from 'vitest';
import { shippedCases } from '../src/cases.ts';
import { lawDocument } from '../src/document.ts';

const text = lawDocument(shippedCases());

it('the committed page is what the rules and the cases make (npm run law)', () => {
  expect(readFileSync(new URL('../../../docs/law.md', import.meta.url), 'utf8')).toBe(text);
});

it('has every clause and provision of every instrument, with its numbers', () => {
  for (const instrument of INSTRUMENTS) {
    const { id, clauses, provisions } = instrument;
    const from = text.indexOf(`Id \`${id}\``);
    expect(from, id).toBeGreaterThan(0);
    for (const each of [...clauses, ...provisions]) {
      const at = text.indexOf(`#### ${each.id} of ${id}\n`, from);
      expect(at, each.id).toBeGreaterThan(0);
      for (const line of sayNumbers(instrument, each.id, 'vi'))
        expect(text.indexOf(`- ${line} · `, at), each.id).toBeGreaterThan(0);
    }
  }
});

it('counts a case under the clause that declares what it reached, as the plan does its groups', () => {
  const cases = shippedCases();
  for (const { id, clauses } of INSTRUMENTS)
    for (const clause of clauses)
      for (const verdict of clause.verdicts)
        expect(
          cases(id, clause.id).byVerdict[verdict]?.length,
          `${id} ${clause.id} ${verdict}`,
        ).toBeGreaterThan(0);
  expect(cases('law-68-2020-from-2023', 'Plan').assumptions).toContain('gap-breaks');
});
