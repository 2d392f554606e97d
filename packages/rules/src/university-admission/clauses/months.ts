import { type Interval, spellsExceed } from '@cutru/calendar';
import type { Timeline } from '@cutru/residence';
import { MAYBE, NO, YES } from '../../kernel/verdict.ts';
import { OPEN } from '../../kernel/world.ts';
import { residenceSpans, runs, type Span, type SpanContext } from '../../residence/spans.ts';
import { SPELLS } from '../case.ts';
import type { ResidenceMonths } from '../worked.ts';

const NONE: readonly Span[] = [];
/** No residence that could count. */
export const NO_MONTHS: ResidenceMonths = { answer: NO, spans: NONE, spells: 0 };

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
  const least = runs(spans, false);
  const lower = spellsExceed(least, months);
  if (lower === 'MORE') return { answer: YES, spans, spells: least.length };
  const upper = open === 0 ? lower : spellsExceed(runs(spans, true), months);
  if (upper === 'NOT_MORE') return { answer: NO, spans, spells: least.length };
  if (open > 0) return { answer: MAYBE, spans, spells: least.length };
  const choice = context.world.value(SPELLS, 'candidate');
  return { answer: choice === OPEN ? MAYBE : choice === 0 ? YES : NO, spans, spells: least.length };
}

/** Whether days of the window rest on the presumption that an open period lasts after its record. */
export function restsOnPresumption(timeline: Timeline, window: Interval): boolean {
  return (
    timeline.status === 'KNOWN' &&
    timeline.periods.some((period) => period.presumedFrom < Math.min(window.end, period.end.max))
  );
}
