import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdmissionGroup,
  boardingIntakeRules,
  type IntakeEntry,
  type IntakeRules,
  type IntakeStatus,
  kinhPlaces,
  type Plan,
  rankIntake,
} from '../../src/index.ts';

function entry(id: string, more: Partial<IntakeEntry> = {}): IntakeEntry {
  return {
    id,
    outcome: 'ELIGIBLE',
    groups: ['MINORITY'],
    order: 0,
    direct: false,
    atWorst: null,
    score: null,
    ...more,
  };
}

function rules(quota: number, more: Partial<IntakeRules> = {}): IntakeRules {
  return { quota, kinhPlaces: null, verySmallOverQuota: true, ...more };
}

function standing(entries: readonly IntakeEntry[], r: IntakeRules): Record<string, string> {
  const { places } = rankIntake(entries, r);
  return Object.fromEntries(places.map(({ id, status }) => [id, status]));
}

/**
 * Where everybody stands when nothing is open, by trying every order among those who are alike: in by all of them, by some
 * (on the line), or by none.
 */
function plainStanding(entries: readonly IntakeEntry[], r: IntakeRules): Record<string, IntakeStatus> {
  const before = (a: IntakeEntry, b: IntakeEntry): number =>
    Number(b.direct) - Number(a.direct) || a.order - b.order || (b.score ?? -1) - (a.score ?? -1);
  const over = ({ groups }: IntakeEntry): boolean => r.verySmallOverQuota && groups[0] === 'VERY_SMALL';
  const admitted = entries.filter(({ outcome }) => outcome === 'ELIGIBLE');
  const ranks = permutations(admitted.filter((each) => !over(each))).filter((order) =>
    order.every((each, i) => i === 0 || before(order[i - 1] as IntakeEntry, each) <= 0),
  );
  const taken = ranks.map((order) => {
    let [left, kinh] = [r.quota, r.kinhPlaces ?? r.quota];
    return new Set(
      order
        .filter(({ groups }) => {
          const isKinh = groups[0] === 'KINH';
          if (left === 0 || (isKinh && kinh === 0)) return false;
          left -= 1;
          if (isKinh) kinh -= 1;
          return true;
        })
        .map(({ id }) => id),
    );
  });
  return Object.fromEntries(
    entries.map((each): [string, IntakeStatus] => {
      if (each.outcome !== 'ELIGIBLE') return [each.id, 'OUT'];
      const times = taken.filter((ids) => ids.has(each.id)).length;
      if (over(each) || times === taken.length) return [each.id, 'IN'];
      return [each.id, times === 0 ? 'OUT' : 'ON_THE_LINE'];
    }),
  );
}

