import type { Note } from '@cutru/verifier';

/**
 * Notes that say which field of an identity differed, or that there is nobody under a number: for who holds the source.
 * That a guardian was not confirmed is among what is missing.
 */
const KEPT: ReadonlySet<Note> = new Set<Note>([
  'NUMBER_NOT_IN_SOURCE',
  'NAME_DIFFERS_FROM_SOURCE',
  'BIRTH_DIFFERS_FROM_SOURCE',
  'SOURCE_DISPUTES_IDENTITY',
  'GUARDIAN_NOT_CONFIRMED',
]);

/** What callers are told of what was noticed. */
export function toldNotes(notes: readonly Note[]): readonly Note[] {
  return notes.length === 0 ? notes : notes.filter((note) => !KEPT.has(note));
}
