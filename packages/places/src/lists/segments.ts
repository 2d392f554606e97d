import { type Day, dayOf, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import type { Path, Unit, UnitState } from '../units/types.ts';
import type { KindChangeFact, MarkFact, UnitFact } from './facts.ts';

/** The day on which the district level ended and the communes of today began. */
export const MERGER_DAY: Day = 20_270; // 2025-07-01

/**
 * The lists of Decree 272/2025 hold from this day (Decision 60/QĐ-BDTTG). A zone of one that held before is also changed
 * by an event (assumption `status-by-event`), a zone of these is not.
 */
export const LISTS_OF_2026: Day = dayOf(2026, 1, 29);

/**
 * From this day the People's Council of a commune may merge, rename or dissolve its villages (Decree 185/2026): a list of
 * before it may not know them by their names (assumption `merged-village`).
 */
export const VILLAGES_MERGE_DAY: Day = dayOf(2026, 5, 26);

/** What is known of an address over some days on which nothing about it changes. */
export interface PlaceSegment {
  readonly from: Day;
  readonly to: Day;
  /** The unit in which the address lay; `null`: not known. */
  readonly unit: Unit | null;
  /** The open question, where the unit is not known. */
  readonly unitFact: UnitFact | null;
  /** None where the unit is unknown, two where they changed on an unknown day. */
  readonly states: readonly UnitState[];
  /** The unknown day of change, where there are two states. */
  readonly kindChange: KindChangeFact | null;
  /** The unit by which marks are read: the former one until a list for the new units holds. */
  readonly markUnit: Unit | null;
  /** Bits of the marks that hold. */
  readonly yes: number;
  /** Bits of the marks of which no list says yes or no. */
  readonly unknown: number;
  /** One for each group among the unknown bits. */
  readonly facts: readonly MarkFact[];
  /**
   * The zone, or what an unknown one can be, is not that of the list but zone I by an event (assumption
   * `status-by-event`): whichever zone a fact says reads as zone I.
   */
  readonly byEvent: boolean;
}

/** The days on which something about the addresses of a path can change, with both ends of time. */
export function sortedBreaks(days: Iterable<Day>): Day[] {
  const breaks = new Set<Day>([FOREVER_AGO, FOREVER]);
  for (const day of days) breaks.add(day);
  return [...breaks].sort((a, b) => a - b);
}

/** Days on which the units of a path themselves change. */
export function unitBreaks(path: Path): Day[] {
  const days: Day[] = [MERGER_DAY];
  for (const unit of path.units) {
    days.push(unit.start.min, unit.start.max, unit.end.min, unit.end.max);
    for (const state of unit.states) days.push(state.from, state.to);
  }
  return days;
}

/** A finite day inside [from, to) on which to read what holds over all of it. */
export function dayInside(from: Day, to: Day): Day {
  if (Number.isFinite(from)) return from;
  return Number.isFinite(to) ? to - 1 : 0;
}

/** The segment that holds the day; segments cover all time without gap. */
export function segmentAt(segments: readonly PlaceSegment[], day: Day): PlaceSegment {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle] as PlaceSegment).from <= day) low = middle;
    else high = middle - 1;
  }
  return segments[low] as PlaceSegment;
}
