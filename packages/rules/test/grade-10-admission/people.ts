import { type Day, parseDay } from '@cutru/calendar';
import type { AreaLists } from '@cutru/places';
import {
  buildTimeline,
  type EthnicityKnowledge,
  type GuardianFacts,
  type GuardianRelation,
  type PersonFacts,
  parseEthnicity,
  type ResidenceKind,
  standing,
  type Timeline,
} from '@cutru/residence';
import { decide } from '../../src/decide.ts';
import type { Grade10Application } from '../../src/grade-10-admission/application.ts';
import type { Grade10Plan } from '../../src/grade-10-admission/plan.ts';
import type { Decision, PriorityPart } from '../../src/kernel/decision.ts';
import type { Plan } from '../../src/plan/types.ts';
import { LISTS, UNITS } from '../places.ts';

export const FILED: Day = parseDay('2025-06-10');

/** Ethnicity by its code; `null`: the source has none. */
function ethnicity(code: string | null): EthnicityKnowledge {
  const known = code === null ? undefined : parseEthnicity(code);
  return {
    standing: standing(known),
    ethnicity: known ?? null,
    fact:
      code === null
        ? { type: 'ETHNICITY', field: 'ethnicity', place: null, values: ['KINH', 'MINORITY', 'VERY_SMALL'] }
        : null,
    basis: 'SOURCE',
    differs: false,
  };
}

/** One residence after the other: commune and first day (`null`: not known); the last goes on. */
export function timeline(
  kind: ResidenceKind,
  ...lived: readonly (readonly [string, string | null])[]
): Timeline {
  return buildTimeline(
    { units: UNITS, kind, bornFrom: parseDay('2010-01-01'), presumedMonths: 12 },
    lived.map(([communeCode, from], i) => {
      const next = lived[i + 1];
      const nextFrom = next?.[1] ?? null;
      return {
        communeCode,
        codeOn: null,
        village: null,
        from: from === null ? null : parseDay(from),
        to: next === undefined ? 'OPEN' : nextFrom === null ? null : parseDay(nextFrom) - 1,
        recordedOn: FILED,
        basis: 'SOURCE',
      };
    }),
  );
}

export function person(
  code: string | null,
  permanent: Timeline,
  facts: Partial<PersonFacts> = {},
): PersonFacts {
  return {
    identity: 'CONFIRMED',
    nameWithoutDiacritics: false,
    ethnicity: ethnicity(code),
    birth: null,
    permanent,
    temporary: null,
    current: null,
    ...facts,
  };
}

/** Nothing known of where the parent lives: it is not asked. */
export function parent(relation: GuardianRelation, code: string | null): GuardianFacts {
  return { ...person(code, timeline('permanent')), relation };
}

const KINH_PARENTS: readonly GuardianFacts[] = [parent('FATHER', '01'), parent('MOTHER', '01')];

export const NOTHING_CLAIMED: Grade10Application = {
  programme: 'grade-10-admission',
  intakeYear: 2025,
  submittedOn: FILED,
  schooling: null,
  claims: [],
  boardingSchool: false,
  disability: false,
  prize: null,
  guardiansComplete: false,
  declaredPoints: null,
};

/** A plan that takes permanent residence in zone III on its day, but for what is said. */
export function planOf(grade10: Partial<Grade10Plan> | null, more: Partial<Plan> = {}): Plan {
  return {
    id: 'example',
    version: '1',
    hash: '00',
    programme: 'grade-10-admission',
    title: { vi: 'Kế hoạch', en: 'Plan' },
    issuer: 'Tỉnh ví dụ',
    document: null,
    year: 2025,
    countedTo: null,
    quota: null,
    kinhShare: null,
    settings: {},
    complaint: null,
    boarding: null,
    grade10:
      grade10 === null
        ? null
        : {
            marks: ['ZONE_III'],
            places: [],
            living: ['permanent'],
            livingMonths: 0,
            studyingShare: null,
            during: null,
            ...grade10,
          },
    entry: null,
    ...more,
  };
}

export interface Asked {
  readonly application?: Partial<Grade10Application>;
  readonly pupil: PersonFacts;
  readonly guardians?: readonly GuardianFacts[];
  readonly plan?: Plan | null;
  readonly lists?: AreaLists;
}

/** Decides, by default of a pupil with two Kinh parents who claims nothing and without a plan. */
export function decided(
  asked: Asked,
): Decision & { readonly part: PriorityPart; readonly codes: readonly string[] } {
  const decision = decide(
    { units: UNITS, lists: asked.lists ?? LISTS },
    { ...NOTHING_CLAIMED, ...asked.application },
    { candidate: asked.pupil, guardians: asked.guardians ?? KINH_PARENTS },
    asked.plan ?? null,
  );
  const [part] = decision.parts as [PriorityPart];
  return { ...decision, part, codes: decision.missing.map(({ code }) => code) };
}
