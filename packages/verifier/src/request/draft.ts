import type { Day, PartialDate } from '@cutru/calendar';
import type {
  Basis,
  CitizenNumber,
  Contradiction,
  Ethnicity,
  GuardianRelation,
  PeriodInput,
  Sex,
} from '@cutru/residence';
import type { BoardingApplication, SchoolStayInput, UniversityApplication } from '@cutru/rules';

/** Facts that came with a request, read. */
export interface FactsDraft {
  readonly recordedOn: Day;
  /** `null`: nothing is known of the residence. */
  readonly permanent: readonly PeriodInput[] | null;
  readonly ethnicity: Ethnicity | null;
  readonly basis: Basis;
}

/** Somebody to be looked up. */
export interface NumberedDraft {
  readonly citizenNumber: CitizenNumber;
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

/** A request whose fields were all read. */
export type RequestDraft = UniversityDraft | BoardingDraft;

export interface UniversityDraft {
  readonly programme: 'university-admission';
  readonly candidate: PersonDraft;
  /** The application but for schooling, which is made of `stays` against a reference; `null`: it is unknown. */
  readonly application: Omit<UniversityApplication, 'schooling'>;
  readonly stays: readonly SchoolStayInput[] | null;
}

export interface BoardingDraft {
  readonly programme: 'ethnic-boarding-school';
  readonly candidate: PersonDraft;
  readonly guardians: readonly GuardianDraft[];
  readonly application: BoardingApplication;
}
