import type { ClaimInput, UniversityRequest } from '@cutru/verifier';
import type { PolicyClaim, UniversityAdmission } from '../../gen/cutru/v1/university_admission.ts';
import { AREA_CLASS, DECLARED_GROUP, POLICY_GROUP } from '../enums.ts';
import type { FieldReader } from '../field-reader.ts';
import type { Asked } from './asked.ts';
import { hundredthsText, MAX_CLAIMS, readSchools } from './shared-from-wire.ts';

function readClaim(reader: FieldReader, field: string, claim: PolicyClaim): ClaimInput | undefined {
  const group = reader.choice(`${field}.group`, POLICY_GROUP, claim.group);
  if (group === '01') reader.add(`${field}.group`, 'POLICY_GROUP_FROM_FACTS');
  return group === undefined || group === '01' ? undefined : { group, document: claim.document };
}

/** An application to universities as the verifier takes one. */
export function readUniversity(
  reader: FieldReader,
  asked: Asked,
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
    ...asked,
    admissionYear: application.admissionYear,
    ...(application.graduationYear !== undefined && { graduationYear: application.graduationYear }),
    schools: readSchools(reader, at, application.schools),
    policyClaims: claims
      .map((claim, i) => readClaim(reader, `${at}.policy_claims[${i}]`, claim))
      .filter((claim) => claim !== undefined),
    total: hundredthsText(total),
    boardingSchool: application.boardingSchool,
    ...(serviceArea !== undefined && { serviceArea }),
    ...(declaredArea !== undefined && { declaredArea }),
    ...(declaredGroup !== undefined && { declaredGroup }),
    referenceDate: reader.dateText('reference_date', referenceDate, false),
  };
}
