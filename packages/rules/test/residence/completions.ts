import { type Day, parseDay } from '@cutru/calendar';
import type { Path } from '@cutru/places';
import {
  type Bound,
  buildTimeline,
  type KnownTimeline,
  type PeriodInput,
  type PlaceFact,
  type ReadingFact,
} from '@cutru/residence';
import fc from 'fast-check';
import type { World } from '../../src/kernel/world.ts';
import { UNITS } from '../places.ts';

const BASE: Day = parseDay('2025-05-20');
export const WINDOW = { start: BASE + 5, end: BASE + 60 };
const BORN = BASE - 4;

/** A stay of which everything is decided: days half open, one path, or a kind of unknown place. */
export interface SureStay {
  readonly start: Day;
  readonly end: Day;
  readonly path: Path | null;
  readonly kind: number;
}

/** One way to complete a timeline. */
export interface Completed {
  readonly stays: readonly SureStay[];
  readonly before: number;
  readonly after: number;
  /** Makes a world assume it. */
  assume(world: World): void;
}

/** Where somebody was on a day: a stay, before or after the records, or nowhere. */
export function whereOn(
  made: Completed,
  timeline: KnownTimeline,
  day: Day,
): SureStay | { readonly kind: number } | null {
  const stay = made.stays.find(({ start, end }) => day >= start && day < end);
  if (stay !== undefined) return stay;
  const first = made.stays[0] as SureStay;
  const last = made.stays[made.stays.length - 1] as SureStay;
  if (day < first.start) return { kind: made.before };
  return day > timeline.recordedOn && day >= last.end ? { kind: made.after } : null;
}

const limit = WINDOW.end + 2;

function daysOf({ min, max }: Bound): Day[] {
  const last = Math.min(max, Math.max(min, limit));
  const days: Day[] = [];
  for (let day = min; day <= last; day += 1) days.push(day);
  return days;
}

/** Every completion of a timeline, for some kinds of unknown places. */
export function completionsOf(timeline: KnownTimeline, kinds: readonly number[]): Completed[] {
  const readings = new Map<ReadingFact, readonly Path[]>();
  const anywhere = new Set<PlaceFact>();
  for (const { place } of timeline.periods) {
    if (place.type === 'ANY') anywhere.add(place.fact);
    else if (place.reading !== null) readings.set(place.reading, place.paths);
  }
  const bounds = timeline.periods.flatMap(({ start, end }) => [start, end]);
  let days: Day[][] = [[]];
  for (const bound of bounds)
    days = days.flatMap((done) =>
      daysOf(bound)
        .filter((day) => done.length === 0 || day >= (done[done.length - 1] as Day))
        .map((day) => [...done, day]),
    );
  let choices: Map<object, number>[] = [new Map()];
  const vary = (fact: object, values: readonly number[]): void => {
    choices = choices.flatMap((done) => values.map((value) => new Map(done).set(fact, value)));
  };
  for (const [fact, paths] of readings) vary(fact, [...paths.keys()]);
  for (const fact of [...anywhere, timeline.before, timeline.after]) vary(fact, kinds);
  return days.flatMap((each) =>
    choices.map((choice): Completed => {
      const stays = timeline.periods.map(({ place }, i): SureStay => {
        const [start, end] = [each[2 * i] as Day, each[2 * i + 1] as Day];
        if (place.type === 'ANY') return { start, end, path: null, kind: choice.get(place.fact) as number };
        const chosen = place.reading === null ? 0 : (choice.get(place.reading) as number);
        return { start, end, path: place.paths[chosen] as Path, kind: -1 };
      });
      return {
        stays,
        before: choice.get(timeline.before) as number,
        after: choice.get(timeline.after) as number,
        assume(world) {
          for (const [fact, value] of choice) world.assume(fact as ReadingFact, value);
          for (const [i, bound] of bounds.entries())
            if (bound.fact !== null) world.assume(bound.fact, each[i] as Day);
        },
      };
    }),
  );
}

const code = fc.constantFrom('30577', '30565', '30583', '26740', '30544', '07615', null);

/** Up to three stays of some weeks around the merger; `open`: some first and last days are not known. */
export function timelines(open: boolean): fc.Arbitrary<KnownTimeline> {
  const step = fc.record({
    code,
    gap: fc.constantFrom(0, 0, 0, 1, 4),
    length: fc.integer({ min: 1, max: 24 }),
    from: open ? fc.constantFrom(true, true, false) : fc.constant(true),
    to: open ? fc.constantFrom(true, true, false) : fc.constant(true),
  });
  return fc
    .tuple(
      fc.array(step, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 12 }),
      fc.constantFrom('CLOSED', 'OPEN'),
    )
    .map(([steps, late, last]) => {
      let next = BASE;
      const recordedOn = BASE + steps.reduce((sum, each) => sum + each.gap + each.length, 0) + late;
      const inputs = steps.map((each, i): PeriodInput => {
        const from = next + each.gap;
        const to = from + each.length - 1;
        next = to + 1;
        const isLast = i === steps.length - 1;
        return {
          communeCode: each.code,
          codeOn: null,
          village: null,
          from: each.from ? from : null,
          to: isLast && last === 'OPEN' ? 'OPEN' : each.to || !each.from ? to : null,
          recordedOn,
          basis: 'SOURCE',
        };
      });
      return buildTimeline({ units: UNITS, kind: 'permanent', bornFrom: BORN, presumedMonths: 0 }, inputs);
    })
    .filter((made): made is KnownTimeline => made.status === 'KNOWN')
    .filter(({ periods }) => {
      const ways = periods.flatMap(({ start, end }) => [daysOf(start).length, daysOf(end).length]);
      return ways.reduce((product, count) => product * count, 1) <= 300;
    });
}

/** Whether at most one day inside the window is missing. */
export function oneDayMissing(
  timeline: KnownTimeline,
  window: { readonly start: Day; readonly end: Day },
): boolean {
  const missing = timeline.periods
    .flatMap(({ start, end }) => [start, end])
    .filter(({ fact, min, max }) => fact !== null && min < window.end && max > window.start);
  return missing.length <= 1;
}
