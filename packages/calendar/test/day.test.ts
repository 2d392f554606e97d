import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALENDAR_ERRORS,
  CalendarError,
  civilOf,
  dayOf,
  formatDay,
  formatDayVi,
  isLeapYear,
  parseDay,
} from '../src/index.ts';

const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) });

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof CalendarError) return error.code;
    throw error;
  }
  return 'none';
}

describe('civil days', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(1969, 12, 31)).toBe(-1);
    expect(dayOf(2025, 7, 1)).toBe(20_270);
  });

  it('agrees with the calendar of the runtime on every day from 1900 to 2199', () => {
    for (let d = dayOf(1900, 1, 1); d <= dayOf(2199, 12, 31); d += 1) {
      const date = new Date(d * 86_400_000);
      const civil = civilOf(d);
      if (
        civil.year !== date.getUTCFullYear() ||
        civil.month !== date.getUTCMonth() + 1 ||
        civil.day !== date.getUTCDate()
      ) {
        throw new Error(`day ${d}`);
      }
      if (dayOf(civil.year, civil.month, civil.day) !== d) throw new Error(`day ${d} there and back`);
    }
  });

  it('knows the leap years of the centuries', () => {
    expect([1900, 2000, 2024, 2100].map(isLeapYear)).toEqual([false, true, true, false]);
  });
});

describe('dates as text', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(day, (d) => {
        expect(parseDay(formatDay(d))).toBe(d);
        expect(parseDay(formatDayVi(d))).toBe(d);
      }),
    );
  });

  it('takes the day before the month, with or without leading zeros', () => {
    expect(formatDay(parseDay('3/4/2025'))).toBe('2025-04-03');
    expect(formatDay(parseDay(' 03/04/2025 '))).toBe('2025-04-03');
  });

  it('tells what is malformed, impossible or out of range', () => {
    expect(codeOf(() => parseDay('2025-6-1'))).toBe('DATE_MALFORMED');
    expect(codeOf(() => parseDay('45444'))).toBe('DATE_MALFORMED');
    expect(codeOf(() => parseDay(''))).toBe('DATE_MALFORMED');
    expect(codeOf(() => parseDay('2025-02-29'))).toBe('DATE_IMPOSSIBLE');
    expect(codeOf(() => parseDay('31/04/2025'))).toBe('DATE_IMPOSSIBLE');
    expect(codeOf(() => parseDay('2025-13-01'))).toBe('DATE_IMPOSSIBLE');
    expect(codeOf(() => parseDay('1025-01-01'))).toBe('DATE_OUT_OF_RANGE');
  });

  it('answers any text with a day or an error of its own that does not repeat the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(Number.isInteger(parseDay(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CalendarError);
          expect((error as Error).message).toBe(CALENDAR_ERRORS[(error as CalendarError).code].en);
        }
      }),
    );
  });
});
