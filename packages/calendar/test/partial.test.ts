import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthBounds, CalendarError, dayOf, formatPartialDate, parsePartialDate } from '../src/index.ts';

describe('partial dates', () => {
  it('keeps what is known and makes nothing up', () => {
    expect(parsePartialDate('1952')).toEqual({ year: 1952 });
    expect(parsePartialDate('1952-07')).toEqual({ year: 1952, month: 7 });
    expect(parsePartialDate('07/1952')).toEqual({ year: 1952, month: 7 });
    expect(parsePartialDate('09/07/1952')).toEqual({ year: 1952, month: 7, day: 9 });
  });

  it('bounds a date by its known parts', () => {
    expect(birthBounds({ year: 2007 })).toEqual({ min: dayOf(2007, 1, 1), max: dayOf(2007, 12, 31) });
    expect(birthBounds({ year: 2008, month: 2 })).toEqual({
      min: dayOf(2008, 2, 1),
      max: dayOf(2008, 2, 29),
    });
    expect(birthBounds({ year: 2008, month: 2, day: 3 })).toEqual({
      min: dayOf(2008, 2, 3),
      max: dayOf(2008, 2, 3),
    });
  });

  it('reads what it writes', () => {
    const partial = fc.oneof(
      fc.record({ year: fc.integer({ min: 1900, max: 2199 }) }),
      fc.record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.integer({ min: 1, max: 12 }) }),
      fc.record({
        year: fc.integer({ min: 1900, max: 2199 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
    );
    fc.assert(
      fc.property(partial, (date) => {
        expect(parsePartialDate(formatPartialDate(date))).toEqual(date);
      }),
    );
  });

  it.each(['', '52', '1952-13', '13/1952', '0000', '1952-02-30', 'năm 1952'])('refuses %j', (text) => {
    expect(() => parsePartialDate(text)).toThrow(CalendarError);
  });
});
