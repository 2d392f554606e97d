import { readFileSync } from 'node:fs';
import { INSTRUMENTS } from '@cutru/rules';
import { expect, it } from 'vitest';
import { shippedCases } from '../src/cases.ts';
import { lawDocument } from '../src/document.ts';

const text = lawDocument(shippedCases());

it('the committed page is what the rules and the cases make (npm run law)', () => {
  expect(readFileSync(new URL('../../../docs/law.md', import.meta.url), 'utf8')).toBe(text);
});

it('has every clause of every instrument', () => {
  for (const { id, clauses } of INSTRUMENTS) {
    const from = text.indexOf(`Id \`${id}\``);
    expect(from, id).toBeGreaterThan(0);
    for (const clause of clauses)
      expect(text.indexOf(`#### ${clause.id} of ${id}\n`, from), clause.id).toBeGreaterThan(0);
  }
});
