import { addMonths, type Day, hasMonths, type Interval } from '@cutru/calendar';
import type { Timeline } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import type { PlaceContext } from '../residence/difficult-village.ts';
import { residenceSpans, type Span } from '../residence/spans.ts';
import { DIFFICULT, NEITHER, qualityReader, ZONE } from './place-quality.ts';

/** Whether somebody has the consecutive months to the day of the file, by the places in which they lie. */
export interface ResidenceRun {
  /** All of them in especially difficult places. */
  readonly difficult: Tri;
  /** All of them in those or in zones I and II. */
  readonly listed: Tri;
  /** All of them registered, anywhere. */
  readonly anywhere: Tri;
}

/** The latest first day from which the months are complete on the day of the file. */
function latestStart(day: Day, months: number): Day {
  let start = addMonths(day, -months) + 3;
  // The end of a month takes in the days that a shorter month lacks.
  while (!hasMonths(start, months, day)) start -= 1;
  return start;
}

/** The days that the months take up: from the latest first day with which they are complete to the day itself. */
export function runWindow(day: Day, months: number): Interval {
  return { start: latestStart(day, months), end: day + 1 };
}

function throughout(spans: readonly Span[], wanted: Mask): Tri {
  let answer: Tri = YES;
  for (const span of spans) {
    if ((span.answer & wanted) === 0) return NO;
    if ((span.answer & ~wanted) !== 0) answer = MAYBE;
  }
  return answer;
}

/**
 * Whether somebody's permanent residence comes to the months without a break, counted to the day of the file, which is
 * one of them (assumptions `month-count`, `gap-breaks`, `move-between-eligible`), in the world as it stands.
 */
export function residenceRun(context: PlaceContext, timeline: Timeline, months: number): ResidenceRun {
  const window = runWindow(context.day, months);
  const { lists, world, subject } = context;
  const spans = residenceSpans({ lists, world, subject, test: qualityReader(context) }, timeline, window);
  return {
    difficult: throughout(spans, DIFFICULT),
    listed: throughout(spans, DIFFICULT | ZONE),
    anywhere: throughout(spans, DIFFICULT | ZONE | NEITHER),
  };
}
