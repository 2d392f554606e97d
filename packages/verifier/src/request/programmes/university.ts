import { claimsOf } from '../claims.ts';
import type { UniversityDraft } from '../draft.ts';
import { finish } from '../finish.ts';
import type { Issues } from '../issues.ts';
import { CANDIDATE_FIELDS, readPerson } from '../people.ts';
import { readRulings } from '../rulings.ts';
import { namedSchools, readSchools } from '../schools.ts';
import type { UniversityRequest } from '../types.ts';
import { checkYear, readDay, readPlan, readTotal } from '../values.ts';

/** Reads an application to universities. */
export function readUniversity(issues: Issues, request: UniversityRequest): UniversityDraft | undefined {
  const candidate = readPerson(issues, CANDIDATE_FIELDS, request.candidate);
  const { graduationYear } = request;
  const graduation =
    graduationYear === undefined ? null : checkYear(issues, 'graduation_year', graduationYear);
  const claims = request.policyClaims ?? [];
  const documents = new Set(claims.filter((claim) => claim.document === true).map((claim) => claim.group));
  return finish<UniversityDraft>(issues, {
    programme: 'university-admission',
    candidate,
    guardians: [],
    stays: readSchools(issues, namedSchools(request.schools), graduation),
    application: {
      programme: 'university-admission',
      admissionYear: request.admissionYear,
      graduationYear: graduation,
      policyClaims: claimsOf(
        claims.map((claim) => claim.group),
        documents,
      ),
      total: readTotal(issues, 'total', request.total ?? ''),
      boardingSchool: request.boardingSchool ?? false,
      serviceArea: request.serviceArea ?? null,
      declaredArea: request.declaredArea ?? null,
      declaredGroup: request.declaredGroup ?? null,
      referenceDate: readDay(issues, 'reference_date', request.referenceDate ?? ''),
    },
    plan: readPlan(issues, request.plan ?? ''),
    rulings: readRulings(issues, request.rulings),
  });
}
