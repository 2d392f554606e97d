import type { CitizenNumber } from '@cutru/residence';
import type { PersonDraft } from './draft.ts';

/** The number under which somebody is looked up, and papers and rulings about them are found; `null`: there is none. */
export function numberOf(person: PersonDraft): CitizenNumber | null {
  return person.facts === null ? person.citizenNumber : null;
}

/** What is kept of somebody by their number; `undefined` where there is none. */
export function keptOf<T>(kept: ReadonlyMap<string, T> | null, person: PersonDraft): T | undefined {
  const number = numberOf(person);
  return number === null ? undefined : kept?.get(number);
}
