import type { GuardianDraft } from './draft.ts';
import type { Issues } from './issues.ts';
import { guardianFields, readPerson } from './people.ts';
import type { GuardianInput } from './types.ts';

/** Reads parents and guardians; one about whom something cannot stand keeps the place. */
export function readGuardians(
  issues: Issues,
  guardians: readonly GuardianInput[] = [],
): (GuardianDraft | undefined)[] {
  return guardians.map((guardian, i) => {
    const person = readPerson(issues, guardianFields(i + 1), guardian);
    return person && { relation: guardian.relation, person };
  });
}
