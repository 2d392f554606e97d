import { formatDay, formatPartialDate } from '@cutru/calendar';
import type { SchoolStayInput } from '@cutru/rules';
import type {
  BoardingDraft,
  EntryDraft,
  ExamDraft,
  Grade10Draft,
  RequestDraft,
  UniversityDraft,
} from '@cutru/verifier';
import type { Guardian } from '../../gen/cutru/v1/candidate.ts';
import type { EthnicBoardingSchool } from '../../gen/cutru/v1/ethnic_boarding_school.ts';
import type { Grade10Admission } from '../../gen/cutru/v1/grade_10_admission.ts';
import type { GraduationExam } from '../../gen/cutru/v1/graduation_exam.ts';
import type { SchoolEntry } from '../../gen/cutru/v1/school_entry.ts';
import type { School, UniversityAdmission } from '../../gen/cutru/v1/university_admission.ts';
import type { VerifyRequest } from '../../gen/cutru/v1/verification_service.ts';
import {
  AREA_CLASS,
  DECLARED_GROUP,
  ENTRY_LEVEL,
  EXAM_GROUND,
  GRADE_10_GROUND,
  GRADE_10_PRIZE,
  HOUSEHOLD,
  POLICY_GROUP,
  PRIZE,
  RELATION,
  SCHOOL_KIND,
  SCHOOL_LEVEL,
} from '../enums.ts';

/** A value that may be absent, as a message has it. */
export function orAbsent<T, U>(value: T | null, write: (value: T) => U): U | undefined {
  return value === null ? undefined : write(value);
}

type Person = RequestDraft['candidate'];
/** Somebody to be looked up. */
export type Numbered = Extract<Person, { readonly facts: null }>;

/** @throws TypeError where somebody's facts came with the request */
export function numbered(person: Person): Numbered {
  if (person.facts === null) return person;
  throw new TypeError('facts that the caller brings stay with the library: the service asks its own source');
}

/** Number, name and birth date. */
export function identifying({ citizenNumber, fullName, birth }: Numbered): Omit<Guardian, 'relation'> {
  return { citizenId: citizenNumber ?? '', fullName, birthDate: formatPartialDate(birth) };
}

function schoolsToWire(stays: readonly SchoolStayInput[] | null): School[] {
  return (stays ?? []).map((stay) => ({
    code: stay.schoolCode ?? undefined,
    commune: stay.communeCode ?? undefined,
    codeOn: orAbsent(stay.codeOn, formatDay),
    from: formatDay(stay.from),
    to: formatDay(stay.to),
    grades: [],
  }));
}

function guardiansToWire(guardians: RequestDraft['guardians']): Guardian[] {
  return guardians.map(({ relation, person }) => ({
    ...identifying(numbered(person)),
    relation: RELATION.toWire(relation),
  }));
}

function universityToWire({ application, stays }: UniversityDraft): UniversityAdmission {
  return {
    admissionYear: application.admissionYear,
    graduationYear: application.graduationYear ?? undefined,
    schools: schoolsToWire(stays),
    policyClaims: application.policyClaims.map(({ group, document }) => ({
      group: POLICY_GROUP.toWire(group),
      document,
    })),
    total: application.total ?? undefined,
    boardingSchool: application.boardingSchool,
    serviceArea: orAbsent(application.serviceArea, AREA_CLASS.toWire),
    declaredArea: orAbsent(application.declaredArea, AREA_CLASS.toWire),
    declaredGroup: orAbsent(application.declaredGroup, DECLARED_GROUP.toWire),
  };
}

/** Schools travel by days, so the year from which grades became days is not needed. */
function examToWire({ application, stays }: ExamDraft): GraduationExam {
  const { claims, score } = application;
  return {
    examYear: application.examYear,
    examDay: orAbsent(application.examDay, formatDay),
    schools: schoolsToWire(stays),
    claims: claims.map(({ ground, document }) => ({ ground: EXAM_GROUND.toWire(ground), document })),
    continuingEducation: application.continuingEducation,
    boardingSchool: application.boardingSchool,
    declaredPoints: application.declaredPoints ?? undefined,
    score: orAbsent(score, ({ marks, means, encouragement }) => ({
      marks: [...marks],
      means: [...means],
      encouragement,
    })),
  };
}

function boardingToWire({ application, guardians, stays }: BoardingDraft): EthnicBoardingSchool {
  return {
    guardians: guardiansToWire(guardians),
    guardiansComplete: application.guardiansComplete,
    household: orAbsent(application.household, HOUSEHOLD.toWire),
    prize: orAbsent(application.prize, PRIZE.toWire),
    schoolLevel: orAbsent(application.schoolLevel, SCHOOL_LEVEL.toWire),
    schoolKind: SCHOOL_KIND.toWire(application.schoolKind),
    submittedOn: formatDay(application.submittedOn),
    schools: schoolsToWire(stays),
  };
}

function grade10ToWire({ application, guardians, stays }: Grade10Draft): Grade10Admission {
  const { claims } = application;
  return {
    admissionYear: application.intakeYear,
    submittedOn: orAbsent(application.submittedOn, formatDay),
    schools: schoolsToWire(stays),
    claims: claims.map(({ ground, document }) => ({ ground: GRADE_10_GROUND.toWire(ground), document })),
    boardingSchool: application.boardingSchool,
    disability: application.disability,
    prize: orAbsent(application.prize, GRADE_10_PRIZE.toWire),
    guardians: guardiansToWire(guardians),
    guardiansComplete: application.guardiansComplete,
    declaredPoints: application.declaredPoints ?? undefined,
  };
}

function entryToWire({ application, guardians }: EntryDraft): SchoolEntry {
  return {
    level: ENTRY_LEVEL.toWire(application.level),
    submittedOn: formatDay(application.submittedOn),
    school: application.school ?? undefined,
    guardians: guardiansToWire(guardians),
    guardiansComplete: application.guardiansComplete,
  };
}

/** An application as a message. */
export function applicationToWire(draft: RequestDraft): NonNullable<VerifyRequest['application']> {
  switch (draft.programme) {
    case 'university-admission':
      return { $case: 'universityAdmission', value: universityToWire(draft) };
    case 'graduation-exam':
      return { $case: 'graduationExam', value: examToWire(draft) };
    case 'ethnic-boarding-school':
      return { $case: 'ethnicBoardingSchool', value: boardingToWire(draft) };
    case 'grade-10-admission':
      return { $case: 'grade10Admission', value: grade10ToWire(draft) };
    case 'school-entry':
      return { $case: 'schoolEntry', value: entryToWire(draft) };
  }
}
