import { type Day, dayOf, type Interval } from '@cutru/calendar';
import type { Basis, Timeline } from '@cutru/residence';
import { weaker } from '../kernel/parts.ts';

/** The day after that of the first list of units: what lies before it rests on assumption `units-before-2021`. */
export const FIRST_UNITS_DAY: Day = dayOf(2022, 1, 1);

/** The weakest on which the stays that reach into a window rest; a source where there are none. */
export function basisOfStays(timeline: Timeline, window: Interval): Basis {
  if (timeline.status !== 'KNOWN') return 'SOURCE';
  let basis: Basis = 'SOURCE';
  for (const period of timeline.periods) {
    if (period.end.max > window.start && period.start.min < window.end) basis = weaker(basis, period.basis);
  }
  return basis;
}

/** Whether days of a window rest on the presumption that an open period lasts after its record. */
export function restsOnPresumption(timeline: Timeline, window: Interval): boolean {
  return (
    timeline.status === 'KNOWN' &&
    timeline.periods.some((period) => period.presumedFrom < Math.min(window.end, period.end.max))
  );
}

/** Whether a stay is known by a code that stands for several units of before or after the merger. */
export function isReadSeveralWays(timeline: Timeline): boolean {
  return (
    timeline.status === 'KNOWN' &&
    timeline.periods.some(({ place }) => place.type === 'KNOWN' && place.reading !== null)
  );
}
