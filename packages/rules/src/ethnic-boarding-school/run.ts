import type { Day, Interval } from '@cutru/calendar';
import type { Timeline } from '@cutru/residence';
import type { Tri } from '../kernel/verdict.ts';
import type { PlaceContext } from '../residence/difficult-village.ts';
import { residenceSpans } from '../residence/spans.ts';
import { latestStart, throughout } from '../residence/throughout.ts';
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

/** The days that the months take up: from the latest first day with which they are complete to the day itself. */
export function runWindow(day: Day, months: number): Interval {
  return { start: latestStart(day, months), end: day + 1 };
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
