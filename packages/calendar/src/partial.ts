import { checkedDay, civilOf, type Day, dayOf, daysInMonth, FIRST_YEAR, LAST_YEAR, parseDay } from './day.ts';
import { CalendarError } from './errors.ts';

/**
 * A birth date of which only the year, or the year and the month, may be on record: older people in the population
 * database often have no more. `month` is 1-12, `day` 1-31, and a day never stands without its month.
 */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The first and the last day that something may have been, both included. */
export interface DayBounds {
  readonly min: Day;
  readonly max: Day;
}

const YEAR = /^\d{4}$/;
const YEAR_MONTH = /^(\d{4})-(\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})\/(\d{4})$/;

function checkYear(year: number): number {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new CalendarError('DATE_OUT_OF_RANGE');
  return year;
}

function yearAndMonth(year: number, month: number): PartialDate {
  checkYear(year);
  if (month < 1 || month > 12) throw new CalendarError('DATE_IMPOSSIBLE');
  return { year, month };
}

/**
 * Reads `YYYY`, `YYYY-MM`, `MM/YYYY`, `YYYY-MM-DD` or `DD/MM/YYYY`.
 * @throws CalendarError `DATE_MALFORMED`, `DATE_IMPOSSIBLE`, `DATE_OUT_OF_RANGE`
 */
export function parsePartialDate(text: string): PartialDate {
  const trimmed = text.trim();
  if (YEAR.test(trimmed)) return { year: checkYear(Number(trimmed)) };
  const yearFirst = YEAR_MONTH.exec(trimmed);
  if (yearFirst) return yearAndMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = MONTH_YEAR.exec(trimmed);
  if (monthFirst) return yearAndMonth(Number(monthFirst[2]), Number(monthFirst[1]));
  return civilOf(parseDay(trimmed));
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the known parts and nothing made up. */
export function formatPartialDate(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  if (date.month === undefined) return year;
  const month = `${year}-${String(date.month).padStart(2, '0')}`;
  return date.day === undefined ? month : `${month}-${String(date.day).padStart(2, '0')}`;
}

/**
 * The days on which the date may lie, both ends included.
 * @throws CalendarError `DATE_IMPOSSIBLE` for a date made by hand that the calendar does not have
 */
export function birthBounds(date: PartialDate): DayBounds {
  if (date.month === undefined) return { min: dayOf(date.year, 1, 1), max: dayOf(date.year, 12, 31) };
  if (date.day === undefined) {
    return {
      min: checkedDay(date.year, date.month, 1),
      max: dayOf(date.year, date.month, daysInMonth(date.year, date.month)),
    };
  }
  const day = checkedDay(date.year, date.month, date.day);
  return { min: day, max: day };
}
