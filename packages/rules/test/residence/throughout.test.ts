import { dayOf, hasMonths } from '@cutru/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAYBE, NO, YES } from '../../src/kernel/verdict.ts';
import { latestStart, throughout } from '../../src/residence/throughout.ts';

test('the latest start is the last day from which the months are complete', () => {
  const day = fc.integer({ min: dayOf(2016, 1, 1), max: dayOf(2030, 12, 31) });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (to, months) => {
      const start = latestStart(to, months);
      expect(hasMonths(start, months, to)).toBe(true);
      for (let later = 1; later <= 4; later += 1) expect(hasMonths(start + later, months, to)).toBe(false);
    }),
  );
});

test('throughout is no as soon as one stretch is, and open as long as one is', () => {
  const spans = (...answers: readonly number[]): { start: number; end: number; answer: number }[] =>
    answers.map((answer, i) => ({ start: i, end: i + 1, answer }));
  expect(throughout(spans(YES, YES), YES)).toBe(YES);
  expect(throughout(spans(YES, MAYBE), YES)).toBe(MAYBE);
  expect(throughout(spans(MAYBE, NO, YES), YES)).toBe(NO);
  expect(throughout(spans(8, 4), 12)).toBe(YES);
  expect(throughout(spans(8, 6), 12)).toBe(MAYBE);
});
