import { FOREVER } from '@cutru/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellingDays } from '../../src/kernel/telling-days.ts';

type Answers = (day: number) => number;

/** Every turn by trying every day. */
function everyTurn(min: number, max: number, answerOn: Answers): number[] {
  const turns = [min];
  for (let day = min + 1; day <= max; day += 1) if (answerOn(day) !== answerOn(day - 1)) turns.push(day);
  return turns;
}

/** Between edges the answer only rises or only falls, some steps at a time; on an edge anything may happen. */
const course = fc
  .record({
    min: fc.integer({ min: 0, max: 50 }),
    length: fc.integer({ min: 0, max: 300 }),
    edges: fc.array(fc.integer({ min: -20, max: 400 }), { maxLength: 5 }),
    steps: fc.array(fc.array(fc.nat(99), { maxLength: 3 }), { minLength: 12, maxLength: 12 }),
    starts: fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
    rising: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    guesses: fc.array(fc.integer({ min: -20, max: 400 }), { maxLength: 3 }),
  })
  .map(({ min, length, edges, steps, starts, rising, guesses }) => {
    const max = min + length;
    const pieces = [min, ...edges.filter((day) => day > min && day < max), max + 1].sort((a, b) => a - b);
    const answerOn: Answers = (day) => {
      const piece = pieces.findLastIndex((start) => start <= day);
      const from = pieces[piece] as number;
      const span = (pieces[piece + 1] ?? from + 1) - from;
      const passed = (steps[piece] as number[]).filter((share) => (day - from) * 100 > share * span).length;
      const start = 10 + 3 * (starts[piece] as number);
      return rising[piece] ? start + passed : start - passed;
    };
    return { min, max, edges, guesses, answerOn };
  });

test('the telling days are the earliest day and every day on which the answer turns', () => {
  fc.assert(
    fc.property(course, ({ min, max, edges, guesses, answerOn }) => {
      expect(tellingDays({ min, max }, edges, max, answerOn, guesses)).toEqual(everyTurn(min, max, answerOn));
    }),
    { numRuns: 3000 },
  );
});

test('guesses change nothing but the number of looks', () => {
  const answerOn: Answers = (day) => (day < 7321 ? 1 : 2);
  let looks = 0;
  const counted: Answers = (day) => {
    looks += 1;
    return answerOn(day);
  };
  expect(tellingDays({ min: 0, max: 100_000 }, [], 0, counted, [7321])).toEqual([0, 7321]);
  expect(looks).toBeLessThan(6);
  expect(tellingDays({ min: 0, max: 100_000 }, [], 0, answerOn)).toEqual([0, 7321]);
});

test('a day without end stands for the last one that can tell', () => {
  const answerOn: Answers = (day) => (day < 40 ? 1 : 2);
  expect(tellingDays({ min: 10, max: FOREVER }, [], 50, answerOn)).toEqual([10, 40]);
  expect(tellingDays({ min: 10, max: FOREVER }, [], 30, answerOn)).toEqual([10]);
  expect(tellingDays({ min: 60, max: FOREVER }, [], 50, answerOn)).toEqual([60]);
});

test('one possible day is the only one tried', () => {
  expect(tellingDays({ min: 5, max: 5 }, [1, 5, 9], 9, () => 1)).toEqual([5]);
});
