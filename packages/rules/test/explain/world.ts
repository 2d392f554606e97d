import { parseDay } from '@cutru/calendar';
import { NO_SCHOOLS } from '@cutru/places';
import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import {
  type BoardingApplication,
  buildSchooling,
  type RuleContext,
  type UniversityApplication,
} from '../../src/index.ts';
import { guardianOf, NOTHING_HIDDEN, personOf, type TrueStay } from '../monotone/people.ts';
import { LISTS, UNITS } from '../places.ts';

export const CONTEXT: RuleContext = { units: UNITS, lists: LISTS };

/** Stays as `30577 2015-01-01 2023-12-31`; without a last day, still there. */
export function lived(...texts: readonly string[]): TrueStay[] {
  return texts.map((text) => {
    const [code = '', from = '', to] = text.split(' ');
    return { code, from: parseDay(from), to: to === undefined ? null : parseDay(to) };
  });
}

export function person(group: string, ...texts: readonly string[]): PersonFacts {
  return personOf(group, lived(...texts), NOTHING_HIDDEN);
}

export function mother(...texts: readonly string[]): GuardianFacts {
  return { ...guardianOf(lived(...texts), NOTHING_HIDDEN), relation: 'MOTHER' };
}

export function boarding(submittedOn: string): BoardingApplication {
  return {
    programme: 'ethnic-boarding-school',
    submittedOn: parseDay(submittedOn),
    schoolKind: 'ethnic_boarding',
    schooling: null,
    schoolLevel: 'lower_secondary',
    household: null,
    prize: null,
    guardiansComplete: true,
  };
}

export function university(more: Partial<UniversityApplication> = {}): UniversityApplication {
  const stay = {
    schoolCode: null,
    communeCode: '30583',
    codeOn: null,
    from: parseDay('2022-09-05'),
    to: parseDay('2025-05-31'),
  };
  return {
    programme: 'university-admission',
    admissionYear: 2025,
    graduationYear: 2025,
    schooling: buildSchooling({ units: UNITS, schools: NO_SCHOOLS }, [stay]),
    policyClaims: [],
    total: 2500,
    boardingSchool: false,
    serviceArea: null,
    declaredArea: null,
    declaredGroup: null,
    referenceDate: null,
    ...more,
  };
}
