import type { Timeline } from '@cutru/residence';
import type { Tri } from '../kernel/verdict.ts';
import { residenceSpans } from '../residence/spans.ts';
import { latestStart, throughout } from '../residence/throughout.ts';
import { DIFFICULT, NEITHER, type QualityContext, qualityReader, ZONE } from './place-quality.ts';

/** Whether somebody has the consecutive months to the day of the file, by the places in which they lie. */
export interface ResidenceRun {
  /** All of them in especially difficult places. */
  readonly difficult: Tri;
  /** All of them in those or in zones I and II. */
  readonly listed: Tri;
  /** All of them registered, anywhere. */
  readonly anywhere: Tri;
}

/**
 * Whether somebody's permanent residence comes to the months without a break, counted to the day of the file, which is
 * one of them (assumptions `month-count`, `gap-breaks`, `move-between-eligible`), in the world as it stands.
 */
export function residenceRun(context: QualityContext, timeline: Timeline, months: number): ResidenceRun {
  const window = { start: latestStart(context.day, months), end: context.day + 1 };
  const { lists, world, subject } = context;
  const spans = residenceSpans({ lists, world, subject, test: qualityReader(context) }, timeline, window);
  return {
    difficult: throughout(spans, DIFFICULT),
    listed: throughout(spans, DIFFICULT | ZONE),
    anywhere: throughout(spans, DIFFICULT | ZONE | NEITHER),
  };
}
