import type { Day, Interval } from '@cutru/calendar';
import type { VillageName } from '@cutru/places';
import type { KnownTimeline, Period, ResidenceKind, Timeline } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import { NO, type Verdict, YES } from '../kernel/verdict.ts';
import { residenceSpans, type Span, type SpanContext } from '../residence/spans.ts';
import type { ReadDays, StayLine, StayReading, StaysArea, StaysWorking } from './types.ts';

/** What a clause asks of residence, for telling how it was counted. */
export interface StaysAsked {
  readonly clause: string;
  readonly kind: ResidenceKind;
  readonly window: Interval;
  readonly asks: StaysWorking['asks'];
  readonly months: number | null;
  /** Default: none. */
  readonly area?: StaysArea;
  /** Whether other kinds of residence can count as well. Default false. */
  readonly alone?: boolean;
  readonly verdict: Verdict;
  /** What a set of possible answers of the walk is to the clause. */
  readonly readingOf: (answer: Mask) => StayReading;
  /** Which readings count. */
  readonly counts: ReadonlySet<StayReading>;
}

/** What yes, no and maybe are to a clause that asks no more of a day. */
export function readingOfTri(answer: Mask): 'COUNTS' | 'COUNTS_NOT' | 'OPEN' {
  return answer === YES ? 'COUNTS' : answer === NO ? 'COUNTS_NOT' : 'OPEN';
}

/** What counts of these. */
export const COUNTING: ReadonlySet<StayReading> = new Set<StayReading>(['COUNTS']);

function shared(spans: readonly Span[], from: Day, to: Day, asked: StaysAsked): ReadDays[] {
  const days: ReadDays[] = [];
  for (const { start, end, answer } of spans) {
    const first = Math.max(start, from);
    const until = Math.min(end, to);
    if (first < until) days.push({ firstDay: first, lastDay: until - 1, reading: asked.readingOf(answer) });
  }
  return days;
}

function villageText(village: VillageName | null): string | null {
  return village === null ? null : `${village.kind} ${village.rest}`.trim().normalize('NFC');
}

function lineOf(period: Period, spans: readonly Span[], asked: StaysAsked): StayLine {
  const { start, end, place } = period;
  return {
    place: place.type === 'KNOWN' ? place.code : null,
    village: place.type === 'KNOWN' ? villageText(place.village) : null,
    first: { min: start.min, max: start.max },
    last: { min: end.min - 1, max: end.max - 1 },
    days: shared(spans, start.min, end.max, asked),
  };
}

/** Days of the window before, between and after the recorded stays. */
function gapsOf(timeline: KnownTimeline, spans: readonly Span[], asked: StaysAsked): StayLine[] {
  const { window } = asked;
  const lines: StayLine[] = [];
  const add = (from: Day, to: Day): void => {
    const days = shared(spans, from, to, asked);
    const first = days[0];
    const last = days.at(-1);
    if (first === undefined || last === undefined) return;
    lines.push({
      place: null,
      village: null,
      first: { min: first.firstDay, max: first.firstDay },
      last: { min: last.lastDay, max: last.lastDay },
      days,
    });
  };
  let cursor = window.start;
  for (const { start, end } of timeline.periods) {
    if (start.min > cursor) add(cursor, start.min);
    cursor = Math.max(cursor, end.max);
  }
  if (cursor < window.end) add(cursor, window.end);
  return lines;
}

function linesOf(timeline: Timeline, spans: readonly Span[], asked: StaysAsked): StayLine[] {
  if (timeline.status !== 'KNOWN') return [];
  const { window } = asked;
  const inside = timeline.periods.filter(
    ({ start, end }) => start.min < window.end && end.max > window.start,
  );
  return [...inside.map((period) => lineOf(period, spans, asked)), ...gapsOf(timeline, spans, asked)].sort(
    (a, b) => a.first.min - b.first.min,
  );
}

/** Tells how residence was counted for a clause: the stays in its days, and what each was read as. */
export function staysWorking(context: SpanContext, timeline: Timeline, asked: StaysAsked): StaysWorking {
  const spans = residenceSpans(context, timeline, asked.window);
  let sureDays = 0;
  let possibleDays = 0;
  for (const { start, end, answer } of spans) {
    const reading = asked.readingOf(answer);
    if (asked.counts.has(reading)) sureDays += end - start;
    if (asked.counts.has(reading) || reading === 'OPEN') possibleDays += end - start;
  }
  return {
    type: 'STAYS',
    clause: asked.clause,
    subject: context.subject,
    kind: asked.kind,
    firstDay: asked.window.start,
    lastDay: asked.window.end - 1,
    asks: asked.asks,
    months: asked.months,
    area: asked.area ?? null,
    alone: asked.alone ?? false,
    known: timeline.status === 'KNOWN',
    stays: linesOf(timeline, spans, asked),
    sureDays,
    possibleDays,
    verdict: asked.verdict,
  };
}
