import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilOf,
  type Day,
  dayOf,
  formatDay,
  hasMonths,
  hasMoreThanMonths,
  type Interval,
  monthsAndDays,
  parseDay,
  type SpellSum,
  spellsExceed,
} from '../src/index.ts';

const RUNS = { numRuns: 100_000 };
const someDay = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2040, 12, 31) });
const spell = fc
  .tuple(someDay, fc.integer({ min: 1, max: 1200 }))
  .map(([start, length]) => ({ start, end: start + length }));

/** Walks day by day to the same day of the month `count` months on, or to that month's last day. */
function naiveAddMonths(from: Day, count: number): Day {
  const wanted = civilOf(from).day;
  let day = from;
  let left = count;
  while (left > 0) {
    day += 1;
    if (civilOf(day).day === 1) left -= 1;
  }
  if (count === 0) return from;
  const month = civilOf(day).month;
  while (civilOf(day).day < wanted && civilOf(day + 1).month === month) day += 1;
  return day;
}

/** Whole months one after the other, each measured from the first day of the spell, then the days that are left. */
function naiveMonthsAndDays(period: Interval): { months: number; days: number } {
  let months = 0;
  while (naiveAddMonths(period.start, months + 1) <= period.end) months += 1;
  let days = 0;
  for (let d = naiveAddMonths(period.start, months); d < period.end; d += 1) days += 1;
  return { months, days };
}

function naiveSpells(spells: readonly Interval[], count: number): SpellSum {
  const parts = spells.map(naiveMonthsAndDays);
  const months = parts.reduce((sum, part) => sum + part.months, 0);
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  const single = spells.length === 1;
  if (single) return months > count || (months === count && days > 0) ? 'MORE' : 'NOT_MORE';
  const answers = [28, 30, 31].map((length) => months * length + days > count * length);
  if (answers.every(Boolean)) return 'MORE';
  return answers.some(Boolean) ? 'UNCLEAR' : 'NOT_MORE';
}

describe('addMonths', () => {
  it.each([
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-06-10', 36, '2025-06-10'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(formatDay(addMonths(parseDay(from), count))).toBe(to);
  });

  it('leaves the endless days where they are', () => {
    expect(addMonths(Number.POSITIVE_INFINITY, 3)).toBe(Number.POSITIVE_INFINITY);
  });

  it('agrees with walking day by day', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 48 }),
        (from, count) => addMonths(from, count) === naiveAddMonths(from, count),
      ),
      { numRuns: 3000 },
    );
  });
});

describe('counting months (assumption month-count)', () => {
  it('36 months to the day of the file are complete, a day less is not', () => {
    expect(hasMonths(parseDay('2022-06-10'), 36, parseDay('2025-06-10'))).toBe(true);
    expect(hasMonths(parseDay('2022-06-11'), 36, parseDay('2025-06-10'))).toBe(false);
  });

  it('18 months and a day are more than 18 months, 18 exactly are not', () => {
    const start = parseDay('2022-09-05');
    expect(hasMoreThanMonths({ start, end: parseDay('2024-03-05') + 1 }, 18)).toBe(true);
    expect(hasMoreThanMonths({ start, end: parseDay('2024-03-04') + 1 }, 18)).toBe(false);
  });

  // The slow side walks some 600 days for each spell: a seeded part here, the whole number by arithmetic below.
  it('months and days agree with walking day by day', () => {
    fc.assert(
      fc.property(spell, (period) => {
        expect(monthsAndDays(period)).toEqual(naiveMonthsAndDays(period));
      }),
      { numRuns: 1500, seed: 20_261_124 },
    );
  });

  it('months and days agree with trying month after month, 100,000 times', () => {
    fc.assert(
      fc.property(spell, (period) => {
        let months = 0;
        while (addMonths(period.start, months + 1) <= period.end) months += 1;
        const fast = monthsAndDays(period);
        return fast.months === months && fast.days === period.end - addMonths(period.start, months);
      }),
      RUNS,
    );
  });
});

describe('separate spells (assumption spells-add-up)', () => {
  const of = (...pairs: readonly (readonly [string, string])[]): Interval[] =>
    pairs.map(([first, last]) => ({ start: parseDay(first), end: parseDay(last) + 1 }));

  it('adds whole months and makes months of the days left over', () => {
    expect(spellsExceed(of(['2022-09-01', '2023-08-31'], ['2024-01-01', '2024-07-01']), 18)).toBe('MORE');
    expect(spellsExceed(of(['2022-09-01', '2023-08-31'], ['2024-01-01', '2024-06-30']), 18)).toBe('NOT_MORE');
  });

  it('does not tell where a short and a long month would decide otherwise', () => {
    // 12 months and 15 days, and 5 months and 15 days: 17 months and 30 days.
    expect(spellsExceed(of(['2022-09-01', '2023-09-15'], ['2024-01-01', '2024-06-15']), 18)).toBe('UNCLEAR');
  });

  it('is nothing without spells', () => {
    expect(spellsExceed([], 18)).toBe('NOT_MORE');
  });

  it('agrees with a naive count, 100,000 times', () => {
    const spells = fc.array(fc.tuple(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 1, max: 320 })), {
      minLength: 1,
      maxLength: 4,
    });
    const memo = new Map<string, { months: number; days: number }>();
    fc.assert(
      fc.property(someDay, spells, (from, steps) => {
        let cursor = from;
        const list = steps.map(([gap, length]) => {
          const start = cursor + gap;
          cursor = start + length;
          return { start, end: cursor };
        });
        // Months and days by walking are slow and were held to the fast ones above; here the sum is what is compared.
        const months = list.map((period) => {
          const key = `${period.start}/${period.end}`;
          const found = memo.get(key) ?? monthsAndDays(period);
          memo.set(key, found);
          return found;
        });
        const sum = months.reduce((total, part) => total + part.months, 0);
        const days = months.reduce((total, part) => total + part.days, 0);
        const answers = [28, 30, 31].map((length) => sum * length + days > 18 * length);
        const expected =
          list.length === 1
            ? sum > 18 || (sum === 18 && days > 0)
              ? 'MORE'
              : 'NOT_MORE'
            : answers.every(Boolean)
              ? 'MORE'
              : answers.some(Boolean)
                ? 'UNCLEAR'
                : 'NOT_MORE';
        return spellsExceed(list, 18) === expected;
      }),
      RUNS,
    );
  });

  it('agrees with walking day by day', () => {
    const spells = fc.array(fc.tuple(fc.integer({ min: 2, max: 100 }), fc.integer({ min: 1, max: 320 })), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(someDay, spells, (from, steps) => {
        let cursor = from;
        const list = steps.map(([gap, length]) => {
          const start = cursor + gap;
          cursor = start + length;
          return { start, end: cursor };
        });
        expect(spellsExceed(list, 18)).toBe(naiveSpells(list, 18));
      }),
      { numRuns: 1000 },
    );
  });
});
