import { parseDay } from '@cutru/calendar';
import type { PersonFacts } from '@cutru/residence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import type { AdmissionPart, Decision } from '../../src/kernel/decision.ts';
import type { Plan } from '../../src/plan/types.ts';
import { LISTS, UNITS } from '../places.ts';
import { group, place, plan, zone } from '../school-entry/plan.ts';
import {
  guardianOf,
  type Hidden,
  hidden,
  lessHidden,
  NOTHING_HIDDEN,
  personOf,
  stays,
  type TrueStay,
  timelineOf,
} from './people.ts';

const OLD = '2025-06-01';
const ZONES = [
  zone('A', place('30577', OLD, 'Ấp 1', 'Ấp 2'), place('30583', OLD)),
  zone('B', place('30577', OLD, 'Ấp 2', 'Ấp 3'), place('30586', OLD)),
  zone('C', place('30544', '2025-07-01'), place('07615', OLD)),
];
const SINCE = parseDay('2024-03-01');

const PLANS: readonly Plan[] = [
  plan({ zones: ZONES, groups: [group('1'), group('2', { kinds: ['temporary'] })] }),
  plan({
    zones: ZONES,
    groups: [
      group('1', { who: 'BOTH', since: SINCE }),
      group('2', { kinds: ['permanent', 'temporary'], since: SINCE }),
      group('3', { who: 'EITHER', kinds: ['permanent', 'temporary'] }),
    ],
  }),
  plan(
    {
      zones: ZONES,
      groups: [
        group('1', { who: 'GUARDIAN' }),
        group('2', { where: 'PLACES', places: [place('30577', OLD, 'Ấp 3'), place('30565', OLD)] }),
        group('3', { where: 'ANYWHERE', kinds: ['temporary'] }),
      ],
    },
    parseDay('2025-05-31'),
  ),
];

interface Truth {
  readonly plan: Plan;
  readonly school: string | null;
  readonly permanent: readonly TrueStay[];
  readonly temporary: readonly TrueStay[];
  readonly guardians: readonly (readonly TrueStay[])[];
  readonly filed: string;
}

const truth: fc.Arbitrary<Truth> = fc.record({
  plan: fc.constantFrom(...PLANS),
  school: fc.constantFrom(null, null, 'A', 'B', 'C'),
  permanent: stays,
  temporary: stays,
  guardians: fc.array(stays, { minLength: 1, maxLength: 2 }),
  filed: fc.constantFrom('2025-06-12', '2025-07-05', '2026-02-02'),
});

interface Open {
  readonly permanent: Hidden;
  readonly temporary: Hidden;
  /** Nothing is said of temporary residence at all. */
  readonly noTemporary: boolean;
  /** Villages, of the child and of guardians: told (0), spelled otherwise than in the plan (1), not told (2). */
  readonly villages: number;
  readonly guardians: readonly Hidden[];
  readonly others: boolean;
}

const rarely = fc.constantFrom(false, false, false, true);
const open: fc.Arbitrary<Open> = fc.record({
  permanent: hidden,
  temporary: hidden,
  noTemporary: rarely,
  villages: fc.constantFrom(0, 0, 0, 1, 2),
  guardians: fc.tuple(hidden, hidden),
  others: rarely,
});

const KNOWN: Open = {
  permanent: NOTHING_HIDDEN,
  temporary: NOTHING_HIDDEN,
  noTemporary: false,
  villages: 0,
  guardians: [NOTHING_HIDDEN, NOTHING_HIDDEN],
  others: false,
};

function lessOpen(a: Open, b: Open): Open {
  return {
    permanent: lessHidden(a.permanent, b.permanent),
    temporary: lessHidden(a.temporary, b.temporary),
    noTemporary: a.noTemporary && b.noTemporary,
    villages: Math.min(a.villages, b.villages),
    guardians: a.guardians.map((each, i) => lessHidden(each, b.guardians[i] ?? NOTHING_HIDDEN)),
    others: a.others && b.others,
  };
}

/** A village that hangs on nothing but the stay. */
function villageOf(stay: TrueStay): string {
  return `Ấp ${1 + (stay.from % 4)}`;
}

/** The same with another kind in front: it may be the plan's, and it may not. */
function respelled(stay: TrueStay): string {
  return villageOf(stay).replace('Ấp', 'Thôn');
}

