import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boardingIntakeRules,
  type IntakeEntry,
  type IntakeRules,
  kinhPlaces,
  type Plan,
  rankIntake,
} from '../../src/index.ts';

function entry(id: string, more: Partial<IntakeEntry> = {}): IntakeEntry {
  return { id, outcome: 'ELIGIBLE', group: 'MINORITY', order: 0, direct: false, score: null, ...more };
}

function rules(quota: number, more: Partial<IntakeRules> = {}): IntakeRules {
  return { quota, kinhPlaces: null, verySmallOverQuota: true, ...more };
}

function standing(entries: readonly IntakeEntry[], r: IntakeRules): Record<string, string> {
  const { places } = rankIntake(entries, r);
  return Object.fromEntries(places.map(({ id, status }) => [id, status]));
}

describe('the places for Kinh pupils', () => {
  it.each([
    [245, 10, 24],
    [250, 10, 25],
    [9, 10, 0],
    [100, 5, 5],
  ])('of %i places, at most %i %%, are %i: rounded down', (quota, percent, places) => {
    expect(kinhPlaces(quota, percent)).toBe(places);
  });
});

describe('an intake', () => {
  it('takes the best by score until it is full', () => {
    const files = [entry('a', { score: 500 }), entry('b', { score: 700 }), entry('c', { score: 600 })];
    expect(standing(files, rules(2))).toEqual({ a: 'OUT', b: 'IN', c: 'IN' });
  });

  it('takes no more Kinh pupils than their share, and fills up with others', () => {
    const files = [
      entry('k1', { group: 'KINH', score: 900 }),
      entry('k2', { group: 'KINH', score: 800 }),
      entry('m1', { score: 300 }),
    ];
    expect(standing(files, rules(2, { kinhPlaces: 1 }))).toEqual({ k1: 'IN', k2: 'OUT', m1: 'IN' });
  });

  it('takes very small peoples over the quota', () => {
    const files = [entry('v', { group: 'VERY_SMALL' }), entry('m', { score: 1 })];
    expect(standing(files, rules(1))).toEqual({ v: 'IN', m: 'IN' });
    expect(
      standing(
        [entry('v', { group: 'VERY_SMALL', score: 0 }), entry('m', { score: 1 })],
        rules(1, { verySmallOverQuota: false }),
      ),
    ).toEqual({ v: 'OUT', m: 'IN' });
  });

  it('takes direct admission first, then groups in the order of the plan, whatever the score', () => {
    const files = [
      entry('second', { order: 1, score: 1000 }),
      entry('first', { order: 0, score: 1 }),
      entry('direct', { order: 1, direct: true }),
    ];
    expect(standing(files, rules(2))).toEqual({ second: 'OUT', first: 'IN', direct: 'IN' });
  });

  it('puts those who are alike on the line where there are fewer places', () => {
    const files = [entry('a', { score: 7 }), entry('b', { score: 7 }), entry('c', { score: 9 }), entry('d')];
    expect(standing(files, rules(2))).toEqual({ a: 'ON_THE_LINE', b: 'ON_THE_LINE', c: 'IN', d: 'OUT' });
  });

  it('keeps Kinh pupils off a line on which they have no place left', () => {
    const files = [
      entry('k0', { group: 'KINH', score: 9 }),
      entry('k', { group: 'KINH', score: 7 }),
      entry('a', { score: 7 }),
      entry('b', { score: 7 }),
    ];
    expect(standing(files, rules(2, { kinhPlaces: 1 }))).toEqual({
      k0: 'IN',
      k: 'OUT',
      a: 'ON_THE_LINE',
      b: 'ON_THE_LINE',
    });
  });

  it('names the open files that can still change it, and who is in only while they are refused', () => {
    const files = [
      entry('sure', { score: 9 }),
      entry('shaky', { score: 5 }),
      entry('ask', { outcome: 'NEEDS_EVIDENCE', score: 7 }),
      entry('later', { outcome: 'NEEDS_EVIDENCE', score: 3 }),
      entry('refused', { outcome: 'NOT_ELIGIBLE', score: 10 }),
    ];
    expect(rankIntake(files, rules(2)).places).toEqual([
      { id: 'sure', status: 'IN', sure: true, canChange: false },
      { id: 'shaky', status: 'IN', sure: false, canChange: false },
      { id: 'ask', status: 'OPEN', sure: false, canChange: true },
      { id: 'later', status: 'OPEN', sure: false, canChange: false },
      { id: 'refused', status: 'OUT', sure: true, canChange: false },
    ]);
  });
});

