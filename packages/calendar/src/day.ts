import { CalendarError } from './errors.ts';

/**
 * A civil day in Asia/Ho_Chi_Minh, as the number of days since 1970-01-01. A plain number, so that comparing and
 * subtracting days costs nothing; `Number.NEGATIVE_INFINITY` and `Number.POSITIVE_INFINITY` stand for "always before"
 * and "always after".
 */
export type Day = number;

/** Earliest and latest bound: an interval that has no known end on a side. */
export const FOREVER_AGO: Day = Number.NEGATIVE_INFINITY;
export const FOREVER: Day = Number.POSITIVE_INFINITY;

/** First and last year that a date in a file may have: wide enough for every living person, narrow enough for slips. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

/** A day taken apart: `year` 1900-2199, `month` 1-12, `day` 1-31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether `year` has a 29 February (Gregorian). */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month: 28-31. `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/**
 * The day of a civil date that exists; the arithmetic is that of Howard Hinnant's `days_from_civil`, in which a year
 * begins in March so that the leap day comes last.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil date of a finite day. */
export function civilOf(day: Day): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/**
 * The day of a civil date that may not exist.
 * @throws CalendarError `DATE_OUT_OF_RANGE`, `DATE_IMPOSSIBLE`
 */
export function checkedDay(year: number, month: number, day: number): Day {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new CalendarError('DATE_OUT_OF_RANGE');
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    throw new CalendarError('DATE_IMPOSSIBLE');
  return dayOf(year, month, day);
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * Reads `YYYY-MM-DD`, or `DD/MM/YYYY` as Vietnamese spreadsheets have it (never month first). Blanks around are ignored.
 * @throws CalendarError `DATE_MALFORMED`, `DATE_IMPOSSIBLE`, `DATE_OUT_OF_RANGE`
 */
export function parseDay(text: string): Day {
  const trimmed = text.trim();
  const iso = ISO.exec(trimmed);
  if (iso) return checkedDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = SLASHED.exec(trimmed);
  if (slashed) return checkedDay(Number(slashed[3]), Number(slashed[2]), Number(slashed[1]));
  throw new CalendarError('DATE_MALFORMED');
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** `YYYY-MM-DD`, as files and messages write a day. */
export function formatDay(day: Day): string {
  const { year, month, day: d } = civilOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(d, 2)}`;
}

/** `DD/MM/YYYY`, as people in Viet Nam read a day. */
export function formatDayVi(day: Day): string {
  const { year, month, day: d } = civilOf(day);
  return `${pad(d, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}
