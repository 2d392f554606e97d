import type { EvidenceItem } from '@cutru/population';
import type { NumberedDraft, PersonDraft, RequestDraft } from '../request/draft.ts';
import type { Note } from './result.ts';

/** What somebody's own number contradicts of what was declared. */
export function numberNotes(draft: NumberedDraft): Note[] {
  return draft.contradictions.map((each) =>
    each === 'SEX' ? 'SEX_CONTRADICTS_NUMBER' : 'BIRTH_YEAR_CONTRADICTS_NUMBER',
  );
}

/** The papers about people whom an application names: the others are about nobody in it. */
export function papersAboutNamed(draft: RequestDraft, papers: readonly EvidenceItem[]): EvidenceItem[] {
  const named = new Set(['candidate', ...draft.guardians.map((_, i) => `guardian_${i + 1}`)]);
  return papers.filter(({ about }) => named.has(about));
}

/** That a paper of the candidate's file is about a guardian whom the application does not name. */
export function paperNotes(draft: RequestDraft, papers: readonly EvidenceItem[]): readonly Note[] {
  if (papers.length === 0 || papersAboutNamed(draft, papers).length === papers.length) return [];
  return ['PAPER_ABOUT_NOBODY'];
}

/** What an application and its papers show by themselves, whatever a source holds. */
export function notesOfRequest(draft: RequestDraft, papers: readonly EvidenceItem[]): readonly Note[] {
  const people: readonly PersonDraft[] = [draft.candidate, ...draft.guardians.map(({ person }) => person)];
  const ofNumbers = people.flatMap((person) => (person.facts === null ? numberNotes(person) : []));
  return [...new Set([...ofNumbers, ...paperNotes(draft, papers)])];
}
