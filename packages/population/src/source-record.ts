import type { NameMatch, PersonRecord } from '@cutru/residence';

/** What may be doubtful about what a source holds of a person. */
export interface SourceDoubts {
  /** Rows of the source disagree on name, birth, sex or ethnicity: the latest that give a value count. */
  readonly conflicting: boolean;
  /**
   * Rows of the same latest day have different names or births: who the person is cannot be said, so nobody is
   * confirmed by this record.
   */
  readonly identityDisputed: boolean;
  /**
   * A row about this person could not be read and was let pass: a period may be missing, and what looks like a gap may
   * be none, so nothing is known of the residence.
   */
  readonly incomplete: boolean;
}

/** What a source holds of one person, with what is doubtful about it. */
export interface SourceRecord extends PersonRecord, SourceDoubts {}

/** The same of a source that knows no names, and can only tell whether one is right. */
export interface StoredRecord extends Omit<PersonRecord, 'fullName'>, SourceDoubts {
  /** How a name as declared compares with the one on record. */
  readonly matchName: (name: string) => NameMatch;
  /** The generation of imports that was read: another one may say something else. */
  readonly generation: bigint;
  /** When it was read from the database, in milliseconds since 1970; from a cache some time ago. */
  readonly fetchedAt: number;
}
