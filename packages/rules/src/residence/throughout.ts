import { addMonths, type Day, hasMonths } from '@cutru/calendar';
import type { Mask } from '../kernel/masks.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import type { Span } from './spans.ts';

/** The latest first day from which a number of months is complete on a day (assumption `month-count`). */
export function latestStart(day: Day, months: number): Day {
  let start = addMonths(day, -months) + 3;
  // The end of a month takes in the days that a shorter month lacks.
  while (!hasMonths(start, months, day)) start -= 1;
  return start;
}

/** Whether on every day of some spans the answer is one of those wanted: no as soon as one day has none of them. */
export function throughout(spans: readonly Span[], wanted: Mask): Tri {
  let answer: Tri = YES;
  for (const span of spans) {
    if ((span.answer & wanted) === 0) return NO;
    if ((span.answer & ~wanted) !== 0) answer = MAYBE;
  }
  return answer;
}
