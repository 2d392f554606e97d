import { civilOf, type Day, dayOf, daysInMonth } from './day.ts';
import type { Interval } from './interval.ts';

/**
 * The same day of the month, `count` months on (or back); where that month has no such day, its last day:
 * 31 January and one month is 28 or 29 February. Infinite days stay as they are.
 */
export function addMonths(day: Day, count: number): Day {
  if (!Number.isFinite(day)) return day;
  const date = civilOf(day);
  const months = date.year * 12 + (date.month - 1) + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)));
}

/**
 * "N months or more, counted to day D": complete on `to` when N months after `from` is not later than `to`.
 * From 2022-06-10 to a file of 2025-06-10 are 36 months; from 2022-06-11 they are not.
 * Assumption `month-count`: Civil Code 2015, Articles 146-148, leave the first day out.
 */
export function hasMonths(from: Day, count: number, to: Day): boolean {
  return addMonths(from, count) <= to;
}

/**
 * "More than N months" within [start, end): 18 months from 2022-09-05 need 2024-03-05 as a last day
 * (`end` 2024-03-06); with 2024-03-04 as a last day they are exactly 18, which is not more.
 */
export function hasMoreThanMonths(period: Interval, count: number): boolean {
  return addMonths(period.start, count) < period.end;
}

/** Whole months in [start, end), and the days left over after them. */
export interface MonthsAndDays {
  readonly months: number;
  readonly days: number;
}

/** Takes a finite period apart into its whole months, counted from its first day, and the days left over. */
export function monthsAndDays(period: Interval): MonthsAndDays {
  if (period.start >= period.end) return { months: 0, days: 0 };
  const a = civilOf(period.start);
  const b = civilOf(period.end);
  let months = (b.year - a.year) * 12 + (b.month - a.month);
  // The estimate by calendar months is at most one too high; clamping at a month's end decides which.
  if (addMonths(period.start, months) > period.end) months -= 1;
  return { months, days: period.end - addMonths(period.start, months) };
}

/** Whether separate spells come to more than a number of months: the days left over may not tell. */
export type SpellSum = 'MORE' | 'NOT_MORE' | 'UNCLEAR';

/**
 * Whether separate spells add up to more than `count` months. Spells must be finite, in order and apart by at least
 * one day: adjacent ones are one spell and are joined by the caller. One spell is counted by the calendar. Of several
 * the whole months are added and the days left over make a month at 30; where a month of 28 and one of 31 days would
 * decide otherwise the answer is `UNCLEAR` (assumption `spells-add-up`).
 */
export function spellsExceed(spells: readonly Interval[], count: number): SpellSum {
  if (spells.length === 1) {
    return hasMoreThanMonths(spells[0] as Interval, count) ? 'MORE' : 'NOT_MORE';
  }
  let months = 0;
  let days = 0;
  for (const spell of spells) {
    const part = monthsAndDays(spell);
    months += part.months;
    days += part.days;
  }
  const missing = count - months;
  const at28 = days > missing * 28;
  const at31 = days > missing * 31;
  // Between the two lies the rule's own 30, so where both agree it agrees with them.
  return at28 === at31 ? (at28 ? 'MORE' : 'NOT_MORE') : 'UNCLEAR';
}
