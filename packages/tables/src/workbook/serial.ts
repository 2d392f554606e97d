import { type Day, dayOf, formatDay } from '@cutru/calendar';

/** Day 0 of the two ways of counting. */
const ZERO_1900: Day = dayOf(1899, 12, 30);
const ZERO_1904: Day = dayOf(1904, 1, 1);
/** Excel counts a 29 February 1900, which was none: numbers before it are one day off. */
const LEAP_DAY = 60;
/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465;
const SECONDS = 86_400;

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function timeText(seconds: number): string {
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** `YYYY-MM-DD` of a day as workbooks count them; the day that never was stays as Excel shows it. */
function dayText(serial: number, from1904: boolean): string {
  if (from1904) return formatDay(ZERO_1904 + serial);
  if (serial === LEAP_DAY) return '1900-02-29';
  return formatDay(ZERO_1900 + serial + (serial < LEAP_DAY ? 1 : 0));
}

/**
 * The text of a number that is shown as a day: `2025-06-01`, and with its time where it has one and `withTime` asks for
 * it. Times without a day are times. `undefined`: no day has this number.
 */
export function serialText(value: number, from1904: boolean, withTime: boolean): string | undefined {
  const total = Math.round(value * SECONDS);
  const serial = Math.floor(total / SECONDS);
  const seconds = total - serial * SECONDS;
  if (!(serial >= 0) || serial > LAST) return undefined;
  if (serial === 0 && !from1904) return timeText(seconds);
  const day = dayText(serial, from1904);
  return withTime && seconds > 0 ? `${day} ${timeText(seconds)}` : day;
}
