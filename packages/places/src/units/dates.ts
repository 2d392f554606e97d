import { type Day, type DayBounds, formatDay, parseDay } from '@cutru/calendar';
import { PlacesError } from '../errors.ts';

const OPEN = '..';

/** Reads a day of the table, `YYYY-MM-DD` and no other form. @throws PlacesError `UNITS_DATE_MALFORMED` */
export function readDay(text: string, line: number): Day {
  if (text.length !== 10 || text.charCodeAt(4) !== 45)
    throw new PlacesError('UNITS_DATE_MALFORMED', line, text);
  try {
    return parseDay(text);
  } catch (cause) {
    throw new PlacesError('UNITS_DATE_MALFORMED', line, text, { cause });
  }
}

/**
 * Reads the bounds of a day: `YYYY-MM-DD` (known), `YYYY-MM-DD..YYYY-MM-DD` (one of these days, both included), or
 * `..` (none: `open`).
 */
export function readBounds(text: string, open: Day, line: number): DayBounds {
  if (text === OPEN) return { min: open, max: open };
  const cut = text.indexOf(OPEN);
  if (cut < 0) {
    const day = readDay(text, line);
    return { min: day, max: day };
  }
  const min = readDay(text.slice(0, cut), line);
  const max = readDay(text.slice(cut + OPEN.length), line);
  if (min >= max) throw new PlacesError('UNITS_DATES_REVERSED', line, text);
  return { min, max };
}

/** The inverse of `readBounds`. */
export function writeBounds({ min, max }: DayBounds): string {
  if (!Number.isFinite(min)) return OPEN;
  return min === max ? formatDay(min) : `${formatDay(min)}${OPEN}${formatDay(max)}`;
}