function permutations<T>(list: readonly T[]): (readonly T[])[] {
  if (list.length === 0) return [[]];
  return list.flatMap((each, i) => permutations(list.toSpliced(i, 1)).map((rest) => [each, ...rest]));
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
      entry('k1', { groups: ['KINH'], score: 900 }),
      entry('k2', { groups: ['KINH'], score: 800 }),
      entry('m1', { score: 300 }),
    ];
    expect(standing(files, rules(2, { kinhPlaces: 1 }))).toEqual({ k1: 'IN', k2: 'OUT', m1: 'IN' });
  });

  it('takes very small peoples over the quota', () => {
    const files = [entry('v', { groups: ['VERY_SMALL'] }), entry('m', { score: 1 })];
    expect(standing(files, rules(1))).toEqual({ v: 'IN', m: 'IN' });
    expect(
      standing(
        [entry('v', { groups: ['VERY_SMALL'], score: 0 }), entry('m', { score: 1 })],
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
      entry('k0', { groups: ['KINH'], score: 9 }),
      entry('k', { groups: ['KINH'], score: 7 }),
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

describe('what is said of every completion', () => {
  const groups = fc.subarray<AdmissionGroup>(['MINORITY', 'KINH', 'VERY_SMALL'], { minLength: 0 });
  const known = fc.constantFrom<readonly AdmissionGroup[]>(['MINORITY'], ['KINH'], ['VERY_SMALL'], []);
  const files = fc
    .array(
      fc.record({
        outcome: fc.constantFrom('ELIGIBLE' as const, 'ELIGIBLE' as const, 'NEEDS_EVIDENCE' as const),
        groups: fc.oneof(known, known, groups),
        order: fc.nat(1),
        direct: fc.boolean(),
        atWorst: fc.option(fc.record({ direct: fc.constant(false), order: fc.integer({ min: 1, max: 2 }) }), {
          freq: 4,
        }),
        score: fc.option(fc.nat(4)),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((list) =>
      list.map(
        (each, i): IntakeEntry => ({
          id: `f${i}`,
          ...each,
          // `atWorst` is no better than at best, and none where it would be the same.
          atWorst: each.atWorst?.order === each.order && !each.direct ? null : each.atWorst,
        }),
      ),
    );
  const someRules = fc.record({
    quota: fc.nat(5),
    kinhPlaces: fc.option(fc.nat(2)),
    verySmallOverQuota: fc.boolean(),
  });

  /** Everything that a file may come to. */
  function endsOf(each: IntakeEntry): readonly IntakeEntry[] {
    const standings = [{ direct: each.direct, order: each.order }, ...(each.atWorst ? [each.atWorst] : [])];
    const admitted = (each.groups.length === 0 ? [[]] : each.groups.map((group) => [group])).flatMap(
      (one): IntakeEntry[] =>
        standings.map((at) => ({ ...each, ...at, atWorst: null, outcome: 'ELIGIBLE', groups: one })),
    );
    return each.outcome === 'ELIGIBLE' ? admitted : [{ ...each, outcome: 'NOT_ELIGIBLE' }, ...admitted];
  }

  /** Every way in which an intake may come out: the answers, by file, and what they lead to. */
  function worldsOf(list: readonly IntakeEntry[], r: IntakeRules) {
    let worlds: readonly (readonly IntakeEntry[])[] = [[]];
    for (const each of list) worlds = worlds.flatMap((world) => endsOf(each).map((end) => [...world, end]));
    return worlds.map((ends) => ({ ends, standing: plainStanding(ends, r) }));
  }

  it('is what trying all of them says', () => {
    fc.assert(
      fc.property(files, someRules, (list, r) => {
        const worlds = worldsOf(list, r);
        for (const [at, { id, status, sure, canChange }] of rankIntake(list, r).places.entries()) {
          const seen = new Set(worlds.map(({ standing }) => standing[id]));
          if (status === 'OPEN') {
            expect(sure).toBe(false);
            expect(canChange).toBe(seen.has('IN') || seen.has('ON_THE_LINE'));
            continue;
          }
          expect(seen).toContain(status);
          expect(sure).toBe(seen.size === 1 && status !== 'ON_THE_LINE');
          if (canChange) continue;
          // No other answer of this file alone changes where anybody stands.
          const byOthers = new Map<string, string>();
          for (const { ends, standing } of worlds) {
            const others = JSON.stringify(ends.filter((_, i) => i !== at));
            expect(JSON.stringify(standing)).toBe(byOthers.get(others) ?? JSON.stringify(standing));
            byOthers.set(others, JSON.stringify(standing));
          }
        }
      }),
      { numRuns: 3000, seed: 12 },
    );
  });
});

describe('a place that is sure', () => {
  it('is not a Kinh pupil’s where an open file may be of a better one', () => {
    const kinh = entry('k', { groups: ['KINH'], score: 5 });
    const open = entry('o', { outcome: 'NEEDS_EVIDENCE', groups: ['MINORITY', 'KINH'], score: 9 });
    const sure = (r: IntakeRules, ...files: IntakeEntry[]) =>
      rankIntake(files, r).places.find(({ id }) => id === 'k')?.sure;
    expect(sure(rules(9, { kinhPlaces: 1 }), kinh, open)).toBe(false);
    expect(sure(rules(9, { kinhPlaces: 2 }), kinh, open)).toBe(true);
    expect(sure(rules(9, { kinhPlaces: 1 }), kinh, { ...open, groups: ['MINORITY'] })).toBe(true);
    expect(sure(rules(1, { kinhPlaces: 1 }), kinh, open)).toBe(false);
  });
});

describe('a file that is admitted, but not known among whom', () => {
  const either = entry('e', { groups: ['MINORITY', 'KINH'], score: 9 });
  const kinh = entry('k', { groups: ['KINH'], score: 5 });
  const place = (id: string, r: IntakeRules, ...files: IntakeEntry[]) =>
    rankIntake(files, r).places.find((each) => each.id === id);

  it('makes nobody sure who depends on it, and is to be asked', () => {
    const r = rules(5, { kinhPlaces: 1 });
    expect(place('k', r, either, kinh)).toEqual({ id: 'k', status: 'IN', sure: false, canChange: false });
    expect(place('e', r, either, kinh)).toEqual({ id: 'e', status: 'IN', sure: true, canChange: true });
  });

  it('is itself not sure of a place that it has only among others', () => {
    const low = { ...either, score: 1 };
    const r = rules(5, { kinhPlaces: 1 });
    expect(place('e', r, low, kinh)).toEqual({ id: 'e', status: 'IN', sure: false, canChange: true });
    expect(place('k', r, low, kinh)).toMatchObject({ status: 'IN', sure: true });
  });

  it('keeps nobody out for sure to whom it may leave its place', () => {
    const r = rules(1, { kinhPlaces: 0 });
    expect(place('m', r, either, entry('m', { score: 1 }))).toMatchObject({ status: 'OUT', sure: false });
    const small = entry('e', { groups: ['MINORITY', 'VERY_SMALL'], score: 9 });
    expect(place('m', rules(1), small, entry('m', { score: 1 }))).toMatchObject({
      status: 'OUT',
      sure: false,
    });
  });

  it('is not asked where the answer is the same', () => {
    expect(place('e', rules(5, { kinhPlaces: 2 }), either, kinh)).toMatchObject({
      sure: true,
      canChange: false,
    });
    expect(place('e', rules(5), either, kinh)).toMatchObject({ canChange: false });
  });

  it('nor is one whose place in the order is not known, where that does not matter', () => {
    const file = entry('e', { order: 0, atWorst: { direct: false, order: 2 } });
    const other = entry('o', { order: 1 });
    expect(place('e', rules(2), file, other)).toMatchObject({ status: 'IN', sure: true, canChange: false });
    expect(place('e', rules(1), file, other)).toMatchObject({ status: 'IN', sure: false, canChange: true });
    expect(place('o', rules(1), file, other)).toMatchObject({ status: 'OUT', sure: false });
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
