import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClauses, INSTRUMENTS } from '../../src/index.ts';

function found(text: string): string[] {
  return findClauses(text).map(({ instrument, clause }) => `${instrument.id} ${clause.id}`);
}

describe('a clause', () => {
  it.each([
    ['Circular 04/2023 Article 9(3)', ['circular-04-2023 9(3)']],
    ['Thông tư 04/2023/TT-BGDĐT, khoản 3 Điều 9', ['circular-04-2023 9(3)']],
    ['điểm a khoản 1 Điều 9 Thông tư 04/2023', ['circular-04-2023 9(1)(a)']],
    ['circular-04-2023 9(1)', ['circular-04-2023 9(1)(a)', 'circular-04-2023 9(1)(b)']],
    [
      'đối tượng 01, Phụ lục II Thông tư 06/2026',
      ['circular-06-2026 Annex II 01', 'circular-06-2026-for-2027 Annex II 01'],
    ],
    ['18(2)', ['circular-01-2016 18(2)']],
  ])('is found by "%s"', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('is found by its own path in its own instrument', () => {
    for (const { id, clauses } of INSTRUMENTS) {
      for (const clause of clauses) expect(found(`${id} ${clause.id}`)).toContain(`${id} ${clause.id}`);
    }
  });

  it('is not found where nothing fits', () => {
    expect(found('Article 99')).toEqual([]);
    expect(found('Circular 99/1999 Article 9(1)')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('is looked for in whatever somebody writes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Array.isArray(findClauses(text))));
  });
});
