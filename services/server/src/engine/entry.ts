import type { Purpose, VerificationRequest } from '@cutru/api';
import type { AccessEntry, JsonObject, RequestMark, VerificationEntry } from '@cutru/ledger';
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
