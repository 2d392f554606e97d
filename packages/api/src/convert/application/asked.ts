import type { IdentifiedPerson, RulingInput } from '@cutru/verifier';

/** What the applications of all programmes have, as the verifier takes it. */
export interface Asked {
  readonly candidate: IdentifiedPerson;
  /** Empty: none. */
  readonly plan: string;
  readonly rulings: readonly RulingInput[];
}
