import type { Purpose, VerificationRequest } from '@cutru/api';
import { formatDay } from '@cutru/calendar';
import type { AccessEntry, Json, JsonObject, RequestMark, VerificationEntry } from '@cutru/ledger';
import type { RuledPart, RulingAnswer } from '@cutru/rules';
import { type DecisionResult, draftContent } from '@cutru/verifier';
import type { SharedPieces } from './shared.ts';
import type { CallContext } from './types.ts';

function purposeOf(purpose: Purpose | null): { readonly officer?: string; readonly purpose?: string } {
  if (purpose === null) return {};
  return {
    ...(purpose.officer === '' ? {} : { officer: purpose.officer }),
    ...(purpose.procedure === '' ? {} : { purpose: purpose.procedure }),
  };
}

function answerTold(answer: RulingAnswer): Json {
  switch (answer.part) {
    case 'AREA':
      return answer.area;
    case 'POLICY':
      return answer.group;
    case 'ADMISSION':
      return answer.admitted;
    case 'PRIORITY':
      return answer.points;
  }
}

/** A ruling in clear: what was settled and by whom. Reason and paper stand in the sealed record. */
function rulingTold({ ruling, effect }: RuledPart): JsonObject {
  const { answer, officer, ruledOn } = ruling;
  return { part: answer.part, answer: answerTold(answer), effect, officer, ruled_on: formatDay(ruledOn) };
}

/** The entry of a decision. */
export function verificationEntry(
  id: string,
  { caller }: CallContext,
  request: VerificationRequest,
  result: DecisionResult,
  shared: SharedPieces,
): VerificationEntry {
  const { programme, outcome, parts, plan } = result.decision;
  const clauses = parts.map(({ decidingClause }) => decidingClause).filter((clause) => clause !== '');
  return {
    id,
    kind: 'verification',
    caller,
    ...purposeOf(request.purpose),
    programme,
    outcome,
    parts: shared.parts(result.decision),
    clauses: [...new Set(clauses)],
    versions: shared.versions(result),
    ...(plan === null ? {} : { plan: { ...plan } }),
    ...(result.rulings.length === 0 ? {} : { rulings: result.rulings.map(rulingTold) }),
    ...(request.supersedes === null ? {} : { supersedes: request.supersedes }),
  };
}

/** What an access says of itself beside who and why. */
export interface AccessTold {
  readonly programme?: string;
  readonly outcome?: string;
  readonly query?: JsonObject;
}

/** The entry of somebody who looked. */
export function accessEntry(
  action: string,
  { caller }: CallContext,
  purpose: Purpose | null,
  told: AccessTold = {},
): AccessEntry {
  return { kind: 'access', action, caller, ...purposeOf(purpose), ...told };
}

/**
 * What a request is known by. Its content is all that was read of it, but for what may differ in a repetition; the log
 * keeps a keyed hash of it.
 */
export function requestMark(request: VerificationRequest): RequestMark {
  const { draft, evidence, purpose, audience, supersedes } = request;
  const asked = draftContent(draft);
  const content = JSON.stringify(['cutru/request/v1', asked, evidence, purpose, audience, supersedes]);
  return { id: request.requestId, content: Buffer.from(content) };
}
