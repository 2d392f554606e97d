import { type Day, dayOf, daysInMonth, FIRST_YEAR, LAST_YEAR } from '@cutru/calendar';

const ZERO = 48;
const HYPHEN = 45;

/** Two digits at a place of a text; 100 or more where they are none. */
function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100;
}

/**
 * A day as `YYYY-MM-DD` and nothing else, without making anything: an extract has some eight million of them.
 * `undefined`: it is written otherwise, or wrong, and `parseDay` has to say.
 */
export function isoDay(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const century = two(text, 0);
  const year = century * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  if (two(text, 2) > 99 || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}