describe('what is said of open files', () => {
  const files = fc
    .array(
      fc.record({
        outcome: fc.constantFrom('ELIGIBLE' as const, 'NEEDS_EVIDENCE' as const, 'NOT_ELIGIBLE' as const),
        group: fc.constantFrom('MINORITY' as const, 'KINH' as const, 'VERY_SMALL' as const, null),
        order: fc.nat(1),
        direct: fc.boolean(),
        score: fc.option(fc.nat(4)),
      }),
      { minLength: 1, maxLength: 7 },
    )
    .map((list) => list.map((each, i): IntakeEntry => ({ id: `f${i}`, ...each })));
  const someRules = fc.record({
    quota: fc.nat(5),
    kinhPlaces: fc.option(fc.nat(2)),
    verySmallOverQuota: fc.boolean(),
  });

  it('is what trying every answer of the open files says', () => {
    fc.assert(
      fc.property(files, someRules, (list, r) => {
        const open = list.filter(({ outcome }) => outcome === 'NEEDS_EVIDENCE');
        let worlds: readonly (readonly IntakeEntry[])[] = [list];
        for (const each of open) {
          const ends: IntakeEntry[] = [
            { ...each, outcome: 'NOT_ELIGIBLE' },
            { ...each, outcome: 'ELIGIBLE' },
            ...(each.group === null ? [{ ...each, outcome: 'ELIGIBLE', group: 'KINH' } as const] : []),
          ];
          worlds = worlds.flatMap((world) =>
            ends.map((end) => world.map((one) => (one.id === end.id ? end : one))),
          );
        }
        const answers = worlds.map((world) => standing(world, r));
        for (const { id, status, sure, canChange } of rankIntake(list, r).places) {
          const seen = new Set(answers.map((answer) => answer[id]));
          if (status === 'OPEN') expect(canChange).toBe(seen.has('IN') || seen.has('ON_THE_LINE'));
          else if (sure) expect([...seen]).toEqual([status]);
          else if (status === 'IN') expect(seen.size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 2000, seed: 12 },
    );
  });
});

describe('a place that is sure', () => {
  it('is not a Kinh pupil’s where an open file may be of a better one', () => {
    const kinh = entry('k', { group: 'KINH', score: 5 });
    const open = entry('o', { outcome: 'NEEDS_EVIDENCE', group: null, score: 9 });
    const sure = (r: IntakeRules, ...files: IntakeEntry[]) =>
      rankIntake(files, r).places.find(({ id }) => id === 'k')?.sure;
    expect(sure(rules(9, { kinhPlaces: 1 }), kinh, open)).toBe(false);
    expect(sure(rules(9, { kinhPlaces: 2 }), kinh, open)).toBe(true);
    expect(sure(rules(9, { kinhPlaces: 1 }), kinh, { ...open, group: 'MINORITY' })).toBe(true);
    expect(sure(rules(1, { kinhPlaces: 1 }), kinh, open)).toBe(false);
  });
});

describe('the intake of a boarding school', () => {
  const plan = (kinhShare: number | null): Plan => ({ kinhShare }) as Plan;

  it.each([
    ['9(1)(a)', null, 24, true],
    ['9(3)', 6, 14, true],
    ['9', 50, 24, true],
    ['18(1)', null, 12, false],
    ['18', 3, 7, false],
  ])('by %s, where the plan says %j, has %i Kinh places of 245', (clause, share, places, over) => {
    expect(boardingIntakeRules(plan(share), 245, [clause])).toEqual({
      quota: 245,
      kinhPlaces: places,
      verySmallOverQuota: over,
    });
  });

  it('is of one instrument', () => {
    expect(boardingIntakeRules(plan(null), 245, ['9(1)(a)', '18(1)'])).toBeNull();
    expect(boardingIntakeRules(plan(null), 245, ['Plan 1'])).toBeNull();
    expect(boardingIntakeRules(plan(10), 245, [])).toMatchObject({ kinhPlaces: 24 });
  });
});
