import { type Day, dayOf, type PartialDate } from '@cutru/calendar';
import { NO_SCHOOLS } from '@cutru/places';
import type { Timeline } from '@cutru/residence';
import { buildTimeline, noTimeline, type PersonFacts, parseEthnicity, standing } from '@cutru/residence';
import type { GraduationExamApplication } from '../../src/graduation-exam/application.ts';
import { buildSchooling } from '../../src/schooling/build.ts';
import type { Schooling } from '../../src/schooling/types.ts';
import { UNITS } from '../places.ts';

/** Three years up to the exam at one school; `null`: nothing is known of it. */
export function schoolIn(commune: string | null, year: number): Schooling | null {
  if (commune === null) return null;
  const stay = { schoolCode: null, communeCode: commune, codeOn: dayOf(2025, 6, 30) };
  return buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, [
    { ...stay, from: dayOf(year - 3, 9, 1), to: dayOf(year, 5, 31) },
  ]);
}

/** At home in one commune since birth, and still there; `null`: nothing is known of it. */
export function livesIn(commune: string | null, recordedOn: Day): Timeline {
  if (commune === null) return noTimeline('permanent');
  const context = {
    units: UNITS,
    kind: 'permanent',
    bornFrom: dayOf(1980, 1, 1),
    presumedMonths: 12,
  } as const;
  const codeOn = dayOf(2025, 6, 30);
  return buildTimeline(context, [
    {
      communeCode: commune,
      codeOn,
      village: null,
      from: dayOf(2010, 1, 1),
      to: 'OPEN',
      recordedOn,
      basis: 'SOURCE',
    },
  ]);
}

/** Somebody by ethnic group (`null`: unknown), birth and residence. */
export function personOf(group: string | null, birth: PartialDate | null, permanent: Timeline): PersonFacts {
  const ethnicity = group === null ? undefined : parseEthnicity(group);
  return {
    identity: 'CONFIRMED',
    nameWithoutDiacritics: false,
    ethnicity: {
      standing: standing(ethnicity),
      ethnicity: ethnicity ?? null,
      fact:
        ethnicity === undefined
          ? { type: 'ETHNICITY', field: 'ethnicity', place: null, values: ['KINH', 'MINORITY', 'VERY_SMALL'] }
          : null,
      basis: 'SOURCE',
      differs: false,
    },
    birth,
    permanent,
    temporary: null,
    current: null,
  };
}

/** An application that claims nothing, with what is said of it. */
export function applicationOf(
  examYear: number,
  partial: Partial<GraduationExamApplication> = {},
): GraduationExamApplication {
  return {
    programme: 'graduation-exam',
    examYear,
    examDay: dayOf(examYear, 6, 26),
    schooling: null,
    claims: [],
    continuingEducation: false,
    boardingSchool: false,
    declaredPoints: null,
    score: null,
    ...partial,
  };
}
