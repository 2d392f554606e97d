import type {
  BoardingRequest,
  ClaimInput,
  DecisionRequest,
  Grade,
  IdentifiedPerson,
  SchoolInput,
  UniversityRequest,
} from '@cutru/verifier';
import type { EthnicBoardingSchool } from '../gen/cutru/v1/ethnic_boarding_school.ts';
import type { PolicyClaim, School, UniversityAdmission } from '../gen/cutru/v1/university_admission.ts';
import type { VerifyRequest } from '../gen/cutru/v1/verification_service.ts';
import { readGuardian } from './candidate-from-wire.ts';
import {
  AREA_CLASS,
  DECLARED_GROUP,
  HOUSEHOLD,
  POLICY_GROUP,
  PRIZE,
  SCHOOL_KIND,
  SCHOOL_LEVEL,
} from './enums.ts';
import type { FieldReader } from './field-reader.ts';

const MAX_SCHOOLS = 20;
const MAX_CLAIMS = 20;
/** Guardians of one pupil. */
export const MAX_GUARDIANS = 10;
const MAX_CODE = 40;

/** A commune's code as a text; that it has five digits is for whoever reads it on. */
export function communeText(reader: FieldReader, field: string, value: string | undefined): string {
  const text = reader.text(field, value, MAX_CODE);
  if (text !== '?') return text;
  // In spreadsheets "not known"; here that is an absent field.
  reader.add(field, 'COMMUNE_CODE_MALFORMED');
  return '';
}

function isGrade(grade: number): grade is Grade {
  return grade === 10 || grade === 11 || grade === 12;
}

function readSchool(reader: FieldReader, field: string, school: School): SchoolInput {
  const place = {
    code: reader.text(`${field}.code`, school.code, MAX_CODE),
    commune: communeText(reader, `${field}.commune`, school.commune),
    codeOn: reader.dateText(`${field}.code_on`, school.codeOn, false),
  };
  const from = reader.dateText(`${field}.from`, school.from, false);
  const to = reader.dateText(`${field}.to`, school.to, false);
  const read = reader.list(`${field}.grades`, school.grades, MAX_SCHOOLS).filter(isGrade);
  if (read.length < school.grades.length) reader.add(`${field}.grades`, 'SCHOOL_GRADES_MALFORMED');
  // Some grades were meant: that none can be read is no missing period.
  const grades: readonly Grade[] = reader.isRefused(`${field}.grades`) ? [10] : read;
  return from === '' && to === '' ? { ...place, grades } : { ...place, from, to };
}

function readClaim(reader: FieldReader, field: string, claim: PolicyClaim): ClaimInput | undefined {
  const group = reader.choice(`${field}.group`, POLICY_GROUP, claim.group);
  if (group === '01') reader.add(`${field}.group`, 'POLICY_GROUP_FROM_FACTS');
  return group === undefined || group === '01' ? undefined : { group, document: claim.document };
}

function totalText(total: number | undefined): string {
  if (total === undefined) return '';
  return `${Math.floor(total / 100)}.${String(total % 100).padStart(2, '0')}`;
}

function readUniversity(
  reader: FieldReader,
  candidate: IdentifiedPerson,
  application: UniversityAdmission,
  referenceDate: string | undefined,
): UniversityRequest {
  const at = 'university_admission';
  const serviceArea = reader.optionalChoice(`${at}.service_area`, AREA_CLASS, application.serviceArea);
  const declaredArea = reader.optionalChoice(`${at}.declared_area`, AREA_CLASS, application.declaredArea);
  const declaredGroup = reader.optionalChoice(
    `${at}.declared_group`,
    DECLARED_GROUP,
    application.declaredGroup,
  );
  const claims = reader.list(`${at}.policy_claims`, application.policyClaims, MAX_CLAIMS);
  const total = reader.number(`${at}.total`, application.total, { min: 0, max: 3000 }, 'TOTAL_OUT_OF_RANGE');
  return {
    programme: 'university-admission',
    candidate,
    admissionYear: application.admissionYear,
    ...(application.graduationYear !== undefined && { graduationYear: application.graduationYear }),
    schools: reader
      .list(`${at}.schools`, application.schools, MAX_SCHOOLS)
      .map((school, i) => readSchool(reader, `${at}.schools[${i}]`, school)),
    policyClaims: claims
      .map((claim, i) => readClaim(reader, `${at}.policy_claims[${i}]`, claim))
      .filter((claim) => claim !== undefined),
    total: totalText(total),
    boardingSchool: application.boardingSchool,
    ...(serviceArea !== undefined && { serviceArea }),
    ...(declaredArea !== undefined && { declaredArea }),
    ...(declaredGroup !== undefined && { declaredGroup }),
    referenceDate: reader.dateText('reference_date', referenceDate, false),
  };
}

function readBoarding(
  reader: FieldReader,
  candidate: IdentifiedPerson,
  application: EthnicBoardingSchool,
  referenceDate: string | undefined,
): BoardingRequest {
  const at = 'ethnic_boarding_school';
  if (referenceDate !== undefined && referenceDate !== '') {
    reader.add('reference_date', 'REFERENCE_DATE_NOT_USED');
  }
  const schoolKind = reader.optionalChoice(`${at}.school_kind`, SCHOOL_KIND, application.schoolKind);
  const schoolLevel = reader.optionalChoice(`${at}.school_level`, SCHOOL_LEVEL, application.schoolLevel);
  const household = reader.optionalChoice(`${at}.household`, HOUSEHOLD, application.household);
  const prize = reader.optionalChoice(`${at}.prize`, PRIZE, application.prize);
  return {
    programme: 'ethnic-boarding-school',
    candidate,
    guardians: reader
      .list(`${at}.guardians`, application.guardians, MAX_GUARDIANS)
      .map((guardian, i) => readGuardian(reader, `${at}.guardians[${i}]`, guardian)),
    guardiansComplete: application.guardiansComplete,
    submittedOn: reader.dateText(`${at}.submitted_on`, application.submittedOn, true),
    ...(schoolKind !== undefined && { schoolKind }),
    ...(schoolLevel !== undefined && { schoolLevel }),
    ...(household !== undefined && { household }),
    ...(prize !== undefined && { prize }),
  };
}

/** What is asked, as the verifier takes it; `undefined` where no application is there. */
export function readApplication(
  reader: FieldReader,
  candidate: IdentifiedPerson,
  message: VerifyRequest,
): DecisionRequest | undefined {
  const { application, referenceDate } = message;
  switch (application?.$case) {
    case 'universityAdmission':
      return readUniversity(reader, candidate, application.value, referenceDate);
    case 'ethnicBoardingSchool':
      return readBoarding(reader, candidate, application.value, referenceDate);
    case 'graduationExam':
    case 'grade10Admission':
    case 'schoolEntry':
    case undefined:
      reader.add('application', 'CHOICE_MISSING');
      return undefined;
  }
}
