import type {
  GetCheckpointResponse,
  GetInclusionProofRequest,
  GetInclusionProofResponse,
  ListVerificationsRequest,
  ListVerificationsResponse,
} from '../gen/cutru/v1/audit_service.ts';
import type { LogEntry as WireEntry } from '../gen/cutru/v1/log.ts';
import type { GetVerificationResponse } from '../gen/cutru/v1/verification_service.ts';
import { decisionToWire, versionsToWire } from './decision-to-wire.ts';
import { OUTCOME, PROGRAMME } from './enums.ts';
import { instantToWire } from './instants.ts';
import { ENTRY_KIND } from './log-kinds.ts';
import { partToWire } from './part-to-wire.ts';
import { positionToWire } from './result.ts';
import { loggedRulingToWire } from './ruling-to-wire.ts';
import type {
  Checkpoint,
  EntriesPage,
  EntriesQuery,
  InclusionProof,
  LogEntry,
  LoggedVerification,
  ProofQuery,
} from './types.ts';

/** An entry of the log as a message. */
function entryToWire(entry: LogEntry): WireEntry {
  return {
    index: BigInt(entry.index),
    kind: ENTRY_KIND.toWire(entry.kind),
    time: instantToWire(entry.time),
    caller: entry.caller,
    purpose: entry.purpose ?? undefined,
    programme: entry.programme === null ? undefined : PROGRAMME.toWire(entry.programme),
    decisionId: entry.decisionId,
    supersedes: entry.supersedes ?? undefined,
    outcome: entry.outcome === null ? undefined : OUTCOME.toWire(entry.outcome),
    parts: entry.parts.map(partToWire),
    decidingClauses: [...entry.decidingClauses],
    versions: entry.versions === null ? undefined : versionsToWire(entry.versions),
    pseudonym: entry.pseudonym,
    recordCommitment: entry.recordCommitment,
    tokenId: entry.tokenId,
    canonicalJson: entry.canonicalJson,
    plan: entry.plan === null ? undefined : { ...entry.plan },
    rulings: entry.rulings.map(loggedRulingToWire),
  };
}

/** A logged decision as a message. */
export function loggedToWire(logged: LoggedVerification): GetVerificationResponse {
  return {
    entry: entryToWire(logged.entry),
    erased: logged.erased,
    decision: logged.record === null ? undefined : decisionToWire(logged.record),
    token: logged.token,
    disclosures: [...logged.disclosures],
    log: positionToWire(logged.log),
  };
}

/** A page of entries as a message. */
export function entriesPageToWire(page: EntriesPage): ListVerificationsResponse {
  return { entries: page.entries.map(entryToWire), nextPageToken: page.nextPageToken };
}

/** A question for entries as a message. */
export function entriesQueryToWire(query: EntriesQuery): ListVerificationsRequest {
  const { purpose, filter, pageSize, pageToken } = query;
  return {
    purpose: purpose ?? undefined,
    from: filter.from === null ? undefined : instantToWire(filter.from),
    to: filter.to === null ? undefined : instantToWire(filter.to),
    programme: filter.programme === null ? undefined : PROGRAMME.toWire(filter.programme),
    outcome: filter.outcome === null ? undefined : OUTCOME.toWire(filter.outcome),
    caller: filter.caller ?? undefined,
    pageSize: pageSize ?? 0,
    pageToken,
  };
}

/** A checkpoint as a message. */
export function checkpointToWire({
  origin,
  treeSize,
  rootHash,
  checkpoint,
}: Checkpoint): GetCheckpointResponse {
  return { origin, treeSize: BigInt(treeSize), rootHash, checkpoint };
}

/** A question for a proof as a message. */
export function proofQueryToWire({ entry, treeSize, purpose }: ProofQuery): GetInclusionProofRequest {
  return {
    entry:
      'index' in entry
        ? { $case: 'index', value: BigInt(entry.index) }
        : { $case: 'decisionId', value: entry.decisionId },
    treeSize: treeSize === null ? undefined : BigInt(treeSize),
    purpose: purpose ?? undefined,
  };
}

/** A proof as a message. */
export function proofToWire(proof: InclusionProof): GetInclusionProofResponse {
  return {
    index: BigInt(proof.index),
    treeSize: BigInt(proof.treeSize),
    hashes: [...proof.hashes],
    entry: proof.entry,
    salt: proof.salt,
    checkpoint: proof.checkpoint,
  };
}
