import { type DecisionRequest, type RequestDraft, readShapedRequest, VerifierError } from '@cutru/verifier';
import { ApiError } from '../errors/api-error.ts';
import type { Purpose as WirePurpose } from '../gen/cutru/v1/common.ts';
import { type GetVerificationRequest, VerifyRequest } from '../gen/cutru/v1/verification_service.ts';
import { readApplication } from './application/from-wire.ts';
import { MAX_GUARDIANS } from './application/shared-from-wire.ts';
import { readCandidate } from './candidate-from-wire.ts';
import { LANGUAGE } from './enums.ts';
import { readEvidence } from './evidence-from-wire.ts';
import { pathOfColumn } from './field-paths.ts';
import { FieldReader, type Unread } from './field-reader.ts';
import { readRulings } from './ruling-from-wire.ts';
import type { Purpose, VerificationQuery, VerificationRequest } from './types.ts';

const MAX_PURPOSE = 100;
const MAX_AUDIENCE = 100;
/** More than the name of a plan may have, so that its reader says what is wrong with a long one. */
const MAX_PLAN = 400;

/** Why somebody looks; `null` where it is absent or says nothing. */
export function readPurpose(reader: FieldReader, purpose: WirePurpose | undefined): Purpose | null {
  if (purpose === undefined) return null;
  const procedure = reader.clearText('purpose.procedure', purpose.procedure, MAX_PURPOSE);
  const officer = reader.clearText('purpose.officer', purpose.officer, MAX_PURPOSE);
  // A name has blanks; an id that somebody is known by at work has none.
  if (/\s/.test(officer)) reader.add('purpose.officer', 'ID_MALFORMED');
  return procedure === '' && officer === '' ? null : { procedure, officer };
}

/** An application that stands whatever the candidate, to read one by where none was chosen. */
const ANY_APPLICATION = { programme: 'ethnic-boarding-school', submittedOn: '2025-06-10' } as const;

/** How many guardians papers may be about. */
function guardiansOf(reader: FieldReader, request: DecisionRequest | undefined): number {
  if (request === undefined || reader.isRefused(pathOfColumn('guardians', request.programme)))
    return MAX_GUARDIANS;
  return 'guardians' in request ? (request.guardians ?? []).length : 0;
}

/** Reads on what was read so far. */
function readDraft(reader: FieldReader, request: DecisionRequest): RequestDraft | undefined {
  try {
    return readShapedRequest(request);
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    for (const { field, code, covered } of error.issues) {
      reader.add(pathOfColumn(field, request.programme), code, covered);
    }
    return undefined;
  }
}

/**
 * Reads a request; one that is absent from its item of a stream lacks everything. `unread` is what could not be read of it.
 * @throws ApiError `REQUEST_REFUSED` with every field that cannot stand
 */
export function verifyRequestFromWire(
  given: VerifyRequest | undefined,
  unread?: Unread,
): VerificationRequest {
  const message = given ?? VerifyRequest.decode(new Uint8Array());
  const reader = new FieldReader(unread);
  const needsId = !message.dryRun && !reader.isRefused('dry_run');
  const requestId = reader.id('request_id', message.requestId, needsId);
  const candidate = readCandidate(reader, message.candidate);
  const plan = reader.text('plan', message.plan, MAX_PLAN);
  const asked = { candidate, plan, rulings: readRulings(reader, message.rulings) };
  const request = readApplication(reader, asked, message);
  const evidence = readEvidence(reader, message.evidence, guardiansOf(reader, request));
  const purpose = readPurpose(reader, message.purpose);
  const audience = reader.clearText('audience', message.audience, MAX_AUDIENCE);
  const supersedes = reader.id('supersedes', message.supersedes, false);
  const explainIn = reader.optionalChoice('explain_in', LANGUAGE, message.explainIn) ?? null;
  const draft = readDraft(reader, request ?? { ...ANY_APPLICATION, ...asked });
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
