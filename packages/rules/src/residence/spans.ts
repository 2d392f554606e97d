import { type Day, FOREVER, FOREVER_AGO, type Interval } from '@cutru/calendar';
import type { AreaLists, Path, PlaceSegment } from '@cutru/places';
import type { Bound, KnownTimeline, Period, PlaceFact, Timeline } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import type { Subject } from '../kernel/open-fact.ts';
import { NO, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import type { PlaceReader } from './reader.ts';

/** Days on which the set of possible answers is the same. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
  readonly answer: Mask;
}

/** What a walk over a timeline reads from. */
export interface SpanContext {
  readonly lists: AreaLists;
  readonly world: World;
  readonly subject: Subject;
  readonly test: PlaceReader;
}

/** Puts spans together in order, joining neighbours with the same answer. */
class Spans {
  readonly list: { start: Day; end: Day; answer: Mask }[] = [];
  readonly window: Interval;
  /** What any day can be. */
  union: Mask = 0;
  constructor(window: Interval) {
    this.window = window;
  }
  add(start: Day, end: Day, answer: Mask): void {
    const from = Math.max(start, this.window.start);
    const to = Math.min(end, this.window.end);
    if (from >= to) return;
    const last = this.list[this.list.length - 1];
    if (last !== undefined && last.answer === answer && last.end === from) last.end = to;
    else this.list.push({ start: from, end: to, answer });
    this.union |= answer;
  }
}

function anyPlace(context: SpanContext, fact: PlaceFact): Mask {
  const kind = context.world.value(fact, context.subject);
  return kind === OPEN ? context.test.anything : context.test.ofAnyPlace(kind);
}

/** Adds what a period's place says over some days, on which `otherwise` (0: nothing else) may be true as well. */
function addPlace(
  context: SpanContext,
  spans: Spans,
  period: Period,
  start: Day,
  end: Day,
  otherwise: Mask,
): void {
  const from = Math.max(start, spans.window.start);
  const to = Math.min(end, spans.window.end);
  if (from >= to) return;
  const { place } = period;
  const { test, world } = context;
  if (place.type === 'ANY') spans.add(from, to, anyPlace(context, place.fact) | otherwise);
  else if (test.ofPlace !== undefined) spans.add(from, to, test.ofPlace(place, world) | otherwise);
  else {
    const assumed = place.reading === null ? 0 : world.value(place.reading, context.subject);
    if (assumed === OPEN) addReadings(context, spans, place.paths, from, to, otherwise);
    else addPath(context, spans, place.paths[assumed] ?? place.paths[0], from, to, otherwise);
  }
}

function addPath(context: SpanContext, spans: Spans, path: Path, from: Day, to: Day, otherwise: Mask): void {
  const segments = context.lists.segments(path);
  let day = from;
  for (let i = segmentIndex(segments, from); day < to; i += 1) {
    const segment = segments[i] as PlaceSegment;
    const until = Math.min(segment.to, to);
    spans.add(day, until, context.test.ofSegment(segment, context.world, day, until) | otherwise);
    day = until;
  }
}

/** On each stretch of days on which no reading changes, what any of them says. */
function addReadings(
  context: SpanContext,
  spans: Spans,
  paths: readonly Path[],
  from: Day,
  to: Day,
  otherwise: Mask,
): void {
  let day = from;
  while (day < to) {
    let until = to;
    for (const path of paths) {
      const segments = context.lists.segments(path);
      until = Math.min(until, (segments[segmentIndex(segments, day)] as PlaceSegment).to);
    }
    let answer = otherwise;
    for (const path of paths) {
      const segments = context.lists.segments(path);
      const segment = segments[segmentIndex(segments, day)] as PlaceSegment;
      answer |= context.test.ofSegment(segment, context.world, day, until);
    }
    spans.add(day, until, answer);
    day = until;
  }
}

function segmentIndex(segments: readonly PlaceSegment[], day: Day): number {
  let i = segments.length - 1;
  while ((segments[i] as PlaceSegment).from > day) i -= 1;
  return i;
}

/** A known day, the one assumed for a missing one, or its bounds; one that cannot fall into the window is not asked about. */
export function resolve(
  context: SpanContext,
  bound: Bound,
  window: Interval,
): { readonly min: Day; readonly max: Day } {
  if (bound.fact === null || bound.min >= window.end || bound.max <= window.start) return bound;
  const value = context.world.value(bound.fact, context.subject);
  return value === OPEN ? bound : { min: value, max: value };
}

interface Stay {
  readonly period: Period;
  readonly start: { readonly min: Day; readonly max: Day };
  readonly end: { readonly min: Day; readonly max: Day };
}

/** From this day on nothing is recorded of the person: after the last record, or where an open period lapsed. */
function recordEnd(timeline: KnownTimeline, last: Day): Day {
  return timeline.unrecorded === null ? Math.max(timeline.recordedOn + 1, last) : last;
}

/** A day that no period holds: no registration, or, of the present dwelling, any place. */
function betweenPeriods(context: SpanContext, { unrecorded }: KnownTimeline): Mask {
  return unrecorded === null ? context.test.nothing : anyPlace(context, unrecorded);
}

/** What holds on days that no period covers for sure: those that may, or no registration, or days before and after the records. */
function addUnsure(
  context: SpanContext,
  spans: Spans,
  timeline: KnownTimeline,
  stays: readonly Stay[],
  from: Day,
  to: Day,
): void {
  const first = stays[0] as Stay;
  const last = stays[stays.length - 1] as Stay;
  const isFirst = first.period === timeline.periods[0];
  let otherwise: Mask;
  if (isFirst && to <= first.start.max) otherwise = anyPlace(context, timeline.before);
  else if (from >= recordEnd(timeline, last.end.min)) otherwise = anyPlace(context, timeline.after);
  else otherwise = betweenPeriods(context, timeline);
  const possible = stays.filter((stay) => stay.start.min < to && stay.end.max > from);
  const [only, second] = possible;
  if (only === undefined) spans.add(from, to, otherwise);
  else if (second === undefined) addPlace(context, spans, only.period, from, to, otherwise);
  else {
    // Several stays can hold these days, with two days missing between them: what any of them says at any time.
    const any = new Spans({ start: from, end: to });
    for (const stay of possible) addPlace(context, any, stay.period, from, to, otherwise);
    spans.add(from, to, any.union);
  }
}

function walkOpen(context: SpanContext, timeline: KnownTimeline, stays: readonly Stay[], spans: Spans): void {
  const { window } = spans;
  const last = stays[stays.length - 1] as Stay;
  const days: Day[] = [window.start, window.end];
  const add = (day: Day): void => {
    if (day > window.start && day < window.end && !days.includes(day)) days.push(day);
  };
  add(timeline.recordedOn + 1);
  add(recordEnd(timeline, last.end.min));
  for (const { start, end } of stays) {
    add(start.min);
    add(start.max);
    add(end.min);
    add(end.max);
  }
  days.sort((a, b) => a - b);
  for (let i = 0; i + 1 < days.length; i += 1) {
    const from = days[i] as Day;
    const to = days[i + 1] as Day;
    const sure = stays.find((stay) => stay.start.max <= from && stay.end.min >= to);
    if (sure !== undefined) addPlace(context, spans, sure.period, from, to, 0);
    else addUnsure(context, spans, timeline, stays, from, to);
  }
}

function touches(bound: Bound, window: Interval): boolean {
  return bound.fact !== null && bound.min < window.end && bound.max > window.start;
}

/** A day that is known, assumed, or too far from the window to matter; `OPEN` where it is neither. */
function settledDay(context: SpanContext, bound: Bound, window: Interval): Day {
  if (bound.fact === null || !touches(bound, window)) return bound.min;
  return context.world.value(bound.fact, context.subject);
}

/** The common case, straight through: every day that touches the window is known or assumed. */
function walkKnown(context: SpanContext, timeline: KnownTimeline, spans: Spans): void {
  const { window } = spans;
  let cursor: Day = FOREVER_AGO;
  let next: Day = FOREVER;
  for (const period of timeline.periods) {
    const start = settledDay(context, period.start, window);
    if (start >= window.end) {
      next = start;
      break;
    }
    if (start > cursor) {
      if (cursor === FOREVER_AGO) {
        if (start > window.start) spans.add(window.start, start, anyPlace(context, timeline.before));
      } else if (start > window.start) spans.add(cursor, start, betweenPeriods(context, timeline));
    }
    cursor = settledDay(context, period.end, window);
    addPlace(context, spans, period, start, cursor, 0);
  }
  if (cursor === FOREVER_AGO) spans.add(window.start, window.end, anyPlace(context, timeline.before));
  else if (cursor < window.end) {
    if (next !== FOREVER) {
      spans.add(cursor, window.end, betweenPeriods(context, timeline));
      return;
    }
    const recorded = recordEnd(timeline, cursor);
    spans.add(cursor, recorded, context.test.nothing);
    const from = Math.max(recorded, window.start);
    if (from < window.end) spans.add(from, window.end, anyPlace(context, timeline.after));
  }
}

function walk(context: SpanContext, timeline: KnownTimeline, spans: Spans): void {
  const { window } = spans;
  let open = false;
  for (const { start, end } of timeline.periods) {
    open ||= touches(start, window) && settledDay(context, start, window) === OPEN;
    open ||= touches(end, window) && settledDay(context, end, window) === OPEN;
  }
  if (!open) {
    walkKnown(context, timeline, spans);
    return;
  }
  const stays = timeline.periods.map((period): Stay => {
    const { start, end } = period;
    return { period, start: resolve(context, start, window), end: resolve(context, end, window) };
  });
  walkOpen(context, timeline, stays, spans);
}

/**
 * What a clause's test says of somebody's residence over the days of a window, in order and without gap: yes, no, or
 * unknown, in the world as it stands.
 */
export function residenceSpans(context: SpanContext, timeline: Timeline, window: Interval): readonly Span[] {
  if (window.start >= window.end) return [];
  if (timeline.status === 'UNKNOWN') {
    return [{ start: window.start, end: window.end, answer: anyPlace(context, timeline.fact) }];
  }
  if (timeline.status === 'EITHER') {
    const assumed = context.world.value(timeline.fact, context.subject);
    if (assumed === OPEN) {
      const { anything, nothing } = context.test;
      return [{ start: window.start, end: window.end, answer: anything | nothing }];
    }
    return residenceSpans(context, timeline.options[assumed === 0 ? 0 : 1], window);
  }
  const spans = new Spans(window);
  walk(context, timeline, spans);
  return spans.list;
}

/** The runs of days of a test that are yes, or that are yes or may be. */
export function runs(spans: readonly Span[], withMaybe: boolean): Interval[] {
  const found: { start: Day; end: Day }[] = [];
  for (const span of spans) {
    if (span.answer === NO || (span.answer !== YES && !withMaybe)) continue;
    const last = found[found.length - 1];
    if (last !== undefined && last.end === span.start) last.end = span.end;
    else found.push({ start: span.start, end: span.end });
  }
  return found;
}
