import type { PersonRecord } from '@cutru/residence';

/** What a source holds of one person, with what is doubtful about it. */
export interface SourceRecord extends PersonRecord {
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
