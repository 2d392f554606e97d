import { type Day, FOREVER_AGO, type Interval } from '@cutru/calendar';
import type { AreaLists, Path, PlaceSegment } from '@cutru/places';
import type { Bound, KnownTimeline, Period, PlaceFact, Timeline } from '@cutru/residence';
import type { Subject } from '../kernel/open-fact.ts';
import { MAYBE, NO, type Tri } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';

/** What a clause asks of a place, on each day. */
export interface PlaceTest {
  /** Whether a place of which some segment holds has it. */
  ofSegment(segment: PlaceSegment, world: World): Tri;
  /** Whether the n-th of the kinds of place that an unknown place can be has it. */
  ofAnyPlace(kind: number): Tri;
}

/** Days on which the answer is the same. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
  readonly answer: Tri;
}

/** What a walk over a timeline reads from. */
export interface SpanContext {
  readonly lists: AreaLists;
  readonly world: World;
  readonly subject: Subject;
  readonly test: PlaceTest;
}

/** Puts spans together in order, joining neighbours with the same answer. */
class Spans {
  readonly list: { start: Day; end: Day; answer: Tri }[] = [];
  readonly window: Interval;
  constructor(window: Interval) {
    this.window = window;
  }
  add(start: Day, end: Day, answer: Tri): void {
    const from = Math.max(start, this.window.start);
    const to = Math.min(end, this.window.end);
    if (from >= to) return;
    const last = this.list[this.list.length - 1];
    if (last !== undefined && last.answer === answer && last.end === from) last.end = to;
    else this.list.push({ start: from, end: to, answer });
  }
}

function either(a: Tri, b: Tri): Tri {
  return a === b ? a : MAYBE;
}

function anyPlace(context: SpanContext, fact: PlaceFact): Tri {
  const kind = context.world.value(fact, context.subject);
  return kind === OPEN ? MAYBE : context.test.ofAnyPlace(kind);
}

/** Adds what a period's place says over some days, where `otherwise` (`null`: nothing else) may be true of them as well. */
function addPlace(
  context: SpanContext,
  spans: Spans,
  period: Period,
  start: Day,
  end: Day,
  otherwise: Tri | null,
): void {
  const from = Math.max(start, spans.window.start);
  const to = Math.min(end, spans.window.end);
  if (from >= to) return;
  const { place } = period;
  if (place.type === 'ANY') {
    spans.add(from, to, mix(anyPlace(context, place.fact), otherwise));
    return;
  }
  const assumed = place.reading === null ? 0 : context.world.value(place.reading, context.subject);
  if (assumed === OPEN) addReadings(context, spans, place.paths, from, to, otherwise);
  else addPath(context, spans, place.paths[assumed] ?? place.paths[0], from, to, otherwise);
}

function mix(answer: Tri, otherwise: Tri | null): Tri {
  return otherwise === null || answer === otherwise ? answer : MAYBE;
}

function addPath(
  context: SpanContext,
  spans: Spans,
  path: Path,
  from: Day,
  to: Day,
  otherwise: Tri | null,
): void {
  const segments = context.lists.segments(path);
  let day = from;
  for (let i = segmentIndex(segments, from); day < to; i += 1) {
    const segment = segments[i] as PlaceSegment;
    const until = Math.min(segment.to, to);
    spans.add(day, until, mix(context.test.ofSegment(segment, context.world), otherwise));
    day = until;
  }
}

