import { addMonths, parseDay } from '@cutru/calendar';
import type { CountedTo } from '@cutru/rules';

const MONTH = /^(\d{4})-(\d{2})$/;

/** `2025-06-10`, or the month `2025-06`. @throws CalendarError */
export function countedTo(text: string): CountedTo {
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year === undefined || month === undefined) return { type: 'DAY', day: parseDay(text) };
  const lastDay = addMonths(parseDay(`${text}-01`), 1) - 1;
  return { type: 'MONTH', year: Number(year), month: Number(month), lastDay };
}
