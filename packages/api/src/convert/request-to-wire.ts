import { formatDay } from '@cutru/calendar';
import type { Attested, EvidenceItem } from '@cutru/population';
import type { Ethnicity } from '@cutru/residence';
import type { Candidate, Ethnicity as WireEthnicity } from '../gen/cutru/v1/candidate.ts';
import type { Evidence } from '../gen/cutru/v1/evidence.ts';
import type { GetVerificationRequest, VerifyRequest } from '../gen/cutru/v1/verification_service.ts';
import { applicationToWire, identifying, type Numbered, numbered, orAbsent } from './application/to-wire.ts';
import { ETHNICITY_SYSTEM, LANGUAGE, PAPER_TYPE, RESIDENCE_KIND, SEX } from './enums.ts';
import { rulingToWire } from './ruling-to-wire.ts';
import type { VerificationQuery, VerificationRequest } from './types.ts';

function ethnicity(value: Ethnicity): WireEthnicity {
  return { system: ETHNICITY_SYSTEM.toWire(value.system), code: value.code };
}

function candidateToWire(person: Numbered): Candidate {
  return {
    ...identifying(person),
    sex: orAbsent(person.sex, SEX.toWire),
    ethnicity: orAbsent(person.declaredEthnicity, ethnicity),
  };
}

function attestsToWire(attests: Attested): NonNullable<Evidence['attests']> {
  const kind =
    attests.says === 'ETHNICITY' ? undefined : orAbsent(attests.kind ?? null, RESIDENCE_KIND.toWire);
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
          kind,
        },
      };
    }
    case 'FROM':
    case 'TO': {
      const value = { communeCode: attests.communeCode, day: formatDay(attests.day), kind };
      return { $case: attests.says === 'FROM' ? 'firstDay' : 'lastDay', value };
    }
    case 'VILLAGE':
      return {
        $case: 'village',
        value: { communeCode: attests.communeCode, village: attests.village, kind },
      };
    case 'FORMER_COMMUNE':
    case 'CURRENT_COMMUNE': {
      const value = { communeCode: attests.communeCode, code: attests.code, kind };
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
    plan: draft.plan ?? undefined,
    rulings: draft.rulings.map(rulingToWire),
  };
}

export function verificationQueryToWire(query: VerificationQuery): GetVerificationRequest {
  return {
    decisionId: query.decisionId,
    purpose: query.purpose ?? undefined,
    explainIn: orAbsent(query.explainIn, LANGUAGE.toWire),
  };
}
