import type { PartialDate } from '@cutru/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBirths, identityOf, matchIdentity } from '../src/index.ts';

const year = fc.integer({ min: 2006, max: 2008 });
const month = fc.integer({ min: 1, max: 3 });
const births: fc.Arbitrary<PartialDate> = fc.oneof(
  fc.record({ year }),
  fc.record({ year, month }),
  fc.record({ year, month, day: month }),
);

describe('compareBirths', () => {
  it.each([
    [{ year: 2007, month: 5, day: 1 }, { year: 2007, month: 5, day: 1 }, 'SAME'],
    [{ year: 2007 }, { year: 2007 }, 'SAME'],
    [{ year: 2007, month: 5 }, { year: 2007, month: 5 }, 'SAME'],
    [{ year: 2007, month: 5, day: 1 }, { year: 2007, month: 5 }, 'COMPATIBLE'],
    [{ year: 2007, month: 5, day: 1 }, { year: 2007 }, 'COMPATIBLE'],
    [{ year: 2007, month: 5 }, { year: 2007 }, 'COMPATIBLE'],
    [{ year: 2007, month: 5, day: 1 }, { year: 2007, month: 1, day: 5 }, 'DIFFERENT'],
    [{ year: 2007, month: 5, day: 1 }, { year: 2007, month: 5, day: 2 }, 'DIFFERENT'],
    [{ year: 2007, month: 5 }, { year: 2007, month: 6, day: 1 }, 'DIFFERENT'],
    [{ year: 2007 }, { year: 2008, month: 1, day: 1 }, 'DIFFERENT'],
  ] as const)('%j and %j are %s', (a, b, expected) => {
    expect(compareBirths(a, b)).toBe(expected);
  });

  it('is symmetric, and a date is the same as itself', () => {
    fc.assert(
      fc.property(births, births, (a, b) => {
        expect(compareBirths(a, b)).toBe(compareBirths(b, a));
        expect(compareBirths(a, { ...a })).toBe('SAME');
      }),
    );
  });

  it('differs exactly where no single day fits both', () => {
    const days = (of: PartialDate): readonly string[] =>
      [1, 2, 3]
        .flatMap((m) => [1, 2, 3].map((d) => [m, d] as const))
        .filter(([m, d]) => (of.month ?? m) === m && (of.day ?? d) === d)
        .map(([m, d]) => `${of.year}-${m}-${d}`);
    fc.assert(
      fc.property(births, births, (a, b) => {
        const shared = days(a).some((day) => days(b).includes(day));
        expect(compareBirths(a, b) !== 'DIFFERENT').toBe(shared);
      }),
    );
  });
});

describe('matchIdentity', () => {
  const recorded = { name: 'Lò Thị Hoà', birth: { year: 2010, month: 2, day: 3 } } as const;

  it.each([
    ['LÒ THỊ HÒA', { year: 2010, month: 2, day: 3 }, 'CONFIRMED', 'EXACT', 'SAME'],
    ['Lo Thi Hoa', { year: 2010 }, 'CONFIRMED', 'SAME_BUT_FOR_DIACRITICS', 'COMPATIBLE'],
    ['Lò Thị Hoài', { year: 2010, month: 2, day: 3 }, 'NOT_CONFIRMED', 'DIFFERENT', 'SAME'],
    ['Lò Thị Hoà', { year: 2010, month: 3, day: 2 }, 'NOT_CONFIRMED', 'EXACT', 'DIFFERENT'],
  ] as const)('%s, %j: %s', (name, birth, result, nameMatch, birthMatch) => {
    expect(matchIdentity({ name, birth }, recorded)).toEqual({ result, name: nameMatch, birth: birthMatch });
  });

  it('confirms unless a field differs', () => {
    for (const name of ['EXACT', 'SAME_BUT_FOR_DIACRITICS', 'DIFFERENT'] as const) {
      for (const birth of ['SAME', 'COMPATIBLE', 'DIFFERENT'] as const) {
        const differs = [name, birth].includes('DIFFERENT');
        expect(identityOf(name, birth)).toEqual({
          result: differs ? 'NOT_CONFIRMED' : 'CONFIRMED',
          name,
          birth,
        });
      }
    }
  });
});