/** On each stretch of days on which no reading changes they agree, or they do not. */
function addReadings(
  context: SpanContext,
  spans: Spans,
  paths: readonly Path[],
  from: Day,
  to: Day,
  otherwise: Tri | null,
): void {
  let day = from;
  while (day < to) {
    let until = to;
    let answer: Tri | null = null;
    for (const path of paths) {
      const segments = context.lists.segments(path);
      const segment = segments[segmentIndex(segments, day)] as PlaceSegment;
      until = Math.min(until, segment.to);
      const one = context.test.ofSegment(segment, context.world);
      answer = answer === null ? one : either(answer, one);
    }
    spans.add(day, until, mix(answer ?? MAYBE, otherwise));
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
function recordEnd(timeline: KnownTimeline, last: Stay): Day {
  return Math.max(timeline.recordedOn + 1, last.end.min);
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
  let otherwise: Tri = NO;
  if (isFirst && to <= first.start.max) otherwise = anyPlace(context, timeline.before);
  else if (from >= recordEnd(timeline, last)) otherwise = anyPlace(context, timeline.after);
  const possible = stays.filter((stay) => stay.start.min < to && stay.end.max > from);
  const [only, second] = possible;
  if (only === undefined) spans.add(from, to, otherwise);
  else if (second === undefined) addPlace(context, spans, only.period, from, to, otherwise);
  else spans.add(from, to, MAYBE);
}

function walkOpen(context: SpanContext, timeline: KnownTimeline, stays: readonly Stay[], spans: Spans): void {
  const { window } = spans;
  const last = stays[stays.length - 1] as Stay;
  const days: Day[] = [window.start, window.end];
  const add = (day: Day): void => {
    if (day > window.start && day < window.end && !days.includes(day)) days.push(day);
  };
  add(timeline.recordedOn + 1);
  add(recordEnd(timeline, last));
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
    if (sure !== undefined) addPlace(context, spans, sure.period, from, to, null);
    else addUnsure(context, spans, timeline, stays, from, to);
  }
}

/** The common case, straight through: every day that touches the window is known or assumed. */
function walkKnown(
  context: SpanContext,
  timeline: KnownTimeline,
  stays: readonly Stay[] | null,
  spans: Spans,
): void {
  const { window } = spans;
  const { periods } = timeline;
  let cursor: Day = FOREVER_AGO;
  for (let i = 0; i < periods.length; i += 1) {
    const period = periods[i] as Period;
    const start = stays === null ? period.start.min : (stays[i] as Stay).start.min;
    const end = stays === null ? period.end.min : (stays[i] as Stay).end.min;
    if (start >= window.end) break;
    if (start > cursor) {
      if (cursor === FOREVER_AGO) {
        if (start > window.start) spans.add(window.start, start, anyPlace(context, timeline.before));
      } else spans.add(cursor, start, NO);
    }
    addPlace(context, spans, period, start, end, null);
    cursor = end;
  }
  if (cursor === FOREVER_AGO) spans.add(window.start, window.end, anyPlace(context, timeline.before));
  else if (cursor < window.end) {
    spans.add(cursor, timeline.recordedOn + 1, NO);
    const from = Math.max(cursor, timeline.recordedOn + 1, window.start);
    if (from < window.end) spans.add(from, window.end, anyPlace(context, timeline.after));
  }
}

function touches(bound: Bound, window: Interval): boolean {
  return bound.fact !== null && bound.min < window.end && bound.max > window.start;
}

function walk(context: SpanContext, timeline: KnownTimeline, spans: Spans): void {
  const { window } = spans;
  let open = false;
  for (const period of timeline.periods)
    open ||= touches(period.start, window) || touches(period.end, window);
  if (!open) {
    walkKnown(context, timeline, null, spans);
    return;
  }
  const stays: Stay[] = [];
  // With every missing day assumed it is as good as known.
  let assumed = true;
  for (const period of timeline.periods) {
    const start = resolve(context, period.start, window);
    const end = resolve(context, period.end, window);
    stays.push({ period, start, end });
    assumed &&= start.min === start.max || !touches(period.start, window);
    assumed &&= end.min === end.max || !touches(period.end, window);
  }
  if (assumed) walkKnown(context, timeline, stays, spans);
  else walkOpen(context, timeline, stays, spans);
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
    if (assumed === OPEN) return [{ start: window.start, end: window.end, answer: MAYBE }];
    return residenceSpans(context, timeline.options[assumed === 0 ? 0 : 1], window);
  }
  const spans = new Spans(window);
  walk(context, timeline, spans);
  return spans.list;
}

/** The runs of days that are yes, or that are yes or may be. */
export function runs(spans: readonly Span[], withMaybe: boolean): Interval[] {
  const found: { start: Day; end: Day }[] = [];
  for (const span of spans) {
    if (span.answer === NO || (span.answer === MAYBE && !withMaybe)) continue;
    const last = found[found.length - 1];
    if (last !== undefined && last.end === span.start) last.end = span.end;
    else found.push({ start: span.start, end: span.end });
  }
  return found;
}
