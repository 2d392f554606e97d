import { type Day, dayOf } from '@cutru/calendar';
import type { Application, Schooling } from '@cutru/rules';
import type { BoardingDraft, RequestDraft, UniversityDraft } from './draft.ts';

/** What sets the drafts of one programme apart from others. */
interface Traits<D extends RequestDraft> {
  /** Whether it asks for parents and guardians. */
  readonly guardians: boolean;
  /** Whether its application has schooling. */
  readonly schooling: boolean;
  /** The day on which papers must still count. */
  readonly paperDay: (draft: D) => Day;
}

const UNIVERSITY: Traits<UniversityDraft> = {
  guardians: false,
  schooling: true,
  paperDay({ application: { referenceDate, admissionYear }, stays }) {
    if (referenceDate !== null) return referenceDate;
    const lastDay = (stays ?? []).reduce((last, stay) => Math.max(last, stay.to), -Infinity);
    return Number.isFinite(lastDay) ? lastDay : dayOf(admissionYear, 6, 30);
  },
};

const BOARDING: Traits<BoardingDraft> = {
  guardians: true,
  schooling: false,
  paperDay: ({ application }) => application.submittedOn,
};

type Table = {
  readonly [P in RequestDraft['programme']]: Traits<Extract<RequestDraft, { programme: P }>>;
};

const TRAITS: Table = {
  'university-admission': UNIVERSITY,
  'ethnic-boarding-school': BOARDING,
};

/** What sets the drafts of a programme apart. */
export function traitsOf<D extends RequestDraft>(draft: Pick<D, 'programme'>): Traits<D> {
  // The table has each programme's own traits; TypeScript does not follow the index through the union.
  return TRAITS[draft.programme] as unknown as Traits<D>;
}

/** The application of a draft with its schooling, which only programmes that ask for it take along. */
export function applicationOf(
  draft: Pick<RequestDraft, 'programme' | 'application'>,
  schooling: Schooling | null,
): Application {
  const { application } = draft;
  return (traitsOf(draft).schooling ? { ...application, schooling } : application) as Application;
}

/**
 * What is asked, as plain data: the same for the same question in every version, since logs know requests by a hash of
 * it. What a programme does not have is left out.
 */
export function draftContent(draft: RequestDraft): object {
  const { programme, candidate, guardians, application, stays } = draft;
  const traits = traitsOf(draft);
  return {
    programme,
    candidate,
    ...(traits.guardians && { guardians }),
    application,
    ...(traits.schooling && { stays }),
  };
}
