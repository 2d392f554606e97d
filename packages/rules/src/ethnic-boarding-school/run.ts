import { type Day, FOREVER_AGO, hasMonths } from '@cutru/calendar';
import type { Bound, KnownTimeline, Period, Timeline } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN } from '../kernel/world.ts';
import {
  ANY_QUALITY,
  DIFFICULT,
  NEITHER,
  type QualityContext,
  qualityOfKind,
  qualityOfPlace,
  UNREGISTERED,
  ZONE,
} from './place-quality.ts';

/** Whether somebody has the consecutive months to the day of the file, by the places in which they lie. */
export interface ResidenceRun {
  /** All of them in especially difficult places. */
  readonly difficult: Tri;
  /** All of them in those or in zones I and II. */
  readonly listed: Tri;
  /** All of them registered, anywhere. */
  readonly anywhere: Tri;
}

/** Days with the qualities that they can have; `UNREGISTERED`: may be without registration. */
interface Stretch {
  readonly start: Day;
  readonly end: Day;
  readonly mask: Mask;
}

function day(context: QualityContext, bound: Bound): { readonly min: Day; readonly max: Day } {
  if (bound.fact === null || bound.min > context.day) return bound;
  const value = context.world.value(bound.fact, context.subject);
  return value === OPEN ? bound : { min: value, max: value };
}

function qualityOf(context: QualityContext, period: Period): Mask {
  const { place } = period;
  if (place.type === 'KNOWN') return qualityOfPlace(context, place);
  return qualityOfKind(context.world.value(place.fact, context.subject));
}

/** Cuts the days up to the day of the file into stretches, the latest first, back to where nothing can count any more. */
function stretches(context: QualityContext, timeline: KnownTimeline): Stretch[] {
  const until = context.day + 1;
  const found: Stretch[] = [];
  const add = (start: Day, end: Day, mask: Mask): void => {
    if (start < Math.min(end, until)) found.push({ start, end: Math.min(end, until), mask });
  };
  const stays = timeline.periods.map((period) => ({
    period,
    start: day(context, period.start),
    end: day(context, period.end),
  }));
  const last = stays[stays.length - 1];
  const first = stays[0];
  if (last === undefined || first === undefined) return found;
  const recorded = Math.max(timeline.recordedOn + 1, last.end.min);
  const breaks = new Set<Day>([FOREVER_AGO, until]);
  for (const edge of [
    recorded,
    ...stays.flatMap(({ start, end }) => [start.min, start.max, end.min, end.max]),
  ]) {
    if (edge < until) breaks.add(edge);
  }
  const days = [...breaks].sort((a, b) => b - a);
  for (let i = 0; i + 1 < days.length; i += 1) {
    const end = days[i] as Day;
    const start = days[i + 1] as Day;
    const sure = stays.find((stay) => stay.start.max <= start && stay.end.min >= end);
    if (sure !== undefined) {
      add(start, end, qualityOf(context, sure.period));
      continue;
    }
    let mask = UNREGISTERED;
    if (end <= first.start.max) mask = qualityOfKind(context.world.value(timeline.before, context.subject));
    else if (start >= recorded) mask = qualityOfKind(context.world.value(timeline.after, context.subject));
    for (const stay of stays) {
      if (stay.start.min < end && stay.end.max > start) mask |= qualityOf(context, stay.period);
    }
    add(start, end, mask);
    // A gap ends every run (assumption `gap-breaks`).
    if (mask === UNREGISTERED) break;
  }
  return found;
}

/** First day of the run that reaches the day of the file, through days whose qualities all pass. */
function runStart(list: readonly Stretch[], passes: (mask: Mask) => boolean): Day | null {
  let start: Day | null = null;
  for (const stretch of list) {
    if (!passes(stretch.mask)) break;
    start = stretch.start;
  }
  return start;
}

function months(list: readonly Stretch[], wanted: Mask, count: number, to: Day): Tri {
  const sure = runStart(list, (mask) => (mask & ~wanted) === 0);
  if (sure !== null && hasMonths(sure, count, to)) return YES;
  const possible = runStart(list, (mask) => (mask & wanted) !== 0);
  return possible !== null && hasMonths(possible, count, to) ? MAYBE : NO;
}

function constant(mask: Mask): ResidenceRun {
  const tri = (wanted: Mask): Tri => ((mask & ~wanted) === 0 ? YES : (mask & wanted) === 0 ? NO : MAYBE);
  return {
    difficult: tri(DIFFICULT),
    listed: tri(DIFFICULT | ZONE),
    anywhere: tri(DIFFICULT | ZONE | NEITHER),
  };
}

/**
 * Whether somebody's permanent residence comes to the months without a break, counted to the day of the file (assumptions
 * `month-count`, `gap-breaks`, `move-between-eligible`), in the world as it stands.
 */
export function residenceRun(context: QualityContext, timeline: Timeline, count: number): ResidenceRun {
  if (timeline.status === 'UNKNOWN') {
    const kind = context.world.value(timeline.fact, context.subject);
    // Of somebody of whom nothing is known it may also be that the months are not reached.
    return kind === OPEN ? constant(ANY_QUALITY | UNREGISTERED) : constant(qualityOfKind(kind));
  }
  if (timeline.status === 'EITHER') {
    const chosen = context.world.value(timeline.fact, context.subject);
    if (chosen === OPEN) return constant(ANY_QUALITY | UNREGISTERED);
    return residenceRun(context, timeline.options[chosen === 0 ? 0 : 1], count);
  }
  const list = stretches(context, timeline);
  return {
    difficult: months(list, DIFFICULT, count, context.day),
    listed: months(list, DIFFICULT | ZONE, count, context.day),
    anywhere: months(list, DIFFICULT | ZONE | NEITHER, count, context.day),
  };
}
