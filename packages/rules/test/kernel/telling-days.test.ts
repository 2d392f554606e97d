import { FOREVER } from '@cutru/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DayRange, tellingDays } from '../../src/kernel/telling-days.ts';

type Answers = (day: number) => number;

function telling(
  range: DayRange,
  edges: readonly number[],
  last: number,
  answerOn: Answers,
  guesses: readonly number[] = [],
  fuzz = 0,
): readonly number[] {
  return tellingDays(range, answerOn, { edges, guesses, last, fuzz });
}

/** Every turn by trying every day. */
function everyTurn(min: number, max: number, answerOn: Answers): number[] {
  const turns = [min];
  for (let day = min + 1; day <= max; day += 1) if (answerOn(day) !== answerOn(day - 1)) turns.push(day);
  return turns;
}

/**
 * A course of days of which each counts or does not, in stretches between edges: as the missing day moves over a stretch
 * the count only rises or only falls, and the answer is how many of some marks the count has passed.
 */
const course = fc
  .record({
    min: fc.integer({ min: 0, max: 50 }),
    length: fc.integer({ min: 0, max: 300 }),
    edges: fc.array(fc.integer({ min: -20, max: 400 }), { maxLength: 5 }),
    slopes: fc.array(fc.constantFrom(-1, 0, 1), { minLength: 7, maxLength: 7 }),
    marks: fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 4 }),
    guesses: fc.array(fc.integer({ min: -20, max: 400 }), { maxLength: 3 }),
  })
  .map(({ min, length, edges, slopes, marks, guesses }) => {
    const max = min + length;
    const starts = [min, ...edges.filter((day) => day > min && day < max)].sort((a, b) => a - b);
    const counts = [0];
    for (let day = min; day < max; day += 1) {
      const slope = slopes[starts.findLastIndex((start) => start <= day)] as number;
      counts.push((counts[day - min] as number) + slope);
    }
    const answerOn: Answers = (day) => marks.filter((mark) => (counts[day - min] as number) >= mark).length;
    return { min, max, edges, guesses, answerOn };
  });

test('the telling days are the earliest day and every day on which the answer turns', () => {
  fc.assert(
    fc.property(course, ({ min, max, edges, guesses, answerOn }) => {
      expect(telling({ min, max }, edges, max, answerOn, guesses)).toEqual(everyTurn(min, max, answerOn));
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
  expect(telling({ min: 0, max: 100_000 }, [], 0, counted, [7321])).toEqual([0, 7321]);
  expect(looks).toBeLessThan(10);
  expect(telling({ min: 0, max: 100_000 }, [], 0, answerOn)).toEqual([0, 7321]);
});

test('a day without end stands for the last one that can tell', () => {
  const answerOn: Answers = (day) => (day < 40 ? 1 : 2);
  expect(telling({ min: 10, max: FOREVER }, [], 50, answerOn)).toEqual([10, 40]);
  expect(telling({ min: 10, max: FOREVER }, [], 30, answerOn)).toEqual([10]);
  expect(telling({ min: 60, max: FOREVER }, [], 50, answerOn)).toEqual([60]);
});

test('one possible day is the only one tried', () => {
  expect(telling({ min: 5, max: 5 }, [1, 5, 9], 9, () => 1)).toEqual([5]);
});

test('an answer that wavers around its turn is followed day by day', () => {
  const answerOn: Answers = (day) => (day < 200 || day === 202 ? 1 : 2);
  expect(telling({ min: 0, max: 1000 }, [], 1000, answerOn, [], 4)).toEqual([0, 200, 202, 203]);
});

test('the days beside both bounds are looked at', () => {
  const answerOn: Answers = (day) => (day === 1 || day === 99 ? 2 : 1);
  expect(telling({ min: 0, max: 100 }, [], 100, answerOn, [], 1)).toEqual([0, 1, 2, 99, 100]);
});
