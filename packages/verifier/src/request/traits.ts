import { type Day, dayOf } from '@cutru/calendar';
import type { ResidenceKind } from '@cutru/residence';
import type { Application, Programme, Schooling } from '@cutru/rules';
import type {
  BoardingDraft,
  DraftFor,
  EntryDraft,
  ExamDraft,
  Grade10Draft,
  RequestDraft,
  UniversityDraft,
} from './draft.ts';

/** What sets the drafts of one programme apart from others. */
interface Traits<D extends RequestDraft> {
  /** Whether it asks for parents and guardians. */
  readonly guardians: boolean;
  /**
   * Whether its application has schooling: always, or where schools are given alone, so that requests without any stay
   * what they were before the programme asked for them.
   */
  readonly schooling: 'ALWAYS' | 'WHERE_GIVEN' | 'NEVER';
  /** Whether temporary and present residence are read beside the permanent one, which costs time. */
  readonly otherKinds: boolean;
  /** The day on which papers must still count. */
  readonly paperDay: (draft: D) => Day;
}

/** The end of the school year, where an application names no day. */
function endOfSchoolYear(year: number): Day {
  return dayOf(year, 6, 30);
}

const UNIVERSITY: Traits<UniversityDraft> = {
  guardians: false,
  schooling: 'ALWAYS',
  otherKinds: false,
  paperDay({ application: { referenceDate, admissionYear }, stays }) {
    if (referenceDate !== null) return referenceDate;
    const lastDay = (stays ?? []).reduce((last, stay) => Math.max(last, stay.to), -Infinity);
    return Number.isFinite(lastDay) ? lastDay : endOfSchoolYear(admissionYear);
  },
};

const EXAM: Traits<ExamDraft> = {
  guardians: false,
  schooling: 'ALWAYS',
  otherKinds: false,
  paperDay: ({ application: { examDay, examYear } }) => examDay ?? endOfSchoolYear(examYear),
};

const BOARDING: Traits<BoardingDraft> = {
  guardians: true,
  schooling: 'WHERE_GIVEN',
  otherKinds: false,
  paperDay: ({ application }) => application.submittedOn,
};

const GRADE_10: Traits<Grade10Draft> = {
  guardians: true,
  schooling: 'ALWAYS',
  otherKinds: true,
  paperDay: ({ application: { submittedOn, intakeYear } }) => submittedOn ?? endOfSchoolYear(intakeYear),
};

const ENTRY: Traits<EntryDraft> = {
  guardians: true,
  schooling: 'NEVER',
  otherKinds: true,
  paperDay: ({ application }) => application.submittedOn,
};

const RESIDENCE_KINDS: readonly ResidenceKind[] = ['permanent', 'temporary', 'current'];

const TRAITS: { readonly [P in Programme]: Traits<DraftFor<P>> } = {
  'university-admission': UNIVERSITY,
  'graduation-exam': EXAM,
  'ethnic-boarding-school': BOARDING,
  'grade-10-admission': GRADE_10,
  'school-entry': ENTRY,
};

/** What sets the drafts of a programme apart. */
export function traitsOf<D extends RequestDraft>(draft: Pick<D, 'programme'>): Traits<D> {
  // The table has each programme's own traits; TypeScript does not follow the index through the union.
  return TRAITS[draft.programme] as unknown as Traits<D>;
}

/** The kinds of residence that are read for a draft. */
export function residenceKinds(draft: RequestDraft): readonly ResidenceKind[] {
  return traitsOf(draft).otherKinds ? RESIDENCE_KINDS : ['permanent'];
}

/** The application of a draft with its schooling, which only programmes that ask for it take along. */
export function applicationOf(
  draft: Pick<RequestDraft, 'programme' | 'application'>,
  schooling: Schooling | null,
): Application {
  const { application } = draft;
  return (traitsOf(draft).schooling !== 'NEVER' ? { ...application, schooling } : application) as Application;
}

/** The schools of a draft, as far as what is asked includes them: part of what a request and its decision are known by. */
export function schoolsAsked(draft: RequestDraft): { readonly stays?: RequestDraft['stays'] } {
  const { stays } = draft;
  const { schooling } = traitsOf(draft);
  return schooling === 'ALWAYS' || (schooling === 'WHERE_GIVEN' && stays !== null) ? { stays } : {};
}

/**
 * What is asked, as plain data: the same for the same question in every version, since logs know requests by a hash of
 * it. What a programme does not have is left out.
 */
export function draftContent(draft: RequestDraft): object {
  const { programme, candidate, guardians, application, plan, rulings } = draft;
  const traits = traitsOf(draft);
  return {
    programme,
    candidate,
    ...(traits.guardians && { guardians }),
    application,
    ...schoolsAsked(draft),
    ...(plan !== null && { plan }),
    ...(rulings.length > 0 && { rulings }),
  };
}
