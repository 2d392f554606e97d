import { civilOf, parseDay } from '@cutru/calendar';
import type { MarkGroup } from '@cutru/places';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/decide.ts';
import type { AdmissionPart, Decision } from '../../src/kernel/decision.ts';
import type { Plan } from '../../src/plan/types.ts';
import { UNITS } from '../places.ts';
import { boardingPlan } from '../plans.ts';
import {
  guardianOf,
  type Hidden,
  hidden,
  lessHidden,
  listsWithout,
  NOTHING_HIDDEN,
  personOf,
  stays,
  type TrueStay,
} from './people.ts';

interface Truth {
  readonly group: string;
  readonly pupil: readonly TrueStay[];
  readonly guardians: readonly (readonly TrueStay[])[];
  readonly household: 'poor' | null;
  readonly filed: string;
  readonly plan: Plan | null;
}

const truth: fc.Arbitrary<Truth> = fc.record({
  group: fc.constantFrom('01', '05', '05', '41'),
  pupil: stays,
  guardians: fc.array(stays, { minLength: 1, maxLength: 2 }),
  household: fc.constantFrom(null, null, 'poor'),
  filed: fc.constantFrom('2025-06-12', '2026-01-28', '2026-02-02', '2023-04-01', '2024-06-30'),
  plan: fc.constantFrom(
    null,
    null,
    boardingPlan(['30583@2025-06-01', '26740@2025-06-01']),
    boardingPlan(['30544@2025-06-01', '30586@2025-06-01'], '2025-06-30'),
    boardingPlan(['30577@2025-08-01', '30583@2025-06-01 in Ấp An Lợi'], '2024-09-05'),
    boardingPlan(['30583@2025-06-01'], null, false),
    boardingPlan([]),
  ),
});

interface Open {
  readonly pupil: Hidden;
  readonly guardians: readonly Hidden[];
  /** Another guardian than those named may count. */
  readonly others: boolean;
  readonly marks: readonly MarkGroup[];
  /** A plan that names no day is not at hand. */
  readonly plan: boolean;
}

const open: fc.Arbitrary<Open> = fc.record({
  pupil: hidden,
  guardians: fc.tuple(hidden, hidden),
  others: fc.constantFrom(false, false, true),
  marks: fc.constantFrom<MarkGroup[]>([], [], [], ['DBKK_VILLAGE'], ['ZONE']),
  plan: fc.constantFrom(false, false, true),
});

const KNOWN: Open = {
  pupil: NOTHING_HIDDEN,
  guardians: [NOTHING_HIDDEN, NOTHING_HIDDEN],
  others: false,
  marks: [],
  plan: false,
};

function lessOpen(a: Open, b: Open): Open {
  return {
    pupil: lessHidden(a.pupil, b.pupil),
    guardians: a.guardians.map((each, i) => lessHidden(each, b.guardians[i] ?? NOTHING_HIDDEN)),
    others: a.others && b.others,
    marks: a.marks.filter((group) => b.marks.includes(group)),
    plan: a.plan && b.plan,
  };
}

function decideIt(t: Truth, o: Open): Decision {
  return decide(
    { units: UNITS, lists: listsWithout(o.marks) },
    {
      programme: 'ethnic-boarding-school',
      submittedOn: parseDay(t.filed),
      schoolKind: 'ethnic_boarding',
      schooling: null,
      schoolLevel: null,
      household: t.household,
      prize: null,
      guardiansComplete: !o.others,
    },
    {
      candidate: personOf(t.group, t.pupil, o.pupil),
      guardians: t.guardians.map((lived, i) => guardianOf(lived, o.guardians[i] ?? NOTHING_HIDDEN)),
    },
    o.plan && t.plan?.countedTo === null
      ? null
      : t.plan && { ...t.plan, year: civilOf(parseDay(t.filed)).year },
  );
}

function expectNarrower(wide: Decision, narrow: Decision): void {
  const [outer] = wide.parts as [AdmissionPart];
  const [inner] = narrow.parts as [AdmissionPart];
  expect(outer.outcome === 'NEEDS_EVIDENCE').toBe(wide.missing.length > 0);
  if (outer.outcome === 'NEEDS_EVIDENCE') return;
  expect([inner.outcome, inner.admitted]).toEqual([outer.outcome, outer.admitted]);
}

test('what is filled in never turns a settled answer', () => {
  fc.assert(
    fc.property(truth, open, open, (t, some, others) => {
      expectNarrower(decideIt(t, some), decideIt(t, lessOpen(some, others)));
    }),
    { numRuns: 200, seed: 41 },
  );
});

test('nor does the whole truth', () => {
  fc.assert(
    fc.property(truth, open, (t, some) => {
      expectNarrower(decideIt(t, some), decideIt(t, KNOWN));
    }),
    { numRuns: 200, seed: 41 },
  );
});
