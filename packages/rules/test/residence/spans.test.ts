import { type Day, FOREVER, type Interval } from '@cutru/calendar';
import { MARK_BIT, segmentAt } from '@cutru/places';
import type { KnownTimeline } from '@cutru/residence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAYBE, NO, type Tri, YES } from '../../src/kernel/verdict.ts';
import { World } from '../../src/kernel/world.ts';
import { markTest } from '../../src/residence/mark-test.ts';
import { residenceSpans, runs, type Span, type SpanContext } from '../../src/residence/spans.ts';
import { LISTS } from '../places.ts';
import { type Completed, completionsOf, oneDayMissing, timelines, WINDOW, whereOn } from './completions.ts';

const TEST = markTest(MARK_BIT.ZONE_III | MARK_BIT.BORDER, 0);
const KINDS = [0, 4];

function contextOf(world: World): SpanContext {
  return { lists: LISTS, world, subject: 'candidate', test: TEST };
}

/** Whether the clause's test holds on a day, by the text: in the place where the person was. */
function holdsOn(made: Completed, timeline: KnownTimeline, day: Day): boolean {
  const there = whereOn(made, timeline, day);
  if (there === null) return false;
  if (!('path' in there) || there.path === null) return there.kind === 0;
  return (segmentAt(LISTS.segments(there.path), day).yes & MARK_BIT.ZONE_III) !== 0;
}

function answerOn(spans: readonly Span[], day: Day): Tri {
  const found = spans.filter((span) => day >= span.start && day < span.end);
  expect(found).toHaveLength(1);
  return (found[0] as Span).answer as Tri;
}

function expectOrdered(spans: readonly Span[], window: Interval): void {
  expect(spans[0]?.start).toBe(window.start);
  expect(spans[spans.length - 1]?.end).toBe(window.end);
  for (let i = 1; i < spans.length; i += 1) {
    expect(spans[i]?.start).toBe(spans[i - 1]?.end);
    expect(spans[i]?.answer).not.toBe(spans[i - 1]?.answer);
  }
}

function byDay(
  timeline: KnownTimeline,
  visit: (day: Day, answer: Tri, naive: readonly boolean[]) => void,
): void {
  const spans = residenceSpans(contextOf(new World()), timeline, WINDOW);
  expectOrdered(spans, WINDOW);
  const all = completionsOf(timeline, KINDS);
  for (let day = WINDOW.start; day < WINDOW.end; day += 1)
    visit(
      day,
      answerOn(spans, day),
      all.map((made) => holdsOn(made, timeline, day)),
    );
}

test('a day is yes, or no, exactly where every completion says so: all days known', () => {
  fc.assert(
    fc.property(timelines(false), (timeline) => {
      byDay(timeline, (_, answer, naive) => {
        expect(answer).toBe(naive.every(Boolean) ? YES : naive.some(Boolean) ? MAYBE : NO);
      });
    }),
    { numRuns: 150 },
  );
});

test('with missing days no day is yes or no that is not so in every completion', () => {
  fc.assert(
    fc.property(timelines(true), (timeline) => {
      byDay(timeline, (_, answer, naive) => {
        if (answer === YES) expect(naive.every(Boolean)).toBe(true);
        if (answer === NO) expect(naive.some(Boolean)).toBe(false);
      });
    }),
    { numRuns: 120 },
  );
});

test('with one missing day it is open only where completions differ', () => {
  fc.assert(
    fc.property(
      timelines(true).filter((made) => oneDayMissing(made, WINDOW)),
      (timeline) => {
        byDay(timeline, (_, answer, naive) => {
          if (answer === MAYBE) expect(naive.every(Boolean) || !naive.some(Boolean)).toBe(false);
        });
      },
    ),
    { numRuns: 120 },
  );
});

test('in a world where everything is assumed the days are those of that completion', () => {
  fc.assert(
    fc.property(timelines(true), fc.nat(), (timeline, pick) => {
      const all = completionsOf(timeline, KINDS);
      const made = all[pick % all.length] as Completed;
      const world = new World();
      made.assume(world);
      const spans = residenceSpans(contextOf(world), timeline, WINDOW);
      expectOrdered(spans, WINDOW);
      for (let day = WINDOW.start; day < WINDOW.end; day += 1)
        expect(answerOn(spans, day)).toBe(holdsOn(made, timeline, day) ? YES : NO);
    }),
    { numRuns: 300 },
  );
});

test('a timeline of which nothing is known is open, or what an unknown place is', () => {
  const fact = { type: 'PLACE', field: 'residence.permanent', place: null } as const;
  const world = new World();
  const unknown = { status: 'UNKNOWN', fact, flag: null } as const;
  expect(residenceSpans(contextOf(world), unknown, WINDOW)).toEqual([{ ...WINDOW, answer: MAYBE }]);
  expect(world.asked).toEqual([fact]);
  world.assume(fact, 0);
  expect(residenceSpans(contextOf(world), unknown, WINDOW)).toEqual([{ ...WINDOW, answer: YES }]);
  expect(residenceSpans(contextOf(world), unknown, { start: 9, end: 9 })).toEqual([]);
});

test('source and paper that contradict each other are two completions', () => {
  fc.assert(
    fc.property(timelines(false), timelines(false), (bySource, byPaper) => {
      const fact = { type: 'EITHER', field: 'residence.permanent.from', place: '30577' } as const;
      const either = { status: 'EITHER', fact, options: [bySource, byPaper] } as const;
      expect(residenceSpans(contextOf(new World()), either, WINDOW)).toEqual([{ ...WINDOW, answer: MAYBE }]);
      for (const value of [0, 1] as const) {
        const world = new World();
        world.assume(fact, value);
        expect(residenceSpans(contextOf(world), either, WINDOW)).toEqual(
          residenceSpans(contextOf(new World()), either.options[value], WINDOW),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test('runs are the stretches of days that are yes, or that may be', () => {
  const span = fc.record({
    length: fc.integer({ min: 1, max: 5 }),
    answer: fc.constantFrom<Tri>(YES, NO, MAYBE),
  });
  fc.assert(
    fc.property(fc.array(span), fc.boolean(), (parts, withMaybe) => {
      let day = 0;
      const spans = parts.map(({ length, answer }): Span => {
        day += length;
        return { start: day - length, end: day, answer };
      });
      const naive: number[] = [];
      for (const { start, end, answer } of spans)
        if (answer === YES || (withMaybe && answer === MAYBE))
          for (let d = start; d < end; d += 1) naive.push(d);
      const found = runs(spans, withMaybe);
      expect(
        found.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
      ).toEqual(naive);
      for (let i = 1; i < found.length; i += 1)
        expect(found[i]?.start).toBeGreaterThan(found[i - 1]?.end ?? FOREVER);
    }),
    { numRuns: 500 },
  );
});
