import type { JsonObject } from './entry/canonical.ts';
import type { AccessEntry, VerificationEntry } from './entry/input.ts';
import type { LedgerKeys, Random } from './keys/ledger-keys.ts';
import type { LogQueueStats, QueueLimits } from './queue/group-commit.ts';
import type { InclusionClaim } from './verify/inclusion.ts';

/** Where an entry will stand once its transaction is committed: what a token says of the log. */
export interface Place {
  readonly origin: string;
  readonly index: number;
  readonly id: string;
  /** The entry's time. */
  readonly time: string;
  /** `HMAC(record key, claim)`; throws for an entry without a record. */
  readonly disclosureSalt: (claim: string) => Buffer;
}

/** What a request is known by, within its caller. */
export interface RequestMark {
  readonly id: string;
  /** What it asks, canonical, without what may differ in a repetition. */
  readonly content: Uint8Array;
}

interface AppendCommon<Made> {
  /** Names the person for good (the citizen number). Only a pseudonym is kept. */
  readonly person?: string;
  /**
   * Called once the index is known, while the commit is under way. What it makes is handed out by `append`, and that
   * only after the commit. Not called for a repeated request.
   */
  readonly onIndex?: (place: Place) => Made | Promise<Made>;
}

/** A decision to be logged. */
export interface VerificationAppend<Made> extends AppendCommon<Made> {
  readonly entry: VerificationEntry;
  readonly person: string;
  /** The facts that the rules read, and the decision. It is sealed. */
  readonly record: Uint8Array;
  readonly request?: RequestMark;
}

/** An access to be logged. It has no record and uses up no request id. */
export interface AccessAppend<Made> extends AppendCommon<Made> {
  readonly entry: AccessEntry;
  readonly record?: never;
  readonly request?: never;
}

export type Append<Made> = VerificationAppend<Made> | AccessAppend<Made>;

/** A decision as it was logged. */
export interface StoredVerification {
  readonly index: number;
  readonly id: string;
  readonly entry: JsonObject;
  readonly record: Buffer;
  readonly disclosureSalt: (claim: string) => Buffer;
}

/** What became of an append: a new entry, or the one that the same request was given before. */
export type Appended<Made> =
  | {
      readonly status: 'appended';
      readonly index: number;
      readonly id: string;
      readonly time: string;
      readonly leafHash: Buffer;
      /** What `onIndex` made. */
      readonly made: Made;
    }
  | { readonly status: 'stored'; readonly stored: StoredVerification };

/** An entry as auditors see it. */
export interface LoggedEntry {
  readonly index: number;
  readonly id: string;
  /** Its canonical bytes; `readCanonical` reads them. */
  readonly bytes: Buffer;
  readonly salt: Buffer;
  readonly leafHash: Buffer;
}

/** All that a verifier needs but the log's public key. */
export type ProvenEntry = Omit<InclusionClaim, 'logPublicKey'>;

/** Which entries, and in which order. All conditions hold together. */
export interface ListFilter {
  readonly kind?: 'verification' | 'access';
  readonly caller?: string;
  readonly programme?: string;
  readonly outcome?: string;
  /** A pseudonym, in hex. */
  readonly subject?: string;
  /** First instant (RFC 3339). */
  readonly from?: string;
  /** First instant that is not meant. */
  readonly to?: string;
  /** By place in the log unless given; entries of several servers may stand there a little out of time. */
  readonly by?: 'index' | 'time';
  /** Newest first unless given. */
  readonly order?: 'newest' | 'oldest';
  /** Entries of a page, up to 1,000; 50 unless given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface EntryPage {
  readonly entries: readonly LoggedEntry[];
  /** Where the next page goes on; absent on the last. */
  readonly next?: string;
}

/** An entry with what is left of its record. */
export interface EntryWithRecord extends LoggedEntry {
  /** Absent for an access, which has none. */
  readonly record?: StoredVerification | 'ERASED';
}

/** Shows that the log only grew between two checkpoints. */
export interface ConsistencyProof {
  readonly from: string;
  readonly to: string;
  readonly hashes: readonly Uint8Array[];
}

export interface LedgerOptions {
  /** The database; its login must be a member of the roles `cutru_log_writer` and `cutru_log_auditor`. */
  readonly url: string;
  readonly keys: LedgerKeys;
  /** The name of the log: no blanks, no plus; best a domain name with a path. It never changes. */
  readonly origin: string;
  /** Milliseconds since 1970; `Date.now` unless given. */
  readonly clock?: () => number;
  /** The generator of the system unless given. */
  readonly random?: Random;
  /** Milliseconds after which a statement is given up; 10,000 unless given. */
  readonly statementTimeoutMs?: number;
  /** Milliseconds after which an attempt to connect is given up; 5,000 unless given. */
  readonly connectTimeoutMs?: number;
  readonly queue?: QueueLimits;
}

/** The verification log. */
export interface Ledger {
  readonly origin: string;
  /** What checkpoints are verified with: `name+id+key` (C2SP signed-note). */
  readonly publicKey: string;
  /** A fresh id for an entry: a UUID that begins with its time (RFC 9562, version 7). */
  newId(): string;
  /**
   * Appends an entry and resolves once it is durable; concurrent appends share a transaction. Rejects with
   * {@link LedgerError}: `LEDGER_QUEUE_FULL` (try later), `LEDGER_UNAVAILABLE` and `LEDGER_REFUSED` (nothing was
   * written), `LEDGER_OUTCOME_UNKNOWN` (append it again under the same request id), `REQUEST_CONTENT_DIFFERS`,
   * `REQUEST_ERASED`; and with what `onIndex` threw, in which case the entry stands.
   */
  append<Made>(what: Append<Made>): Promise<Appended<Made>>;
  /** What a request was given before; waits for an append of it that is under way in this process. */
  find(caller: string, request: RequestMark): Promise<StoredVerification | undefined>;
  get(id: string): Promise<EntryWithRecord | undefined>;
  list(filter?: ListFilter): Promise<EntryPage>;
  /** The latest checkpoint, or that of a smaller size, as a signed note. */
  checkpoint(size?: number): Promise<string>;
  /** Proves that an entry is in the tree of a size, the latest unless given. */
  proof(index: number, size?: number): Promise<ProvenEntry>;
  /** Proves that the tree of a size is the beginning of a later one, the latest unless given. */
  consistency(from: number, to?: number): Promise<ConsistencyProof>;
  /** How much waits to be appended, and how much was appended together. */
  stats(): LogQueueStats;
  /** Takes no more appends, commits those that wait and closes the connections. */
  close(): Promise<void>;
}
