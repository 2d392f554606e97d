import type { EvidenceItem } from '@cutru/population';
import type { Language } from '@cutru/rules';
import { type DecisionRequest, type RequestDraft, readRequest } from '@cutru/verifier';
import type { Purpose, VerificationRequest } from '../convert/types.ts';

/** What is to be verified, as a program gives it. */
export interface VerifyInput {
  /** Unique among the caller's requests; the same for every try of the same question. May be empty in a dry run. */
  readonly requestId: string;
  /** As the library takes it, or read already. Facts that the caller brings stay with the library. */
  readonly request: DecisionRequest | RequestDraft;
  readonly evidence?: readonly EvidenceItem[];
  readonly purpose?: Purpose;
  /** Kind of reader for whom the token is made. Default: the service's. */
  readonly audience?: string;
  /** Id of the decision that this one is to replace. */
  readonly supersedes?: string;
  readonly dryRun?: boolean;
  readonly explainIn?: Language;
}

function isDraft(request: DecisionRequest | RequestDraft): request is RequestDraft {
  return 'application' in request;
}

/** @throws VerifierError `REQUEST_REFUSED` where fields cannot stand: nothing is sent then */
export function requestOf(input: VerifyInput): VerificationRequest {
  const { request } = input;
  return {
    requestId: input.requestId,
    draft: isDraft(request) ? request : readRequest(request),
    evidence: input.evidence ?? [],
    purpose: input.purpose ?? null,
    audience: input.audience ?? null,
    supersedes: input.supersedes ?? null,
    dryRun: input.dryRun ?? false,
    explainIn: input.explainIn ?? null,
  };
}
