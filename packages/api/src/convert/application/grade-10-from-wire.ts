import type { Grade10Request } from '@cutru/verifier';
import type { Grade10Admission } from '../../gen/cutru/v1/grade_10_admission.ts';
import { GRADE_10_GROUND, GRADE_10_PRIZE } from '../enums.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Asked } from './asked.ts';
import { readGrounds, readGuardians, readPoints, readSchoolsByDays } from './shared-from-wire.ts';

/** An application to grade 10 as the verifier takes one. */
export function readGrade10(
  reader: FieldReader,
  asked: Asked,
  application: Grade10Admission,
): Grade10Request {
  const at = 'grade_10_admission';
  const prize = reader.optionalChoice(`${at}.prize`, GRADE_10_PRIZE, application.prize);
  return {
    programme: 'grade-10-admission',
    ...asked,
    intakeYear: application.admissionYear,
    submittedOn: reader.dateText(`${at}.submitted_on`, application.submittedOn, false),
    schools: readSchoolsByDays(reader, at, application.schools),
    claims: readGrounds(reader, at, GRADE_10_GROUND, application.claims),
    boardingSchool: application.boardingSchool,
    disability: application.disability,
    ...(prize !== undefined && { prize }),
    guardians: readGuardians(reader, at, application.guardians),
    guardiansComplete: application.guardiansComplete,
    declaredPoints: readPoints(reader, `${at}.declared_points`, application.declaredPoints),
  };
}
