import type { Day } from '@cutru/calendar';
import { applicationIssues, type SchoolStayInput } from '@cutru/rules';
import { VerifierError } from '../errors/verifier-error.ts';
import { claimsOf } from './claims.ts';
import type { BoardingDraft, GuardianDraft, PersonDraft, RequestDraft, UniversityDraft } from './draft.ts';
import { Issues } from './issues.ts';
import { CANDIDATE_FIELDS, guardianFields, readPerson } from './people.ts';
import { readSchools, schoolFields, schoolTexts } from './schools.ts';
import { shapeIssues } from './shape.ts';
import type { BoardingRequest, DecisionRequest, UniversityRequest } from './types.ts';
import { checkYear, readDay, readTotal } from './values.ts';

/** An application that is whole but for the people and the checks of its year. */
export interface UniversityParts {
  readonly application: UniversityDraft['application'];
  readonly stays: readonly SchoolStayInput[] | null;
}

/** Checks an application against its year; `undefined` where anything in it or before cannot stand. */
export function finishUniversity(
  issues: Issues,
  candidate: PersonDraft | undefined,
  parts: UniversityParts,
): UniversityDraft | undefined {
  const { application, stays } = parts;
  const found = issues.attempt('admission_year', () =>
    applicationIssues({ ...application, schooling: null }),
  );
  issues.list.push(...(found ?? []));
  if (candidate === undefined || issues.list.length > 0) return undefined;
  return { programme: 'university-admission', candidate, application, stays };
}

/** Nobody is parent of themselves, and one adult entered twice would close the set of those who can count. */
function checkGuardians(
  issues: Issues,
  candidate: PersonDraft | undefined,
  guardians: readonly (GuardianDraft | undefined)[],
): void {
  const own = candidate?.facts === null ? candidate.citizenNumber : undefined;
  const seen = new Set<string>();
  for (const [i, guardian] of guardians.entries()) {
    const person = guardian?.person;
    if (person === undefined || person.facts !== null) continue;
    const field = guardianFields(i + 1).citizenId;
    if (person.citizenNumber === own) issues.add(field, 'GUARDIAN_IS_CANDIDATE');
    else if (seen.has(person.citizenNumber)) issues.add(field, 'GUARDIAN_REPEATED');
    seen.add(person.citizenNumber);
  }
}

/** A file before it is known whether its day can stand. */
export type BoardingParts = Omit<BoardingDraft['application'], 'submittedOn'> & {
  readonly submittedOn: Day | null;
};

/**
 * Checks a file against its day; `undefined` where anything in it or before cannot stand. Guardians who could not be read
 * keep their places.
 */
export function finishBoarding(
  issues: Issues,
  candidate: PersonDraft | undefined,
  guardians: readonly (GuardianDraft | undefined)[],
  parts: BoardingParts,
): BoardingDraft | undefined {
  checkGuardians(issues, candidate, guardians);
  if (parts.submittedOn === null) return undefined;
  const application = { ...parts, submittedOn: parts.submittedOn };
  issues.attempt('submitted_on', () => applicationIssues(application));
  if (candidate === undefined || issues.list.length > 0) return undefined;
  return {
    programme: 'ethnic-boarding-school',
    candidate,
    guardians: guardians.filter((guardian) => guardian !== undefined),
    application,
  };
}

function readUniversity(issues: Issues, request: UniversityRequest): UniversityDraft | undefined {
  const candidate = readPerson(issues, CANDIDATE_FIELDS, request.candidate);
  const { graduationYear } = request;
  const graduation =
    graduationYear === undefined ? null : checkYear(issues, 'graduation_year', graduationYear);
  const schools = (request.schools ?? []).map((school, i) => ({
    fields: schoolFields(i + 1),
    texts: schoolTexts(school),
  }));
  const stays = readSchools(issues, schools, graduation);
  const claims = request.policyClaims ?? [];
  const documents = new Set(claims.filter((claim) => claim.document === true).map((claim) => claim.group));
  return finishUniversity(issues, candidate, {
    stays,
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
  });
}

function readBoarding(issues: Issues, request: BoardingRequest): BoardingDraft | undefined {
  const candidate = readPerson(issues, CANDIDATE_FIELDS, request.candidate);
  const guardians = (request.guardians ?? []).map((guardian, i): GuardianDraft | undefined => {
    const person = readPerson(issues, guardianFields(i + 1), guardian);
    return person && { relation: guardian.relation, person };
  });
  const submittedOn = readDay(issues, 'submitted_on', request.submittedOn);
  if (request.submittedOn === '') issues.add('submitted_on', 'SUBMITTED_ON_MISSING');
  return finishBoarding(issues, candidate, guardians, {
    programme: 'ethnic-boarding-school',
    submittedOn,
    schoolKind: request.schoolKind ?? 'ethnic_boarding',
    schoolLevel: request.schoolLevel ?? null,
    household: request.household ?? null,
    prize: request.prize ?? null,
    guardiansComplete: request.guardiansComplete ?? false,
  });
}

/**
 * Reads every field of a request whose shape is right: one that a compiler has checked, or a reader of messages made.
 * @throws VerifierError `REQUEST_REFUSED` with all fields that cannot stand
 */
export function readShapedRequest(request: DecisionRequest): RequestDraft {
  const issues = new Issues();
  const draft =
    request.programme === 'university-admission'
      ? readUniversity(issues, request)
      : readBoarding(issues, request);
  if (draft === undefined) throw new VerifierError('REQUEST_REFUSED', { issues: issues.list });
  return draft;
}

/**
 * Reads every field of a request. Programs without a compiler send what they like: nothing is read before its shape is
 * right.
 * @throws VerifierError `REQUEST_REFUSED` with all fields that cannot stand
 */
export function readRequest(request: DecisionRequest): RequestDraft {
  const issues = shapeIssues(request);
  if (issues.length > 0) throw new VerifierError('REQUEST_REFUSED', { issues });
  return readShapedRequest(request);
}
