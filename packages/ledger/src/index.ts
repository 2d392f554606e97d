export { isLogBegun } from './begun.ts';
export { canonicalJson, type Json, type JsonObject, readCanonical } from './entry/canonical.ts';
export type { AccessEntry, EntryInput, VerificationEntry } from './entry/input.ts';
export { entryLeafHash } from './entry/leaf.ts';
export { type ErrorText, LEDGER_ERRORS, type LedgerErrorCode } from './error-texts.ts';
export { type ErrorDetail, LedgerError } from './errors.ts';
export {
  createEpochKey,
  createLedgerKeys,
  type LedgerKeys,
  logPublicKey,
  type Random,
  readLedgerKeys,
} from './keys/ledger-keys.ts';
export { openLedger } from './ledger.ts';
export { Frontier } from './merkle/frontier.ts';
export { leafHash, nodeHash } from './merkle/hash.ts';
export { type InclusionPath, rootFromPath, type TreeHead, verifyConsistency } from './merkle/verify.ts';
export { LEDGER_SCHEMA, migrateLedger } from './migrate.ts';
export { type Checkpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './note/checkpoint.ts';
export { formatNoteKey, type NoteKey, noteKey, parseNoteKey } from './note/key.ts';
export { openNote, parseNote, type SignedNote, signNote } from './note/signed-note.ts';
export type { LogQueueStats, QueueLimits } from './queue/group-commit.ts';
export type {
  AccessAppend,
  Append,
  Appended,
  ConsistencyProof,
  EntryPage,
  EntryWithRecord,
  Ledger,
  LedgerOptions,
  ListFilter,
  LoggedEntry,
  Place,
  ProvenEntry,
  RequestMark,
  StoredVerification,
  VerificationAppend,
} from './types.ts';
export { type InclusionClaim, type VerifiedInclusion, verifyInclusion } from './verify/inclusion.ts';
