import { formatDay, formatPartialDate } from '@cutru/calendar';
import { isAreaClass } from '@cutru/places';
import { POLICY_GROUPS, type PolicyGroup } from '@cutru/rules';
import type {
  BoardingRequest,
  DecisionRequest,
  Grade,
  IdentifiedPerson,
  UniversityRequest,
} from '@cutru/verifier';
import type {
  Applicant,
  BoardingCandidate,
  Candidate,
  Declares,
  UniversityCandidate,
} from '../synth/types.ts';

function personOf({ citizenNumber, fullName, birth }: Applicant): IdentifiedPerson {
  return { citizenId: citizenNumber, fullName, birthDate: formatPartialDate(birth) };
}

function candidateOf(candidate: Declares): IdentifiedPerson {
  const { sex, ethnicity } = candidate;
  return { ...personOf(candidate), sex, ...(ethnicity === '' ? {} : { ethnicity }) };
}

function groupOf(text: string): PolicyGroup | 'NONE' | undefined {
  return text === 'NONE' ? 'NONE' : POLICY_GROUPS.find((group) => group === text);
}

function universityRequest(candidate: UniversityCandidate): UniversityRequest {
  const { declaredArea, total } = candidate;
  const group = groupOf(candidate.declaredGroup);
  return {
    programme: 'university-admission',
    candidate: candidateOf(candidate),
    admissionYear: candidate.admissionYear,
    graduationYear: candidate.graduationYear,
    schools: candidate.schools.map((code, at) => ({ code, grades: [(10 + at) as Grade] })),
    boardingSchool: candidate.boardingSchool,
    ...(total === '' ? {} : { total }),
    ...(isAreaClass(declaredArea) ? { declaredArea } : {}),
    ...(group === undefined ? {} : { declaredGroup: group }),
  };
}

function boardingRequest(candidate: BoardingCandidate): BoardingRequest {
  return {
    programme: 'ethnic-boarding-school',
    candidate: candidateOf(candidate),
    guardians: candidate.guardians.map((guardian) => ({
      ...personOf(guardian),
      relation: guardian.relation,
    })),
    guardiansComplete: candidate.guardiansComplete,
    submittedOn: formatDay(candidate.submittedOn),
    schoolLevel: 'upper_secondary',
  };
}

/** A synthetic candidate as a request to the front door. Claims that no test citizen makes are left out. */
export function requestOf(candidate: Candidate): DecisionRequest {
  return candidate.programme === 'university-admission'
    ? universityRequest(candidate)
    : boardingRequest(candidate);
}
