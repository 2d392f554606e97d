import { type Day, FOREVER_AGO, parseDay } from '@cutru/calendar';
import { shippedUnits } from '@cutru/law-cases';
import type { AreaClass, AreaLists, SchoolList } from '@cutru/places';
import {
  buildTimeline,
  type EthnicityKnowledge,
  type GuardianFacts,
  type GuardianRelation,
  noTimeline,
  type PeriodInput,
  type PersonFacts,
  PRESUMED_MONTHS,
  parseEthnicity,
  standing,
  type Timeline,
  unknownTimeline,
} from '@cutru/residence';
import { buildSchooling, type Decision, decide, type PolicyGroup, type SchoolStayInput } from '@cutru/rules';

const UNITS = shippedUnits();

/** A stay in a case; `from` null is unknown, `to` null is still there. */
export interface CaseStay {
  readonly commune: string;
  readonly codeOn: Day | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly paper: boolean;
}

/** Somebody in a case; `stays` null: nobody of that name and birth date under that number. */
export interface CasePerson {
  readonly ethnicity: string | null;
  readonly stays: readonly CaseStay[] | null;
  readonly relation: GuardianRelation;
}

/** A case before the rules. */
export interface CaseInput {
  readonly lists: AreaLists;
  readonly schools: SchoolList;
  readonly recordedOn: Day;
  readonly candidate: CasePerson;
  readonly guardians: readonly CasePerson[];
  readonly guardiansComplete: boolean;
  readonly university: {
    readonly year: number;
    readonly graduation: number;
    readonly stays: readonly SchoolStayInput[];
    readonly total: number | null;
    readonly claims: readonly PolicyGroup[];
    readonly declaredArea: AreaClass | null;
  } | null;
  readonly submittedOn: Day | null;
}

function period(stay: CaseStay, recordedOn: Day): PeriodInput {
  return {
    communeCode: stay.commune,
    codeOn: stay.codeOn,
    village: null,
    from: stay.from,
    to: stay.to ?? 'OPEN',
    recordedOn,
    basis: stay.paper ? 'PAPER' : 'SOURCE',
  };
}

function ethnicityOf(code: string | null, confirmed: boolean): EthnicityKnowledge {
  const ethnicity = code === null || !confirmed ? undefined : parseEthnicity(code);
  return {
    standing: standing(ethnicity),
    ethnicity: ethnicity ?? null,
    fact:
      ethnicity === undefined
        ? {
            type: 'ETHNICITY',
            field: confirmed ? 'ethnicity' : 'identity',
            place: null,
            values: ['KINH', 'MINORITY', 'VERY_SMALL'],
          }
        : null,
    basis: 'SOURCE',
    differs: false,
  };
}

function personOf(person: CasePerson, recordedOn: Day): PersonFacts {
  const confirmed = person.stays !== null;
  let permanent: Timeline = unknownTimeline({ type: 'PLACE', field: 'identity', place: null });
  if (person.stays !== null) {
    const context = {
      units: UNITS,
      kind: 'permanent' as const,
      bornFrom: parseDay('1970-01-01'),
      presumedMonths: PRESUMED_MONTHS,
    };
    permanent =
      person.stays.length === 0
        ? noTimeline('permanent')
        : buildTimeline(
            context,
            person.stays.map((stay) => period(stay, recordedOn)),
          );
  }
  return {
    identity: confirmed ? 'CONFIRMED' : 'NOT_CONFIRMED',
    nameWithoutDiacritics: false,
    ethnicity: ethnicityOf(person.ethnicity, confirmed),
    birth: null,
    permanent,
    temporary: null,
    current: null,
  };
}

/** Decides a case by the pure packages alone. */
export function runCase(input: CaseInput): Decision {
  const context = { units: UNITS, lists: input.lists };
  const candidate = personOf(input.candidate, input.recordedOn);
  const guardians: GuardianFacts[] = input.guardians.map((guardian) => ({
    ...personOf(guardian, input.recordedOn),
    relation: guardian.relation,
  }));
  if (input.university !== null) {
    const { year, graduation, stays, total, claims, declaredArea } = input.university;
    return decide(
      context,
      {
        programme: 'university-admission',
        admissionYear: year,
        graduationYear: graduation,
        schooling: buildSchooling({ units: UNITS, schools: input.schools }, stays),
        policyClaims: claims.map((group) => ({ group, document: false })),
        total,
        boardingSchool: false,
        serviceArea: null,
        declaredArea,
        declaredGroup: null,
        referenceDate: null,
      },
      { candidate, guardians },
    );
  }
  return decide(
    context,
    {
      programme: 'ethnic-boarding-school',
      submittedOn: input.submittedOn ?? FOREVER_AGO,
      schoolKind: 'ethnic_boarding',
      schooling: null,
      schoolLevel: null,
      household: null,
      prize: null,
      guardiansComplete: input.guardiansComplete,
    },
    { candidate, guardians },
  );
}
