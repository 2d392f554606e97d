import { parseDay } from '@cutru/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision } from '../../src/kernel/decision.ts';
import { listsOf } from '../places.ts';
import { type Hidden, NOTHING_HIDDEN, personOf, type TrueStay } from './people.ts';
import { decideIt, expectNarrower, KNOWN, type Truth } from './university.ts';

const LAST = parseDay('2025-06-12');
const WINDOW = parseDay('2022-09-05');
/** Special places of two districts, one of zone I, and one without a mark. */
const PLACES = ['30577', '07615', '30565', '30583'] as const;
const LISTS = listsOf([], ['07615 DBKK_VILLAGE']);

/** One after the other without a gap: the first day of the last can be any after the others' last. */
const life = fc
  .record({
    codes: fc.array(fc.constantFrom(...PLACES), { minLength: 2, maxLength: 3 }),
    days: fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 60 })),
    gap: fc.constantFrom(0, 0, 1),
  })
  .map(({ codes, days, gap }) => {
    let next = parseDay('2012-01-01');
    return codes.map((code, i): TrueStay => {
      const from = next;
      if (i === codes.length - 1) return { code, from: Math.min(from + gap, LAST), to: null };
      next = (i === 0 ? WINDOW : next) + (days[i] ?? 0);
      return { code, from, to: next - 1 };
    });
  });

const truth: fc.Arbitrary<Truth> = fc.record({
  year: fc.constant(2025),
  graduation: fc.constant(2025),
  group: fc.constantFrom('01', '05'),
  lived: life,
  schools: fc.array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 2 }),
  claims: fc.constant([]),
});

test('no day that a missing first day can be turns a settled answer, or leaves the bounds', () => {
  fc.assert(
    fc.property(truth, (t) => {
      const others = t.lived.slice(0, -1);
      const last = t.lived.at(-1) as TrueStay;
      const from = t.lived.map((stay) => stay === last);
      const open = decideIt(t, { ...KNOWN, person: { ...NOTHING_HIDDEN, from } }, LISTS);
      for (let day = last.from; day <= LAST; day += 1)
        expectNarrower(open, decideIt({ ...t, lived: [...others, { ...last, from: day }] }, KNOWN, LISTS));
    }),
    { numRuns: 60, seed: 41 },
  );
});

test.each(['2024-01-01', '2024-01-30'])(
  '18 months in one are exactly 18, and apart may be more by a month of 28 days: from %s',
  (second) => {
    const until = parseDay(second) - 1;
    const lived: TrueStay[] = [
      { code: '30583', from: parseDay('2012-01-01'), to: parseDay('2023-11-30') },
      { code: '07615', from: parseDay('2023-12-01'), to: until },
      { code: '30577', from: until + 1, to: null },
    ];
    const t: Truth = { year: 2025, graduation: 2025, group: '05', lived, schools: ['30577'], claims: [] };
    const open = decideIt(t, { ...KNOWN, person: { ...NOTHING_HIDDEN, from: [false, false, true] } }, LISTS);
    const days = Array.from({ length: 40 }, (_, i) =>
      decideIt(
        { ...t, lived: lived.with(2, { code: '30577', from: until + 1 + i, to: null }) },
        KNOWN,
        LISTS,
      ),
    );
    for (const decision of days) expectNarrower(open, decision);
    expect(days.map(({ parts }) => parts[1]?.outcome)).toContain('NEEDS_EVIDENCE');
  },
);

test('so it is where a paper contradicts the record, in either of the two', () => {
  const until = parseDay('2024-01-01') - 1;
  const lived: TrueStay[] = [
    { code: '30583', from: parseDay('2012-01-01'), to: parseDay('2023-11-30') },
    { code: '07615', from: parseDay('2023-12-01'), to: until },
    { code: '30577', from: until + 1, to: null },
  ];
  const t: Truth = { year: 2025, graduation: 2025, group: '05', lived, schools: ['30577'], claims: [] };
  const either = (truth: Truth, not: Hidden): Decision => {
    const person = personOf(truth.group, truth.lived, not);
    const { permanent } = person;
    if (permanent.status === 'EITHER') throw new Error('one of two already');
    const fact = { type: 'EITHER', field: 'residence.permanent', place: '' } as const;
    return decideIt(truth, { ...KNOWN, person: not }, LISTS, {
      ...person,
      permanent: { status: 'EITHER', fact, options: [permanent, permanent] },
    });
  };
  const open = either(t, { ...NOTHING_HIDDEN, from: [false, false, true] });
  for (let i = 0; i < 10; i += 1) {
    const moved = lived.with(2, { code: '30577', from: until + 1 + i, to: null });
    expectNarrower(open, either({ ...t, lived: moved }, NOTHING_HIDDEN));
  }
});
