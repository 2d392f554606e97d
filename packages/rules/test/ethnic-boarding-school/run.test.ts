import { addMonths, type Day, hasMonths, parseDay } from '@cutru/calendar';
import { MARK_BIT, segmentAt } from '@cutru/places';
import { buildTimeline, type KnownTimeline, type PeriodInput, type Timeline } from '@cutru/residence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BOARDING_INSTRUMENTS,
  type BoardingInstrument,
  type BoardingParameters,
} from '../../src/ethnic-boarding-school/instruments.ts';
import type { QualityContext } from '../../src/ethnic-boarding-school/place-quality.ts';
import { residenceRun } from '../../src/ethnic-boarding-school/run.ts';
import { MAYBE, NO, type Tri, YES } from '../../src/kernel/verdict.ts';
import { World } from '../../src/kernel/world.ts';
import { LISTS, UNITS } from '../places.ts';
import { type Completed, completionsOf, timelines, WINDOW, whereOn } from '../residence/completions.ts';

const FILED = WINDOW.end - 1;
/** What an unknown place can have been: of (a), of (b), another, and no registration at all. */
const KINDS = [0, 1, 2];
const SETS = { difficult: [0], listed: [0, 1], anywhere: [0, 1, 2] } as const;

function contextOf(world: World, day: Day = FILED): QualityContext {
  return { lists: LISTS, day, world, subject: 'candidate', added: null };
}

function parameters(months: number): BoardingParameters {
  return { ...(BOARDING_INSTRUMENTS[1] as BoardingInstrument).parameters, months };
}

/** 0 especially difficult, 1 zone I or II, 2 another place; 3 nowhere. Places are classed on the day of the file. */
function qualityOn(made: Completed, timeline: KnownTimeline, day: Day): number {
  const there = whereOn(made, timeline, day);
  if (there === null) return 3;
  if (!('path' in there) || there.path === null) return there.kind;
  const { yes } = segmentAt(LISTS.segments(there.path), FILED);
  if ((yes & MARK_BIT.ZONE_III) !== 0) return 0;
  return (yes & (MARK_BIT.ZONE_I | MARK_BIT.ZONE_II)) !== 0 ? 1 : 2;
}

/** Steps back from the day of the file, day by day, until the months are reached or a day does not count. */
function hasRun(made: Completed, timeline: KnownTimeline, wanted: readonly number[], count: number): boolean {
  for (let day = FILED; ; day -= 1) {
    if (!wanted.includes(qualityOn(made, timeline, day))) return false;
    if (hasMonths(day, count, FILED)) return true;
  }
}

const names = Object.keys(SETS) as (keyof typeof SETS)[];

test('with everything assumed the months are those counted day by day', () => {
  fc.assert(
    fc.property(timelines(true), fc.nat(), fc.constantFrom(0, 1, 2), (timeline, pick, count) => {
      const all = completionsOf(timeline, KINDS);
      const made = all[pick % all.length] as Completed;
      const world = new World();
      made.assume(world);
      const run = residenceRun(contextOf(world), timeline, parameters(count));
      for (const name of names) expect(run[name]).toBe(hasRun(made, timeline, SETS[name], count) ? YES : NO);
    }),
    { numRuns: 250 },
  );
});

test('nothing is yes or no that is not so in every completion', () => {
  fc.assert(
    fc.property(timelines(true), fc.constantFrom(0, 1, 2), (timeline, count) => {
      const run = residenceRun(contextOf(new World()), timeline, parameters(count));
      const all = completionsOf(timeline, KINDS);
      for (const name of names) {
        if (run[name] === MAYBE) continue;
        expect(all.every((made) => hasRun(made, timeline, SETS[name], count) === (run[name] === YES))).toBe(
          true,
        );
      }
    }),
    { numRuns: 50 },
  );
});

type Stay = readonly [commune: string, from: string, to: string];

function timelineOf(stays: readonly Stay[]): Timeline {
  const inputs = stays.map(
    ([communeCode, from, to]): PeriodInput => ({
      communeCode,
      codeOn: null,
      village: null,
      from: parseDay(from),
      to: to === '' ? 'OPEN' : parseDay(to),
      recordedOn: parseDay('2025-06-12'),
      basis: 'SOURCE',
    }),
  );
  return buildTimeline(
    { units: UNITS, kind: 'permanent', bornFrom: parseDay('2010-01-01'), presumedMonths: 12 },
    inputs,
  );
}

const on = (date: string, ...stays: readonly Stay[]): Tri =>
  residenceRun(contextOf(new World(), parseDay(date)), timelineOf(stays), parameters(36)).difficult;

test('36 months to the day of the file, and a day short', () => {
  const elsewhere = ['30583', '2010-01-01', '2022-06-09'] as const;
  expect(on('2025-06-10', elsewhere, ['30577', '2022-06-10', ''])).toBe(YES);
  expect(on('2025-06-09', elsewhere, ['30577', '2022-06-10', ''])).toBe(NO);
  expect(on('2025-06-10', elsewhere, ['30577', '2022-06-11', ''])).toBe(NO);
});

test('months that end on a day that the month does not have', () => {
  const elsewhere = ['30583', '2010-01-01', '2022-01-30'] as const;
  expect(addMonths(parseDay('2022-01-31'), 37)).toBe(parseDay('2025-02-28'));
  expect(on('2025-01-31', elsewhere, ['30577', '2022-01-31', ''])).toBe(YES);
  expect(on('2025-01-30', elsewhere, ['30577', '2022-01-31', ''])).toBe(NO);
});

test('a gap breaks the months, a move between two eligible places does not', () => {
  expect(on('2025-06-10', ['30577', '2010-01-01', '2023-12-31'], ['30574', '2024-01-01', ''])).toBe(YES);
  expect(on('2025-06-10', ['30577', '2010-01-01', '2023-12-31'], ['30574', '2024-01-02', ''])).toBe(NO);
  expect(on('2025-06-10', ['30577', '2010-01-01', '2023-12-31'], ['30565', '2024-01-01', ''])).toBe(NO);
});

test('the months must reach the day of the file', () => {
  expect(on('2025-06-10', ['30577', '2010-01-01', '2025-06-09'])).toBe(NO);
  expect(on('2025-06-10', ['30577', '2010-01-01', '2025-06-10'])).toBe(YES);
});

test('before the first record nothing is known, after a lapsed open period neither', () => {
  expect(on('2025-06-10', ['30577', '2024-01-01', ''])).toBe(MAYBE);
  expect(on('2025-06-10', ['30583', '2024-01-01', ''])).toBe(NO);
  expect(on('2026-06-12', ['30586', '2010-01-01', ''])).toBe(YES);
  expect(on('2026-06-13', ['30586', '2010-01-01', ''])).toBe(MAYBE);
});
