import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import type { Subject } from './open-fact.ts';

/** The people of an application, as the rules read them. */
export interface People {
  readonly candidate: PersonFacts;
  /** In the order of the application; programmes that ask nothing of them leave them unread. */
  readonly guardians: readonly GuardianFacts[];
}

const SUBJECTS: readonly Subject[] = Array.from({ length: 16 }, (_, i): Subject => `guardian_${i + 1}`);

/** The subject of a guardian by their place in the application, from 0. */
export function guardianSubject(index: number): Subject {
  return SUBJECTS[index] ?? `guardian_${index + 1}`;
}
