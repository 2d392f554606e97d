import { type Day, dayOf, parseDay } from '@cutru/calendar';
import { type MarkGroup, NO_SCHOOLS } from '@cutru/places';
import type { GuardianFacts } from '@cutru/residence';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import type { Grade10Plan } from '../../src/grade-10-admission/plan.ts';
import type { Decision, PriorityPart } from '../../src/kernel/decision.ts';
import type { PlanPlace } from '../../src/plan/place.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import { planOf } from '../grade-10-admission/people.ts';
import { UNITS } from '../places.ts';
import {
  code,
  type Hidden,
  hidden,
  lessHidden,
  listsWithout,
  NOTHING_HIDDEN,
  personOf,
  stays,
  type TrueStay,
  timelineOf,
} from './people.ts';

function place(communeCode: string, date: string): PlanPlace {
  const unit = UNITS.at(communeCode, parseDay(date))?.unit;
  if (unit === undefined) throw new Error(`no unit ${communeCode}`);
  return { unit, villages: null };
}

const PLACES: readonly (readonly PlanPlace[])[] = [
  [],
  [place('30586', '2025-06-01')],
  [place('30577', '2025-07-02'), place('26740', '2025-06-01')],
];

interface Truth {
  readonly group: string;
  readonly parents: readonly string[];
  readonly lived: readonly TrueStay[];
  readonly temporary: readonly TrueStay[];
  readonly schools: readonly string[];
  readonly claims: readonly ('1' | '2')[];
  readonly plan: Partial<Grade10Plan>;
  readonly highestOnly: boolean;
}

const kinh = fc.constantFrom('01', '01', '01', '05');
const truth: fc.Arbitrary<Truth> = fc.record({
  group: kinh,
  parents: fc.array(kinh, { maxLength: 2 }),
  lived: stays,
  temporary: stays,
  schools: fc.array(code, { minLength: 1, maxLength: 3 }),
  claims: fc.constantFrom<('1' | '2')[][]>([], [], ['2'], ['1', '2']),
  plan: fc.record({
    marks: fc.constantFrom<Grade10Plan['marks'][]>(['ZONE_III'], ['ZONE_II', 'ZONE_III', 'DBKK_VILLAGE'], []),
    places: fc.constantFrom(...PLACES),
    living: fc.constantFrom<Grade10Plan['living'][]>(
      ['permanent'],
      ['permanent', 'temporary'],
      ['temporary'],
    ),
    livingMonths: fc.constantFrom(0, 0, 12, 24),
    studyingShare: fc.constantFrom(null, null, 50, 100),
    during: fc.constantFrom(null, null, { start: dayOf(2022, 9, 1), end: dayOf(2025, 6, 1) }),
  }),
  highestOnly: fc.boolean(),
});

interface Open {
  readonly pupil: Hidden;
  readonly temporary: Hidden;
  readonly parents: readonly boolean[];
  /** Another parent than those named may count. */
  readonly others: boolean;
  readonly schools: readonly boolean[];
  readonly marks: readonly MarkGroup[];
  /** The plan is silent about such areas. */
  readonly silent: boolean;
}

const rarely = fc.constantFrom(false, false, false, true);
const open: fc.Arbitrary<Open> = fc.record({
  pupil: hidden,
  temporary: hidden,
  parents: fc.tuple(rarely, rarely),
  others: rarely,
  schools: fc.tuple(rarely, rarely, rarely),
  marks: fc.constantFrom<MarkGroup[]>([], [], [], ['DBKK_VILLAGE'], ['ZONE']),
  silent: fc.constantFrom(false, false, false, false, false, true),
});

const KNOWN: Open = {
  pupil: NOTHING_HIDDEN,
  temporary: NOTHING_HIDDEN,
  parents: [],
  others: false,
  schools: [],
  marks: [],
  silent: false,
};

function lessOpen(a: Open, b: Open): Open {
  const both = (x: readonly boolean[], y: readonly boolean[]): boolean[] =>
    x.map((each, i) => each && y[i] === true);
  return {
    pupil: lessHidden(a.pupil, b.pupil),
    temporary: lessHidden(a.temporary, b.temporary),
    parents: both(a.parents, b.parents),
    others: a.others && b.others,
    schools: both(a.schools, b.schools),
    marks: a.marks.filter((group) => b.marks.includes(group)),
    silent: a.silent && b.silent,
  };
}

const TURNS: readonly Day[] = ['2021-09-06', '2023-06-16', '2024-01-16'].map((date) => parseDay(date));

function decideIt(t: Truth, o: Open): Decision {
  const schools = t.schools.map((commune, i) => ({
    schoolCode: `school ${i}`,
    communeCode: o.schools[i] === true ? null : commune,
    codeOn: null,
    from: TURNS[i] as Day,
    to: i === t.schools.length - 1 ? parseDay('2025-05-31') : (TURNS[i + 1] as Day) - 1,
  }));
  const nobody: Hidden = NOTHING_HIDDEN;
  const guardians = t.parents.map(
    (group, i): GuardianFacts => ({
      ...personOf(group, t.lived, { ...nobody, ethnicity: o.parents[i] === true }),
      relation: i === 0 ? 'MOTHER' : 'FATHER',
    }),
  );
  return decide(
    { units: UNITS, lists: listsWithout(o.marks) },
    {
      programme: 'grade-10-admission',
      intakeYear: 2025,
      submittedOn: parseDay('2025-06-12'),
      schooling: buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, schools),
      claims: t.claims.map((ground) => ({ ground, document: false })),
      boardingSchool: false,
      disability: false,
      prize: null,
      guardiansComplete: !o.others,
      declaredPoints: null,
    },
    {
      candidate: {
        ...personOf(t.group, t.lived, o.pupil),
        temporary: timelineOf(t.temporary, o.temporary, 'temporary'),
      },
      guardians,
    },
    planOf(o.silent ? null : t.plan, { settings: { 'grade-10-highest-only': t.highestOnly ? 'yes' : 'no' } }),
  );
}

function expectNarrower(wide: Decision, narrow: Decision): void {
  const [outer] = wide.parts as [PriorityPart];
  const [inner] = narrow.parts as [PriorityPart];
  expect(outer.outcome === 'NEEDS_EVIDENCE').toBe(wide.missing.length > 0);
  expect(outer.outcome === 'NEEDS_EVIDENCE').toBe(outer.points === null);
  if (outer.outcome !== 'NEEDS_EVIDENCE') {
    expect([inner.outcome, inner.points, inner.group]).toEqual([outer.outcome, outer.points, outer.group]);
    return;
  }
  if (outer.atLeast === null || outer.atMost === null) return;
  const [least, most] = inner.points === null ? [inner.atLeast, inner.atMost] : [inner.points, inner.points];
  if (least === null || most === null) return;
  expect(least).toBeGreaterThanOrEqual(outer.atLeast);
  expect(most).toBeLessThanOrEqual(outer.atMost);
}

test('what is filled in never turns settled points, and never widens the bounds', () => {
  fc.assert(
    fc.property(truth, open, open, (t, some, others) => {
      expectNarrower(decideIt(t, some), decideIt(t, lessOpen(some, others)));
    }),
    { numRuns: 2000, seed: 41 },
  );
});

test('nor does the whole truth', () => {
  fc.assert(
    fc.property(truth, open, (t, some) => {
      expectNarrower(decideIt(t, some), decideIt(t, KNOWN));
    }),
    { numRuns: 2000, seed: 41 },
  );
});
