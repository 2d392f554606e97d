import { addMonths, type Day, type Interval } from '@cutru/calendar';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import type { PlaceReader } from '../residence/reader.ts';
import { residenceSpans, runs, type Span } from '../residence/spans.ts';
import { type AreaReading, type Grade10Case, SUBMITTED_ON } from './case.ts';
import { inDifficultArea, ofUnknownPlace } from './difficult-area.ts';

/** Whether the pupil lives there, and how many of the kinds of residence had to be looked at to tell. */
export interface Living {
  readonly answer: Tri;
  readonly kinds: number;
}

/** Reads places by the lists of one day, whatever the days on which the pupil lived there. */
export function areaReader(c: Grade10Case, area: AreaReading, day: Day): PlaceReader {
  return {
    anything: MAYBE,
    nothing: NO,
    ofAnyPlace: ofUnknownPlace,
    ofSegment: () => MAYBE,
    ofPlace: (place, world) => inDifficultArea(c, area, place, day, world),
  };
}

/** On each day what either says; both cover the same days in order and without gap. */
export function eitherSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    const [one, other] = [a[i] as Span, b[k] as Span];
    const answer = one.answer === YES || other.answer === YES ? YES : one.answer | other.answer;
    const end = Math.min(one.end, other.end);
    joined.push({ start: Math.max(one.start, other.start), end, answer });
    if (one.end === end) i += 1;
    if (other.end === end) k += 1;
  }
  return joined;
}

function throughout(spans: readonly Span[]): Tri {
  if (spans.some(({ answer }) => answer === NO)) return NO;
  return spans.every(({ answer }) => answer === YES) ? YES : MAYBE;
}

/** A run of so many months within a period: they are complete on the day after its last one (assumption `month-count`). */
function someRun(spans: readonly Span[], months: number): Tri {
  const enough = ({ start, end }: Interval): boolean => addMonths(start, months) <= end;
  if (runs(spans, false).some(enough)) return YES;
  return runs(spans, true).some(enough) ? MAYBE : NO;
}

/** Whether the plan asks for months without a break somewhere among the days that it names. */
export function asksForRun({ plan }: AreaReading): boolean {
  return plan.during !== null && plan.livingMonths > 0;
}

/** What the days of residence come to, as the plan asks for them. */
export function livedOver(area: AreaReading, spans: readonly Span[]): Tri {
  return asksForRun(area) ? someRun(spans, area.plan.livingMonths) : throughout(spans);
}

/**
 * Whether the pupil lives in such an area as the plan asks it: on its day, or for its months up to that day; over the
 * days that it names instead on all of them, or for its months without a break somewhere among them. Any of the plan's
 * kinds of residence carries a day.
 */
export function living(c: Grade10Case, area: AreaReading, world: World): Living {
  const { timelines, window, day } = area;
  if (timelines.length === 0) return { answer: YES, kinds: 0 };
  if (window === null || day === null) {
    return { answer: ofUnknownPlace(world.value(SUBMITTED_ON, 'candidate')), kinds: 0 };
  }
  const context = {
    lists: c.context.lists,
    world,
    subject: 'candidate',
    test: areaReader(c, area, day),
  } as const;
  let spans: readonly Span[] = [];
  let answer: Tri = NO;
  for (const [i, timeline] of timelines.entries()) {
    const own = residenceSpans(context, timeline, window);
    spans = i === 0 ? own : eitherSpans(spans, own);
    answer = livedOver(area, spans);
    // Of the other kinds nothing need be asked.
    if (answer === YES) return { answer, kinds: i + 1 };
  }
  return { answer, kinds: timelines.length };
}
