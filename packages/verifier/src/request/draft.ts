import type { Day, PartialDate } from '@cutru/calendar';
import type {
  Basis,
  CitizenNumber,
  Contradiction,
  Ethnicity,
  GuardianRelation,
  PeriodInput,
  ResidenceKind,
  Sex,
} from '@cutru/residence';
import type {
  Application,
  BoardingApplication,
  Grade10Application,
  GraduationExamApplication,
  Programme,
  Ruling,
  SchoolEntryApplication,
  SchoolStayInput,
  UniversityApplication,
} from '@cutru/rules';

/** Facts that came with a request, read. */
export interface FactsDraft {
  readonly recordedOn: Day;
  /** By kind of residence; empty: nothing is known of it. */
  readonly periods: Readonly<Record<ResidenceKind, readonly PeriodInput[]>>;
  readonly ethnicity: Ethnicity | null;
  readonly basis: Basis;
}

/** Somebody to be looked up. */
export interface NumberedDraft {
  /** `null`: a child that enters a school and has none. Nobody is looked up then, and the identity is not confirmed. */
  readonly citizenNumber: CitizenNumber | null;
  readonly fullName: string;
  readonly birth: PartialDate;
  readonly sex: Sex | null;
  readonly declaredEthnicity: Ethnicity | null;
  readonly contradictions: readonly Contradiction[];
  readonly facts: null;
}

/** Somebody whose facts came with the request. */
export interface KnownDraft {
  readonly birth: PartialDate | null;
  readonly declaredEthnicity: Ethnicity | null;
  readonly facts: FactsDraft;
}

/** A person of a request, read. */
export type PersonDraft = NumberedDraft | KnownDraft;

/** A parent or guardian, read. */
export interface GuardianDraft {
  readonly relation: GuardianRelation;
  readonly person: PersonDraft;
}

/** An application to one programme whose fields were all read. All programmes have the same shape. */
export interface DraftOf<A extends Application> {
  readonly programme: A['programme'];
  readonly candidate: PersonDraft;
  /** In the order of the application; empty also where the programme asks for none. */
  readonly guardians: readonly GuardianDraft[];
  /** The application but for schooling, which is made of `stays` against a reference. */
  readonly application: Omit<A, 'schooling'>;
  /** `null`: schooling is unknown, or the programme does not ask for it. */
  readonly stays: readonly SchoolStayInput[] | null;
  /** The plan of the intake, `id@version`; `null`: none. */
  readonly plan: string | null;
  /** What people settled beside the check; empty: nothing. */
  readonly rulings: readonly Ruling[];
}

export type UniversityDraft = DraftOf<UniversityApplication>;
export type ExamDraft = DraftOf<GraduationExamApplication>;
export type BoardingDraft = DraftOf<BoardingApplication>;
export type Grade10Draft = DraftOf<Grade10Application>;
export type EntryDraft = DraftOf<SchoolEntryApplication>;

/** The draft of a programme. */
export type DraftFor<P extends Programme> = Extract<RequestDraft, { readonly programme: P }>;

/** A request whose fields were all read. */
export type RequestDraft = UniversityDraft | ExamDraft | BoardingDraft | Grade10Draft | EntryDraft;