function decideIt(t: Truth, o: Open): Decision {
  const village = [villageOf, respelled, (): null => null][o.villages] ?? villageOf;
  const child: PersonFacts = {
    ...personOf('05', t.permanent, o.permanent),
    permanent: timelineOf(t.permanent, o.permanent, 'permanent', village),
    temporary: o.noTemporary ? null : timelineOf(t.temporary, o.temporary, 'temporary', village),
  };
  return decide(
    { units: UNITS, lists: LISTS },
    {
      programme: 'school-entry',
      submittedOn: parseDay(t.filed),
      level: 'grade_1',
      school: t.school,
      guardiansComplete: !o.others,
    },
    {
      candidate: child,
      guardians: t.guardians.map((lived, i) => {
        const not = o.guardians[i] ?? NOTHING_HIDDEN;
        const temporary = lived.slice(0, 1).map((stay): TrueStay => ({ ...stay, to: null }));
        return {
          ...guardianOf(lived, not),
          permanent: timelineOf(lived, not, 'permanent', village),
          temporary: timelineOf(temporary, NOTHING_HIDDEN, 'temporary', village),
        };
      }),
    },
    t.plan,
  );
}

function expectNarrower(wide: Decision, narrow: Decision): void {
  const [outer] = wide.parts as [AdmissionPart];
  const [inner] = narrow.parts as [AdmissionPart];
  expect(outer.outcome === 'NEEDS_EVIDENCE').toBe(wide.missing.length > 0);
  if (outer.outcome === 'NEEDS_EVIDENCE') return;
  expect([inner.outcome, inner.entry?.group]).toEqual([outer.outcome, outer.entry?.group]);
  // A school of which it is settled stays; others may come to light besides it.
  const [all, some] = [inner, outer].map((part) => part.entry?.school.split(';') ?? []);
  expect(all).toEqual(expect.arrayContaining(some ?? []));
}

test('what is filled in never turns a settled answer', () => {
  fc.assert(
    fc.property(truth, open, open, (t, some, others) => {
      expectNarrower(decideIt(t, some), decideIt(t, lessOpen(some, others)));
    }),
    { numRuns: 1000, seed: 41 },
  );
});

test('nor does the whole truth', () => {
  fc.assert(
    fc.property(truth, open, (t, some) => {
      expectNarrower(decideIt(t, some), decideIt(t, KNOWN));
    }),
    { numRuns: 1000, seed: 41 },
  );
});

/** Where the child or a guardian was on a day, as zones have it; day by day and without the rules. */
function areasOn(lived: readonly TrueStay[], day: number, at: readonly string[]): boolean {
  const stay = lived.find(({ from, to }) => day >= from && (to === null || day <= to));
  return stay !== undefined && (at.includes(stay.code) || at.includes(`${stay.code} ${villageOf(stay)}`));
}

const NAIVE: Readonly<Record<string, readonly string[]>> = {
  A: ['30577 Ấp 1', '30577 Ấp 2', '30583'],
  B: ['30577 Ấp 2', '30577 Ấp 3', '30586'],
  C: ['30544', '30574', '07615'],
};

test('the whole truth is what a walk from day to day finds', () => {
  fc.assert(
    fc.property(truth, (t) => {
      const counted = parseDay(t.filed);
      const schools = t.school === null ? ['A', 'B', 'C'] : [t.school];
      const lives = (kinds: readonly (readonly TrueStay[])[], since: number, school: string): boolean => {
        for (let day = since; day <= counted; day += 1)
          if (!kinds.some((kind) => areasOn(kind, day, NAIVE[school] ?? []))) return false;
        return true;
      };
      const { permanent, temporary, guardians } = t;
      const groups: readonly ((school: string) => boolean)[] = [
        (school) =>
          lives([permanent], SINCE, school) && guardians.some((each) => lives([each], SINCE, school)),
        (school) => lives([permanent, temporary], SINCE, school),
        (school) =>
          lives([permanent, temporary], counted, school) ||
          guardians.some((each) => lives([each, [{ ...(each[0] as TrueStay), to: null }]], counted, school)),
      ];
      const found = groups.findIndex((meets) => schools.some(meets));
      const expected =
        found < 0
          ? undefined
          : { group: String(found + 1), school: schools.filter(groups[found] as never).join(';') };
      const [part] = decideIt({ ...t, plan: PLANS[1] as Plan }, KNOWN).parts as [AdmissionPart];
      expect(part.entry ?? undefined).toEqual(expected);
      expect(part.outcome).toBe(found < 0 ? 'NOT_ELIGIBLE' : 'ELIGIBLE');
    }),
    { numRuns: 500, seed: 41 },
  );
});
