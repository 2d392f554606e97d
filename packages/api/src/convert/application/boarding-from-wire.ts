import type { BoardingRequest } from '@cutru/verifier';
import type { EthnicBoardingSchool } from '../../gen/cutru/v1/ethnic_boarding_school.ts';
import { HOUSEHOLD, PRIZE, SCHOOL_KIND, SCHOOL_LEVEL } from '../enums.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Asked } from './asked.ts';
import { readGuardians, readSchoolsByDays } from './shared-from-wire.ts';

/** An application to an ethnic boarding school as the verifier takes one. */
export function readBoarding(
  reader: FieldReader,
  asked: Asked,
  application: EthnicBoardingSchool,
): BoardingRequest {
  const at = 'ethnic_boarding_school';
  const schoolKind = reader.optionalChoice(`${at}.school_kind`, SCHOOL_KIND, application.schoolKind);
  const schoolLevel = reader.optionalChoice(`${at}.school_level`, SCHOOL_LEVEL, application.schoolLevel);
  const household = reader.optionalChoice(`${at}.household`, HOUSEHOLD, application.household);
  const prize = reader.optionalChoice(`${at}.prize`, PRIZE, application.prize);
  return {
    programme: 'ethnic-boarding-school',
    ...asked,
    guardians: readGuardians(reader, at, application.guardians),
    guardiansComplete: application.guardiansComplete,
    submittedOn: reader.dateText(`${at}.submitted_on`, application.submittedOn, true),
    schools: readSchoolsByDays(reader, at, application.schools),
    ...(schoolKind !== undefined && { schoolKind }),
    ...(schoolLevel !== undefined && { schoolLevel }),
    ...(household !== undefined && { household }),
    ...(prize !== undefined && { prize }),
  };
}
