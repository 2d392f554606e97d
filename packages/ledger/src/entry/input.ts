import type { Json, JsonObject } from './canonical.ts';

/** What every entry says. Nothing in it may name a person: it is read by auditors and never erased. */
interface EntryCommon {
  /** A fresh UUID; made where absent. */
  readonly id?: string;
  /** The system that asks. */
  readonly caller: string;
  /** The person on whose behalf, by the caller's own id of him. */
  readonly officer?: string;
  readonly purpose?: string;
}

/** One decision. */
export interface VerificationEntry extends EntryCommon {
  readonly kind: 'verification';
  readonly programme: string;
  readonly outcome: string;
  readonly parts: readonly Json[];
  /** The deciding clauses. */
  readonly clauses: readonly string[];
  readonly versions: JsonObject;
  /** The plan by which it was made, as it was then. */
  readonly plan?: JsonObject;
  /** What people settled beside it: part, answer, effect, officer and day of each. */
  readonly rulings?: readonly JsonObject[];
  /** Id of the entry in whose place this one stands. */
  readonly supersedes?: string;
}

/** Somebody looked: a dry run, a reading of the log. */
export interface AccessEntry extends EntryCommon {
  readonly kind: 'access';
  /** What was done: `dry-run`, `list`, `get` … */
  readonly action: string;
  readonly programme?: string;
  readonly outcome?: string;
  /** What was asked for, such as the filters of a list. */
  readonly query?: JsonObject;
}

export type EntryInput = VerificationEntry | AccessEntry;
