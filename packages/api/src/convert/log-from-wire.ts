import type {
  GetCheckpointResponse,
  GetInclusionProofResponse,
  ListVerificationsResponse,
} from '../gen/cutru/v1/audit_service.ts';
import type { LogEntry as WireEntry } from '../gen/cutru/v1/log.ts';
import type { GetVerificationResponse } from '../gen/cutru/v1/verification_service.ts';
import { instantFrom, optionalWord, present, safe, word } from './answer.ts';
import { decisionFromWire, versionsFromWire } from './decision-from-wire.ts';
import { OUTCOME, PROGRAMME } from './enums.ts';
import { ENTRY_KIND } from './log-kinds.ts';
import { partFromWire } from './part-from-wire.ts';
import { positionFromWire } from './result.ts';
import { loggedRulingFromWire } from './ruling-from-wire.ts';
import type { Checkpoint, EntriesPage, InclusionProof, LogEntry, LoggedVerification } from './types.ts';

/** An entry of the log from a message. @throws ApiError `RESPONSE_MALFORMED` */
function entryFromWire(entry: WireEntry): LogEntry {
  return {
    index: safe('entry.index', entry.index),
    kind: word('entry.kind', ENTRY_KIND, entry.kind),
    time: instantFrom('entry.time', entry.time),
    caller: entry.caller,
    purpose: entry.purpose ?? null,
    programme: optionalWord('entry.programme', PROGRAMME, entry.programme),
    decisionId: entry.decisionId,
    supersedes: entry.supersedes ?? null,
    outcome: optionalWord('entry.outcome', OUTCOME, entry.outcome),
    parts: entry.parts.map(partFromWire),
    decidingClauses: entry.decidingClauses,
    versions: entry.versions === undefined ? null : versionsFromWire(entry.versions),
    plan: entry.plan ?? null,
    rulings: entry.rulings.map(loggedRulingFromWire),
    pseudonym: entry.pseudonym,
    recordCommitment: entry.recordCommitment,
    tokenId: entry.tokenId,
    canonicalJson: entry.canonicalJson,
  };
}

/** A logged decision from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function loggedFromWire(message: GetVerificationResponse): LoggedVerification {
  return {
    entry: entryFromWire(present('entry', message.entry)),
    erased: message.erased,
    record: message.decision === undefined ? null : decisionFromWire(message.decision),
    token: message.token,
    disclosures: message.disclosures,
    log: positionFromWire(present('log', message.log)),
  };
}

/** A page of entries from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function entriesPageFromWire(message: ListVerificationsResponse): EntriesPage {
  return { entries: message.entries.map(entryFromWire), nextPageToken: message.nextPageToken };
}

/** A checkpoint from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function checkpointFromWire(message: GetCheckpointResponse): Checkpoint {
  const { origin, treeSize, rootHash, checkpoint } = message;
  return { origin, treeSize: safe('tree_size', treeSize), rootHash, checkpoint };
}

/** A proof from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function proofFromWire(message: GetInclusionProofResponse): InclusionProof {
  const { index, treeSize, hashes, entry, salt, checkpoint } = message;
  return {
    index: safe('index', index),
    treeSize: safe('tree_size', treeSize),
    hashes,
    entry,
    salt,
    checkpoint,
  };
}
