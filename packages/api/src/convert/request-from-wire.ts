import { type DecisionRequest, type RequestDraft, readShapedRequest, VerifierError } from '@cutru/verifier';
import { ApiError } from '../errors/api-error.ts';
import type { Purpose as WirePurpose } from '../gen/cutru/v1/common.ts';
import { type GetVerificationRequest, VerifyRequest } from '../gen/cutru/v1/verification_service.ts';
import { readApplication } from './application-from-wire.ts';
import { LANGUAGE } from './enums.ts';
import { readEvidence } from './evidence-from-wire.ts';
import { pathOfColumn } from './field-paths.ts';
import { FieldReader } from './field-reader.ts';
import type { Purpose, VerificationQuery, VerificationRequest } from './types.ts';

const MAX_PURPOSE = 100;
const MAX_AUDIENCE = 100;

/** Why somebody looks; `null` where it is absent or says nothing. */
export function readPurpose(reader: FieldReader, purpose: WirePurpose | undefined): Purpose | null {
  if (purpose === undefined) return null;
  const procedure = reader.clearText('purpose.procedure', purpose.procedure, MAX_PURPOSE);
  const officer = reader.clearText('purpose.officer', purpose.officer, MAX_PURPOSE);
  // A name has blanks; an id that somebody is known by at work has none.
  if (/\s/.test(officer)) reader.add('purpose.officer', 'ID_MALFORMED');
  return procedure === '' && officer === '' ? null : { procedure, officer };
}

/** Reads on what was read so far; a field that was refused already is not refused again for being empty. */
function readDraft(reader: FieldReader, request: DecisionRequest): RequestDraft | undefined {
  try {
    return readShapedRequest(request);
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    for (const { field, code, covered } of error.issues) {
      const path = pathOfColumn(field, request.programme);
      if (!reader.isRefused(path)) reader.add(path, code, covered);
    }
    return undefined;
  }
}

/**
 * Reads a request; one that is absent from its item of a stream lacks everything.
 * @throws ApiError `REQUEST_REFUSED` with every field that cannot stand
 */
export function verifyRequestFromWire(given: VerifyRequest | undefined): VerificationRequest {
  const message = given ?? VerifyRequest.decode(new Uint8Array());
  const reader = new FieldReader();
  const requestId = reader.id('request_id', message.requestId, !message.dryRun);
  const request = readApplication(reader, message);
  const guardians = request?.programme === 'ethnic-boarding-school' ? (request.guardians ?? []).length : 0;
  const evidence = readEvidence(reader, message.evidence, guardians);
  const purpose = readPurpose(reader, message.purpose);
  const audience = reader.clearText('audience', message.audience, MAX_AUDIENCE);
  const supersedes = reader.id('supersedes', message.supersedes, false);
  const explainIn = reader.optionalChoice('explain_in', LANGUAGE, message.explainIn) ?? null;
  const draft = request === undefined ? undefined : readDraft(reader, request);
  reader.finish();
  if (draft === undefined) throw new ApiError('INTERNAL');
  return {
    requestId,
    draft,
    evidence,
    purpose,
    audience: audience === '' ? null : audience,
    supersedes: supersedes === '' ? null : supersedes,
    dryRun: message.dryRun,
    explainIn,
  };
}

/** @throws ApiError `REQUEST_REFUSED` with every field that cannot stand */
export function verificationQueryFromWire(message: GetVerificationRequest): VerificationQuery {
  const reader = new FieldReader();
  const query = {
    decisionId: reader.id('decision_id', message.decisionId, true),
    purpose: readPurpose(reader, message.purpose),
    explainIn: reader.optionalChoice('explain_in', LANGUAGE, message.explainIn) ?? null,
  };
  reader.finish();
  return query;
}
