import type { FactRead } from '@cutru/api';
import { type DecisionResult, type RequestDraft, residenceKinds } from '@cutru/verifier';
import type { KnownPerson, PopulationAnswer } from '../sources/population.ts';

/** The people of an application by what findings call them, the candidate first. */
export function peopleOf(draft: RequestDraft): readonly (readonly [about: string, number: string])[] {
  return [draft.candidate, ...draft.guardians.map(({ person }) => person)].flatMap((person, at) =>
    person.facts === null && person.citizenNumber !== null
      ? [[at === 0 ? 'candidate' : `guardian_${at}`, person.citizenNumber] as const]
      : [],
  );
}

/** Kinds of facts that are read of a person: what the programme asks for, as far as the source has it. */
function kindsOf(draft: RequestDraft, { ethnicity, periods }: KnownPerson): readonly string[] {
  const residence = residenceKinds(draft).filter((kind) => periods[kind].length > 0);
  return [
    'birth',
    ...(ethnicity === null ? [] : ['ethnicity']),
    ...residence.map((kind) => `residence.${kind}`),
  ];
}

/** When a record was read, where its source says so; a cached one was read some time ago. */
function fetchedAt(person: KnownPerson, now: Date): Date {
  const known = 'fetchedAt' in person ? person.fetchedAt : undefined;
  return typeof known === 'number' ? new Date(known) : now;
}

/**
 * Which facts a decision read. Of somebody whose identity was not confirmed none was used, and to tell that there is a
 * record would tell more than the answer does.
 */
export function factsRead(
  draft: RequestDraft,
  result: DecisionResult,
  answer: PopulationAnswer,
  source: string,
): FactRead[] {
  const guardiansHidden = result.notes.includes('GUARDIAN_NOT_CONFIRMED');
  const now = new Date();
  return peopleOf(draft).flatMap(([about, number]) => {
    const hidden = about === 'candidate' ? result.decision.identity !== 'CONFIRMED' : guardiansHidden;
    const person = hidden ? undefined : answer.records.get(number);
    if (person === undefined) return [];
    const read = { subject: about, source, recordedOn: person.recordedOn, fetchedAt: fetchedAt(person, now) };
    return kindsOf(draft, person).map((kind): FactRead => ({ ...read, kind }));
  });
}
