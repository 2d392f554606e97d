import { parseDay } from '@cutru/calendar';
import { noTimeline, type PersonFacts } from '@cutru/residence';
import { describe, expect, test } from 'vitest';
import type { Application } from '../../src/application.ts';
import { decide } from '../../src/decide.ts';
import { explain } from '../../src/explain/explain.ts';
import { RulesError } from '../../src/kernel/errors.ts';
import { LISTS, UNITS } from '../places.ts';
import { boardingPlan } from '../plans.ts';

const PERSON: PersonFacts = {
  identity: 'CONFIRMED',
  nameWithoutDiacritics: false,
  ethnicity: { standing: 'MINORITY', ethnicity: null, fact: null, basis: 'SOURCE', differs: false },
  birth: null,
  permanent: noTimeline('permanent'),
  temporary: null,
  current: null,
};

const schooling = null;

function boarding(day: string): Application {
  return {
    programme: 'ethnic-boarding-school',
    submittedOn: parseDay(day),
    schoolKind: 'ethnic_boarding',
    schooling,
    schoolLevel: null,
    household: null,
    prize: null,
    guardiansComplete: true,
  };
}

function university(admissionYear: number): Application {
  return {
    programme: 'university-admission',
    admissionYear,
    graduationYear: null,
    schooling,
    policyClaims: [],
    total: null,
    boardingSchool: false,
    serviceArea: null,
    declaredArea: null,
    declaredGroup: null,
    referenceDate: null,
  };
}

function exam(examYear: number): Application {
  return {
    programme: 'graduation-exam',
    examYear,
    examDay: null,
    schooling,
    claims: [],
    continuingEducation: false,
    boardingSchool: false,
    declaredPoints: null,
    score: null,
  };
}

function grade10(intakeYear: number): Application {
  return {
    programme: 'grade-10-admission',
    intakeYear,
    submittedOn: null,
    schooling,
    claims: [],
    boardingSchool: false,
    disability: false,
    prize: null,
    guardiansComplete: true,
    declaredPoints: null,
  };
}

/** What comes of an application with a plan of its programme for 2025. */
function with2025(application: Application, run: typeof decide | typeof explain): string {
  const plan = { ...boardingPlan([]), programme: application.programme, boarding: null };
  try {
    run({ units: UNITS, lists: LISTS }, application, { candidate: PERSON, guardians: [] }, plan);
    return 'decided';
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return `${error.code} ${error.field}`;
  }
}

describe.each([
  ['decided', decide],
  ['explained', explain],
])('a plan of 2025: what is %s', (_, run) => {
  test.each([
    [boarding('2024-12-31'), 'PLAN_OF_ANOTHER_INTAKE submitted_on'],
    [boarding('2025-01-01'), 'decided'],
    [boarding('2025-12-31'), 'decided'],
    [boarding('2026-01-01'), 'PLAN_OF_ANOTHER_INTAKE submitted_on'],
    [grade10(2025), 'decided'],
    [grade10(2026), 'PLAN_OF_ANOTHER_INTAKE admission_year'],
    [university(2025), 'decided'],
    [university(2026), 'PLAN_OF_ANOTHER_INTAKE admission_year'],
    [exam(2025), 'decided'],
    [exam(2024), 'PLAN_OF_ANOTHER_INTAKE exam_year'],
  ])('%#', (application, said) => {
    expect(with2025(application, run)).toBe(said);
  });
});
