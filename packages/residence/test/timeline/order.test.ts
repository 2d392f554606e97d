import { type Day, parseDay } from '@cutru/calendar';
import { buildTimeline, type PeriodInput } from '@cutru/residence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT } from './timelines.ts';

const FIRST = parseDay('2008-01-01');
const RECORDED = parseDay('2025-06-01');
const code = fc.constantFrom('30577', '30586', '00019', '26740', null);

/** Stays one after another, with gaps, shared days and small overlaps; some starts and ends unknown. */
const stays = fc
  .array(
    fc.record({
      code,
      gap: fc.constantFrom(0, 0, 1, 40, -1, -3),
      length: fc.integer({ min: 2, max: 900 }),
      from: fc.boolean(),
      to: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps): PeriodInput[] => {
    let next: Day = FIRST;
    return steps.map((step, i): PeriodInput => {
      const from = next + step.gap;
      const to = from + step.length;
      next = to + 1;
      const last = i === steps.length - 1;
      return {
        communeCode: step.code,
        codeOn: null,
        village: null,
        from: i === 0 || step.from ? from : null,
        to: last ? 'OPEN' : step.to || !step.from ? to : null,
        recordedOn: RECORDED,
        basis: 'SOURCE',
      };
    });
  })
  .filter((made) => made.every(({ from }) => from === null || from <= RECORDED));

const shuffled = stays.chain((made) =>
  fc.tuple(fc.constant(made), fc.shuffledSubarray(made, { minLength: made.length })),
);

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(shuffled, ([made, other]) => {
      expect(buildTimeline(CONTEXT, other)).toEqual(buildTimeline(CONTEXT, made));
    }),
    { numRuns: 1000 },
  );
});

test('periods come out in order and never overlap for sure', () => {
  fc.assert(
    fc.property(stays, (made) => {
      const built = buildTimeline(CONTEXT, made);
      if (built.status !== 'KNOWN') return;
      for (const [i, period] of built.periods.entries()) {
        for (const { min, max, fact } of [period.start, period.end]) {
          expect(min).toBeLessThanOrEqual(max);
          expect(fact === null).toBe(min === max);
        }
        const next = built.periods[i + 1];
        if (next !== undefined) expect(period.end.min).toBeLessThanOrEqual(next.start.max);
      }
    }),
    { numRuns: 1000 },
  );
});

test('what was handed in is not touched', () => {
  fc.assert(
    fc.property(stays, (made) => {
      const copy = structuredClone(made);
      buildTimeline(CONTEXT, made);
      expect(made).toEqual(copy);
    }),
    { numRuns: 100 },
  );
});
