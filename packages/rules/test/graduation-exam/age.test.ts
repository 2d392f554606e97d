import { birthBounds, dayOf, parseDay, parsePartialDate } from '@cutru/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOfAge } from '../../src/graduation-exam/clauses/age.ts';
import { MAYBE, NO, YES } from '../../src/kernel/verdict.ts';

const YEARS = 35 * 12;
const on = (from: string, to = from): { min: number; max: number } => ({
  min: parseDay(from),
  max: parseDay(to),
});
const SUMMER = on('2025-06-01', '2025-08-31');

test.each([
  ['1990-06-26', YES],
  ['1990-06-27', NO],
  ['1990', MAYBE],
  ['1989', YES],
  ['1991', NO],
  ['1990-06', MAYBE],
  ['1990-05', YES],
  ['1990-07', NO],
])('born %s, on 26 June 2025', (birth, answer) => {
  expect(isOfAge(birthBounds(parsePartialDate(birth)), on('2025-06-26'), YEARS)).toBe(answer);
});

test.each([
  ['1990-06-01', YES],
  ['1990-06-02', MAYBE],
  ['1990-08-31', MAYBE],
  ['1990-09-01', NO],
  ['1990-06', MAYBE],
])('born %s, on some day from June to August 2025', (birth, answer) => {
  expect(isOfAge(birthBounds(parsePartialDate(birth)), SUMMER, YEARS)).toBe(answer);
});

test('bounds answer what every day between them answers', () => {
  const day = fc.integer({ min: dayOf(1990, 4, 1), max: dayOf(1990, 10, 1) });
  const width = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(day, width, width, (from, some, others) => {
      const birth = { min: from, max: from + some };
      const exam = { min: dayOf(2025, 7, 1), max: dayOf(2025, 7, 1) + others };
      let all = 0;
      for (let b = birth.min; b <= birth.max; b += 1)
        for (let e = exam.min; e <= exam.max; e += 1)
          all |= isOfAge({ min: b, max: b }, { min: e, max: e }, YEARS);
      expect(isOfAge(birth, exam, YEARS)).toBe(all);
    }),
    { numRuns: 50 },
  );
});
