import { parseDay } from '@cutru/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoDay } from '../../src/cells/iso-day.ts';

it('is what parseDay reads, or leaves it to parseDay', () => {
  const near = fc
    .tuple(fc.integer({ min: 1890, max: 2210 }), fc.nat(13), fc.nat(32))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  const off = fc
    .tuple(near, fc.nat(9), fc.constantFrom('/', '-', 'x', '0', '9', ' ', ':'))
    .map(([text, at, char]) => text.slice(0, at) + char + text.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(near, off, fc.string()), (text) => {
      const day = isoDay(text);
      if (day !== undefined) expect(day).toBe(parseDay(text));
      else if (/^\d{4}-\d\d-\d\d$/.test(text)) expect(() => parseDay(text)).toThrow();
    }),
    { numRuns: 2000 },
  );
});
