import { type Day, dayOf, FOREVER, type Interval } from '@cutru/calendar';
import { type AreaLists, MERGER_DAY, type Path, segmentAt } from '@cutru/places';
import type { Basis, Timeline } from '@cutru/residence';
import type { RuleContext } from '../kernel/context.ts';
import { weaker } from '../kernel/parts.ts';
import type { Schooling } from '../schooling/types.ts';
import { newUnitMarkDay } from './new-unit-marks.ts';

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

/** Whether an address has its zone on some day of a window by an event (assumption `status-by-event`). */
export function isPathByEvent(lists: AreaLists, path: Path, { start, end }: Interval): boolean {
  if (!lists.hasEvents) return false;
  return lists.segments(path).some(({ from, to, byEvent }) => byEvent && from < end && to > start);
}

/** The same of the places of the stays that reach into a window, on the days of theirs. */
export function isReadByEvent(lists: AreaLists, timeline: Timeline, window: Interval): boolean {
  if (!lists.hasEvents || timeline.status === 'UNKNOWN') return false;
  if (timeline.status === 'EITHER')
    return timeline.options.some((option) => isReadByEvent(lists, option, window));
  return timeline.periods.some(({ place, start, end }) => {
    if (place.type !== 'KNOWN') return false;
    const days = { start: Math.max(start.min, window.start), end: Math.min(end.max, window.end) };
    return days.start < days.end && place.paths.some((path) => isPathByEvent(lists, path, days));
  });
}

/** The same of a school's address in a semester, where its marks are read by the units of after 1 July 2025. */
export function isNewUnitByEvent(context: RuleContext, path: Path, semester: Day): boolean {
  const { lists } = context;
  if (!lists.hasEvents) return false;
  const segments = lists.segments(path);
  const day = Math.max(semester, MERGER_DAY);
  const { unit } = segmentAt(segments, day);
  const markDay = unit === null ? FOREVER : newUnitMarkDay(context, unit, day);
  return markDay !== FOREVER && segmentAt(segments, markDay).byEvent;
}

/** The same of any semester. */
export function isSchoolByEvent(context: RuleContext, schooling: Schooling | null): boolean {
  if (!context.lists.hasEvents || schooling === null) return false;
  return schooling.semesters.some(({ day, options }) =>
    options.some(({ paths }) => paths.some((path) => isNewUnitByEvent(context, path, day))),
  );
}
