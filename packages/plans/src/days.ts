import { CalendarError, checkedDay, type Day, dayOf, daysInMonth } from '@cutru/calendar';
import type { CountedTo } from '@cutru/rules';
import type { PlanErrorCode } from './issue.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const SLASHED_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const SLASHED_MONTH = /^(\d{1,2})\/(\d{4})$/;

function exists(year: number, month: number, day: number): boolean {
  try {
    checkedDay(year, month, day);
    return true;
  } catch (error) {
    if (error instanceof CalendarError) return false;
    throw error;
  }
}

/** What is wrong with a day, or with a day or month; `null`: nothing. */
export function dayFault(text: string, months: boolean): PlanErrorCode | null {
  const found = DAY.exec(text) ?? (months ? MONTH.exec(text) : null);
  if (found === null) return 'PLAN_DAY_MALFORMED';
  return exists(Number(found[1]), Number(found[2]), Number(found[3] ?? 1)) ? null : 'PLAN_DAY_IMPOSSIBLE';
}

/** A date as Vietnamese papers write it, in the form of a plan; empty where it is none. */
export function dayInstead(text: string): readonly string[] {
  const pad = (part: string | undefined): string => (part ?? '').padStart(2, '0');
  const day = SLASHED_DAY.exec(text);
  if (day !== null) return [`${day[3]}-${pad(day[2])}-${pad(day[1])}`];
  const month = SLASHED_MONTH.exec(text);
  return month === null ? [] : [`${month[2]}-${pad(month[1])}`];
}

/** A day that `dayFault` found nothing wrong with. */
export function readDay(text: string): Day {
  const [, year, month, day] = DAY.exec(text) as RegExpExecArray;
  return dayOf(Number(year), Number(month), Number(day));
}

/** The same for a day or a month. */
export function readCountedTo(text: string): CountedTo {
  const found = MONTH.exec(text);
  if (found === null) return { type: 'DAY', day: readDay(text) };
  const year = Number(found[1]);
  const month = Number(found[2]);
  return { type: 'MONTH', year, month, lastDay: dayOf(year, month, daysInMonth(year, month)) };
}
