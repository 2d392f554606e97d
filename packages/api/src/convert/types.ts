import type { Day } from '@cutru/calendar';
import type { EvidenceItem } from '@cutru/population';
import type {
  Decision,
  Language,
  Outcome,
  Part,
  PlanRef,
  Programme,
  Ruled,
  Ruling,
  RulingEffect,
} from '@cutru/rules';
import type { RequestDraft, Versions } from '@cutru/verifier';

/** Why somebody looks, and on whose behalf. */
export interface Purpose {
  /** Code of the administrative procedure; empty: not given. */
  readonly procedure: string;
  /** Id of the officer at the caller; empty: not given. */
  readonly officer: string;
}

/** A request to verify, read. */
export interface VerificationRequest {
  /** Empty only in a dry run. */
  readonly requestId: string;
  readonly draft: RequestDraft;
  /** Papers handed in; rows count from 1 in the order of the message. */
  readonly evidence: readonly EvidenceItem[];
  readonly purpose: Purpose | null;
  readonly audience: string | null;
  /** Id of the decision that this one is to replace. */
  readonly supersedes: string | null;
  readonly dryRun: boolean;
  readonly explainIn: Language | null;
}

/** A fact that was read. */
export interface FactRead {
  /** `candidate`, `guardian_1` …; empty where it is about no person. */
  readonly subject: string;
  readonly kind: string;
  readonly source: string;
  readonly recordedOn: Day | null;
  readonly fetchedAt: Date | null;
}

/** A decision in words. */
export interface Explanation {
  readonly language: Language;
  /** One that begins with two spaces belongs to the one before. */
  readonly lines: readonly string[];
}

/** A decision with its id and what it was made with. */
export interface DecisionRecord extends Ruled {
  readonly id: string;
  readonly decision: Decision;
  readonly versions: Versions;
  readonly facts: readonly FactRead[];
  readonly explanation: Explanation | null;
  /** What was noticed beside the decision; a later service may know others. */
  readonly notes: readonly string[];
}

/** A place in the log. */
export interface LogPosition {
  readonly origin: string;
  readonly index: number;
  /** A C2SP signed note that covers the entry, where one was at hand. */
  readonly checkpoint: string | null;
}

/** The answer to a request. */
export interface VerificationResult {
  readonly record: DecisionRecord;
  /** Empty in a dry run. */
  readonly token: string;
  readonly disclosures: readonly string[];
  /** `null` in a dry run. */
  readonly log: LogPosition | null;
}

/** What an entry of the log tells. */
export type LogEntryKind = 'VERIFICATION' | 'ACCESS' | 'ERASURE';

/** Versions as an entry has them. */
export interface EntryVersions extends Versions {
  readonly instrument: string;
  readonly revision: number;
}

/** A ruling as an entry has it; its reason and its paper are in the sealed record alone. */
export interface LoggedRuling extends Pick<Ruling, 'answer' | 'officer' | 'ruledOn'> {
  readonly effect: RulingEffect;
}

/** An entry of the log. */
export interface LogEntry {
  readonly index: number;
  readonly kind: LogEntryKind;
  readonly time: Date;
  readonly caller: string;
  readonly purpose: Purpose | null;
  readonly programme: Programme | null;
  /** Empty where the entry is about no decision. */
  readonly decisionId: string;
  readonly supersedes: string | null;
  readonly outcome: Outcome | null;
  readonly parts: readonly Part[];
  readonly decidingClauses: readonly string[];
  readonly versions: EntryVersions | null;
  /** The plan by which the decision was made; `null`: none, or no decision. */
  readonly plan: PlanRef | null;
  /** What was settled beside the decision. */
  readonly rulings: readonly LoggedRuling[];
  readonly pseudonym: string;
  readonly recordCommitment: Uint8Array;
  readonly tokenId: string;
  /** The entry itself (RFC 8785): what the log commits to. */
  readonly canonicalJson: string;
}

/** A decision that was logged; after an erasure its entry is all there is. */
export interface LoggedVerification {
  readonly entry: LogEntry;
  readonly erased: boolean;
  readonly record: DecisionRecord | null;
  readonly token: string;
  readonly disclosures: readonly string[];
  readonly log: LogPosition;
}

/** A question to the log for one decision. */
export interface VerificationQuery {
  readonly decisionId: string;
  readonly purpose: Purpose | null;
  readonly explainIn: Language | null;
}

/** Which entries are asked for; `null` lets everything through. */
export interface EntryFilter {
  /** Written at this moment or later. */
  readonly from: Date | null;
  /** Written before this moment. */
  readonly to: Date | null;
  readonly programme: Programme | null;
  readonly outcome: Outcome | null;
  readonly caller: string | null;
}

/** A question to the log for a page of entries. */
export interface EntriesQuery {
  readonly purpose: Purpose | null;
  readonly filter: EntryFilter;
  /** 1-1000; `null`: the service chooses. */
  readonly pageSize: number | null;
  /** Empty for the first page. */
  readonly pageToken: string;
}

/** A page of entries, the oldest first. */
export interface EntriesPage {
  readonly entries: readonly LogEntry[];
  /** Empty where this was the last. */
  readonly nextPageToken: string;
}

/** A state of the log, signed by it. */
export interface Checkpoint {
  readonly origin: string;
  readonly treeSize: number;
  readonly rootHash: Uint8Array;
  /** The signed note. */
  readonly checkpoint: string;
}

/** A question for a proof: of the entry at an index, or of a decision's. */
export interface ProofQuery {
  readonly entry: { readonly index: number } | { readonly decisionId: string };
  /** `null`: that of the latest checkpoint. */
  readonly treeSize: number | null;
  readonly purpose: Purpose | null;
}

/** All that is needed beside the log's public key to check that an entry is in it. */
export interface InclusionProof {
  readonly index: number;
  readonly treeSize: number;
  readonly hashes: readonly Uint8Array[];
  readonly entry: string;
  readonly salt: Uint8Array;
  /** Empty where none was made at that size. */
  readonly checkpoint: string;
}
