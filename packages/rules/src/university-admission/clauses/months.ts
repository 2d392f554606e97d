import { hasMoreThanMonths, type Interval, type SpellSum, spellsExceed } from '@cutru/calendar';
import type { Timeline } from '@cutru/residence';
import { MAYBE, NO, YES } from '../../kernel/verdict.ts';
import { OPEN } from '../../kernel/world.ts';
import { residenceSpans, runs, type Span, type SpanContext } from '../../residence/spans.ts';
import { SPELLS } from '../case.ts';
import type { ResidenceMonths } from '../worked.ts';

const NONE: readonly Span[] = [];
/** No residence that could count. */
export const NO_MONTHS: ResidenceMonths = { answer: NO, joined: NO, spans: NONE, spells: 0 };

/**
 * "More than N months" of residence in places that pass the context's test, within a window. What is open counts as no
 * for the lower bound and as yes for the upper one (assumptions `month-count`, `spells-add-up`, `class-by-day`).
 */
export function residenceMonths(
  context: SpanContext,
  timeline: Timeline,
  window: Interval,
  months: number,
): ResidenceMonths {
  const spans = residenceSpans(context, timeline, window);
  let sure = 0;
  let open = 0;
  for (const span of spans) {
    if (span.answer === YES) sure += 1;
    else if (span.answer === MAYBE) open += 1;
  }
  if (sure + open === 0) return NO_MONTHS;
  const spells = sure <= 1 ? sure : runs(spans, false).length;
  const lower = sure === 0 ? 'NOT_MORE' : exceeds(spans, sure, false, months);
  if (lower === 'MORE') return { answer: YES, joined: YES, spans, spells };
  if (open > 0) {
    const joined = exceeds(spans, sure + open, true, months) === 'NOT_MORE' ? NO : MAYBE;
    const apart = (sure + open > 2 || !isOneStay(timeline)) && canBeMoreApart(spans, months);
    const answer = joined === NO && !apart ? NO : MAYBE;
    return { answer, joined, spans, spells };
  }
  const choice = lower === 'NOT_MORE' ? 1 : context.world.value(SPELLS, 'candidate');
  const answer = choice === OPEN ? MAYBE : choice === 0 ? YES : NO;
  return { answer, joined: answer, spans, spells };
}

/** Of two options, or of several stays, days can lie apart. */
function isOneStay(timeline: Timeline): boolean {
  if (timeline.status === 'KNOWN') return timeline.periods.length === 1;
  return timeline.status === 'UNKNOWN';
}

/**
 * Whether days that may count can come to more apart than together: 18 months in one are exactly 18, and a spell of 17
 * months with one of 30 days is more by a month of 28. Days of one stay, and those before it, never lie apart.
 */
function canBeMoreApart(spans: readonly Span[], months: number): boolean {
  let days = 0;
  for (const { answer, start, end } of spans) if (answer !== NO) days += end - start;
  return days > months * SHORTEST_MONTH;
}

/** A month has 28 to 31 days: what is far from the number need not be counted out. */
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

/** Whether the spells that are yes (or may be) come to more than the months; `count` is the number of their spans. */
function exceeds(spans: readonly Span[], count: number, withMaybe: boolean, months: number): SpellSum {
  if (count > 1) return spellsExceed(runs(spans, withMaybe), months);
  for (const span of spans) {
    if (span.answer !== YES && !(withMaybe && span.answer === MAYBE)) continue;
    const days = span.end - span.start;
    if (days > months * LONGEST_MONTH) return 'MORE';
    if (days <= months * SHORTEST_MONTH) return 'NOT_MORE';
    return hasMoreThanMonths(span, months) ? 'MORE' : 'NOT_MORE';
  }
  return 'NOT_MORE';
}
