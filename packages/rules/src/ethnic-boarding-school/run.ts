import type { Day, Interval } from '@cutru/calendar';
import type { Timeline } from '@cutru/residence';
import type { Tri } from '../kernel/verdict.ts';
import { residenceSpans } from '../residence/spans.ts';
import { latestStart, throughout } from '../residence/throughout.ts';
import type { BoardingParameters } from './instruments.ts';
import {
  ADDED_NEITHER,
  ADDED_ZONE,
  DIFFICULT,
  NEITHER,
  type QualityContext,
  qualityReader,
  ZONE,
} from './place-quality.ts';

const LISTED = DIFFICULT | ZONE | ADDED_ZONE;
const ADDED = DIFFICULT | ADDED_ZONE | ADDED_NEITHER;

/** Whether somebody has the consecutive months to a day, by the places in which they lie. */
export interface ResidenceRun {
  /** All of them in especially difficult places. */
  readonly difficult: Tri;
  /** All of them in those or in zones I and II. */
  readonly listed: Tri;
  /** All of them in places that the instrument names or the plan adds; without areas of a plan in those of the instrument. */
  readonly added: Tri;
  /** All of them registered, anywhere. */
  readonly anywhere: Tri;
}

/** The days that the months take up: from the latest first day with which they are complete to the day itself. */
export function runWindow(day: Day, months: number): Interval {
  return { start: latestStart(day, months), end: day + 1 };
}

/**
 * Whether somebody's permanent residence comes to the months without a break, counted to a day, which is one of them (assumptions `month-count`, `gap-breaks`, `move-between-eligible`), in the world as it stands.
 */
export function residenceRun(
  context: QualityContext,
  timeline: Timeline,
  { months, clauses }: Pick<BoardingParameters, 'months' | 'clauses'>,
): ResidenceRun {
  const window = runWindow(context.day, months);
  const { lists, world, subject } = context;
  const spans = residenceSpans({ lists, world, subject, test: qualityReader(context) }, timeline, window);
  return {
    difficult: throughout(spans, DIFFICULT),
    listed: throughout(spans, LISTED),
    // An instrument that does not take zones I and II takes those of them that the plan adds.
    added: throughout(spans, clauses.zones === null ? ADDED : ADDED | LISTED),
    anywhere: throughout(spans, ADDED | LISTED | NEITHER),
  };
}
