import type { GuardianFacts, PersonFacts } from '@cutru/residence';

/** The people of an application, as the rules read them. */
export interface People {
  readonly candidate: PersonFacts;
  /** In the order of the application; programmes that ask nothing of them leave them unread. */
  readonly guardians: readonly GuardianFacts[];
}
