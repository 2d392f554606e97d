import { formatDay, formatPartialDate } from '@cutru/calendar';
import type { Attested, EvidenceItem } from '@cutru/population';
import type { Ethnicity } from '@cutru/residence';
import type { SchoolStayInput } from '@cutru/rules';
import type { BoardingDraft, RequestDraft, UniversityDraft } from '@cutru/verifier';
import type { Candidate, Guardian, Ethnicity as WireEthnicity } from '../gen/cutru/v1/candidate.ts';
import type { EthnicBoardingSchool } from '../gen/cutru/v1/ethnic_boarding_school.ts';
import type { Evidence } from '../gen/cutru/v1/evidence.ts';
import type { School, UniversityAdmission } from '../gen/cutru/v1/university_admission.ts';
import type { GetVerificationRequest, VerifyRequest } from '../gen/cutru/v1/verification_service.ts';
import {
  AREA_CLASS,
  DECLARED_GROUP,
  ETHNICITY_SYSTEM,
  HOUSEHOLD,
  LANGUAGE,
  PAPER_TYPE,
  POLICY_GROUP,
  PRIZE,
  RELATION,
  SCHOOL_KIND,
  SCHOOL_LEVEL,
  SEX,
} from './enums.ts';
import type { VerificationQuery, VerificationRequest } from './types.ts';

function orAbsent<T, U>(value: T | null, write: (value: T) => U): U | undefined {
  return value === null ? undefined : write(value);
}

type Person = RequestDraft['candidate'];
type Numbered = Extract<Person, { readonly facts: null }>;

function numbered(person: Person): Numbered {
  if (person.facts === null) return person;
  throw new TypeError('facts that the caller brings stay with the library: the service asks its own source');
}

function ethnicity(value: Ethnicity): WireEthnicity {
  return { system: ETHNICITY_SYSTEM.toWire(value.system), code: value.code };
}

function identifying({ citizenNumber, fullName, birth }: Numbered): Omit<Guardian, 'relation'> {
  return { citizenId: citizenNumber, fullName, birthDate: formatPartialDate(birth) };
}

function candidateToWire(person: Numbered): Candidate {
  return {
    ...identifying(person),
    sex: orAbsent(person.sex, SEX.toWire),
    ethnicity: orAbsent(person.declaredEthnicity, ethnicity),
  };
}

function schoolToWire(stay: SchoolStayInput): School {
  return {
    code: stay.schoolCode ?? undefined,
    commune: stay.communeCode ?? undefined,
    codeOn: orAbsent(stay.codeOn, formatDay),
    from: formatDay(stay.from),
    to: formatDay(stay.to),
    grades: [],
  };
}

function universityToWire({ application, stays }: UniversityDraft): UniversityAdmission {
  return {
    admissionYear: application.admissionYear,
    graduationYear: application.graduationYear ?? undefined,
    schools: (stays ?? []).map(schoolToWire),
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

function boardingToWire({ application, guardians }: BoardingDraft): EthnicBoardingSchool {
  return {
    guardians: guardians.map(({ relation, person }) => ({
      ...identifying(numbered(person)),
      relation: RELATION.toWire(relation),
    })),
    guardiansComplete: application.guardiansComplete,
    household: orAbsent(application.household, HOUSEHOLD.toWire),
    prize: orAbsent(application.prize, PRIZE.toWire),
    schoolLevel: orAbsent(application.schoolLevel, SCHOOL_LEVEL.toWire),
    schoolKind: SCHOOL_KIND.toWire(application.schoolKind),
    submittedOn: formatDay(application.submittedOn),
  };
}

function attestsToWire(attests: Attested): NonNullable<Evidence['attests']> {
  switch (attests.says) {
    case 'STAY': {
      const { communeCode, village, from, to, before } = attests;
      return {
        $case: 'stay',
        value: {
          communeCode,
          village: village ?? undefined,
          from: orAbsent(from, formatDay),
          to: to === 'OPEN' ? undefined : orAbsent(to, formatDay),
          stillThere: to === 'OPEN',
          beforeRecords: before,
        },
      };
    }
    case 'FROM':
    case 'TO': {
      const value = { communeCode: attests.communeCode, day: formatDay(attests.day) };
      return { $case: attests.says === 'FROM' ? 'firstDay' : 'lastDay', value };
    }
    case 'VILLAGE':
      return {
        $case: 'village',
        value: { communeCode: attests.communeCode, village: attests.village },
      };
    case 'FORMER_COMMUNE':
    case 'CURRENT_COMMUNE': {
      const value = { communeCode: attests.communeCode, code: attests.code };
      return { $case: attests.says === 'FORMER_COMMUNE' ? 'formerCommune' : 'currentCommune', value };
    }
    case 'ETHNICITY':
      return { $case: 'ethnicity', value: ethnicity(attests.ethnicity) };
  }
}

function evidenceToWire({ about, paper, attests }: EvidenceItem): Evidence {
  return {
    type: PAPER_TYPE.toWire(paper.type),
    number: paper.number,
    issuer: paper.issuer,
    issuedOn: formatDay(paper.issuedOn),
    about,
    attests: attestsToWire(attests),
  };
}

function applicationToWire(draft: RequestDraft): NonNullable<VerifyRequest['application']> {
  return draft.programme === 'university-admission'
    ? { $case: 'universityAdmission', value: universityToWire(draft) }
    : { $case: 'ethnicBoardingSchool', value: boardingToWire(draft) };
}

/**
 * A request as a message. Sex and declared ethnicity of a guardian decide nothing and do not travel.
 * @throws TypeError where somebody's facts came with the request: a service asks its own source
 */
export function verifyRequestToWire(request: VerificationRequest): VerifyRequest {
  const { draft } = request;
  const referenceDate = draft.programme === 'university-admission' ? draft.application.referenceDate : null;
  return {
    requestId: request.requestId,
    candidate: candidateToWire(numbered(draft.candidate)),
    application: applicationToWire(draft),
    referenceDate: orAbsent(referenceDate, formatDay),
    purpose: request.purpose ?? undefined,
    evidence: request.evidence.map(evidenceToWire),
    audience: request.audience ?? undefined,
    supersedes: request.supersedes ?? undefined,
    dryRun: request.dryRun,
    explainIn: orAbsent(request.explainIn, LANGUAGE.toWire),
  };
}

export function verificationQueryToWire(query: VerificationQuery): GetVerificationRequest {
  return {
    decisionId: query.decisionId,
    purpose: query.purpose ?? undefined,
    explainIn: orAbsent(query.explainIn, LANGUAGE.toWire),
  };
}
