import type { Day } from './day.ts';

/**
 * Days from `start` up to but not with `end` (half open). Files and messages have both ends included; they are
 * converted where they are read and written, never in between. Empty when `start >= end`.
 */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
}

/** Whether the day lies in the interval. */
export function contains(interval: Interval, day: Day): boolean {
  return day >= interval.start && day < interval.end;
}

/** Whether there is no day in the interval. */
export function isEmpty(interval: Interval): boolean {
  return interval.start >= interval.end;
}

/** The days that lie in both; empty (start >= end) when there are none. */
export function intersect(a: Interval, b: Interval): Interval {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}
