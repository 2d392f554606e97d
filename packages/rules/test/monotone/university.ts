import { type Day, parseDay } from '@cutru/calendar';
import { AREA_CLASSES, type AreaLists, type MarkGroup, NO_SCHOOLS } from '@cutru/places';
import type { PersonFacts } from '@cutru/residence';
import fc from 'fast-check';
import { expect } from 'vitest';
import { decide } from '../../src/decide.ts';
import { type AreaPart, type Decision, POLICY_TIERS, type PolicyPart } from '../../src/kernel/decision.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import type { PolicyGroup } from '../../src/university-admission/application.ts';
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
} from './people.ts';

export interface Truth {
  readonly year: number;
  readonly graduation: number;
  readonly group: string;
  readonly lived: readonly TrueStay[];
  readonly schools: readonly string[];
  readonly claims: readonly PolicyGroup[];
}

export const truth: fc.Arbitrary<Truth> = fc.record({
  year: fc.constantFrom(2025, 2025, 2026),
  graduation: fc.constantFrom(2025, 2025, 2024),
  group: fc.constantFrom('01', '05'),
  lived: stays,
  schools: fc.array(code, { minLength: 1, maxLength: 3 }),
  claims: fc.constantFrom<PolicyGroup[]>([], [], ['04'], ['05']),
});

/** What is not said: of the person, which schools' communes, the year of graduation, of which marks silence is no. */
export interface Open {
  readonly person: Hidden;
  readonly schools: readonly boolean[];
  readonly year: boolean;
  readonly marks: readonly MarkGroup[];
}

export const KNOWN: Open = { person: NOTHING_HIDDEN, schools: [], year: false, marks: [] };

const rarely = fc.constantFrom(false, false, false, true);
export const open: fc.Arbitrary<Open> = fc.record({
  person: hidden,
  schools: fc.array(rarely, { minLength: 3, maxLength: 3 }),
  year: rarely,
  marks: fc.constantFrom<MarkGroup[]>([], [], [], ['BORDER'], ['ZONE']),
});

export function lessOpen(a: Open, b: Open): Open {
  return {
    person: lessHidden(a.person, b.person),
    schools: a.schools.map((each, i) => each && b.schools[i] === true),
    year: a.year && b.year,
    marks: a.marks.filter((group) => b.marks.includes(group)),
  };
}

const TURNS: readonly Day[] = ['2022-09-05', '2023-06-16', '2024-01-16'].map((date) => parseDay(date));

export function decideIt(
  t: Truth,
  o: Open,
  lists: AreaLists = listsWithout(o.marks),
  person: PersonFacts = personOf(t.group, t.lived, o.person),
): Decision {
  const schools = t.schools.map((commune, i) => ({
    schoolCode: `school ${i}`,
    communeCode: o.schools[i] === true ? null : commune,
    codeOn: null,
    from: TURNS[i] as Day,
    to: i === t.schools.length - 1 ? parseDay('2025-05-31') : (TURNS[i + 1] as Day) - 1,
  }));
  return decide(
    { units: UNITS, lists },
    {
      programme: 'university-admission',
      admissionYear: t.year,
      graduationYear: o.year ? null : t.graduation,
      schooling: buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, schools),
      policyClaims: t.claims.map((group) => ({ group, document: false })),
      total: null,
      boardingSchool: false,
      serviceArea: null,
      declaredArea: null,
      declaredGroup: null,
      referenceDate: null,
    },
    { candidate: person, guardians: [] },
  );
}

/** The answers still possible, as places in an order; `null`: not counted. Out of the window the area is KV3. */
function range(part: AreaPart | PolicyPart): readonly [number, number] | null {
  const order: readonly string[] = part.kind === 'AREA' ? AREA_CLASSES : POLICY_TIERS;
  const answer = part.kind === 'AREA' ? (part.outOfWindow ? 'KV3' : part.area) : part.tier;
  if (answer !== null) return [order.indexOf(answer), order.indexOf(answer)];
  if (part.atLeast === null || part.atMost === null) return null;
  return [order.indexOf(part.atLeast), order.indexOf(part.atMost)];
}

export function expectNarrower(wide: Decision, narrow: Decision): void {
  for (const i of [0, 1]) {
    const outer = wide.parts[i] as AreaPart | PolicyPart;
    const inner = narrow.parts[i] as AreaPart | PolicyPart;
    const [a, b] = [range(outer), range(inner)];
    if (outer.outcome !== 'NEEDS_EVIDENCE') {
      expect([inner.outcome, b]).toEqual([outer.outcome, a]);
      continue;
    }
    expect(wide.missing.some((fact) => fact.part === outer.kind) || i === 1).toBe(true);
    if (a === null || b === null) continue;
    expect(b[0]).toBeGreaterThanOrEqual(a[0]);
    expect(b[1]).toBeLessThanOrEqual(a[1]);
  }
}
