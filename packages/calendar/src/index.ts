export {
  type CivilDate,
  checkedDay,
  civilOf,
  type Day,
  dayOf,
  daysInMonth,
  FIRST_YEAR,
  FOREVER,
  FOREVER_AGO,
  formatDay,
  formatDayVi,
  isLeapYear,
  LAST_YEAR,
  parseDay,
} from './day.ts';
export { CALENDAR_ERRORS, CalendarError, type CalendarErrorCode } from './errors.ts';
export { contains, type Interval, intersect, isEmpty } from './interval.ts';
export {
  addMonths,
  hasMonths,
  hasMoreThanMonths,
  type MonthsAndDays,
  monthsAndDays,
  type SpellSum,
  spellsExceed,
} from './months.ts';
export {
  birthBounds,
  type DayBounds,
  formatPartialDate,
  type PartialDate,
  parsePartialDate,
} from './partial.ts';
