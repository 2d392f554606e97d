import type { Day, PartialDate } from '@cutru/calendar';
import type { CitizenNumber, GuardianRelation, ResidenceKind, Sex } from '@cutru/residence';

/** A row of a residence extract before it is written; both ends of a period belong to it. */
export interface SyntheticRow {
  readonly kind: ResidenceKind;
  /** `null`: it is not known where. */
  readonly communeCode: string | null;
  /** Day on which the code is to be read, where the row says so. */
  readonly codeOn: Day | null;
  /** `''`: it is not known which. */
  readonly village: string;
  /** `null`: it is not known since when. */
  readonly from: Day | null;
  /** `null`: it is not known until when. */
  readonly to: Day | 'OPEN' | null;
  readonly recordedOn: Day;
}

/** Somebody who does not exist, as a source would have them. */
export interface SyntheticPerson {
  readonly citizenNumber: CitizenNumber;
  readonly fullName: string;
  readonly birth: PartialDate;
  readonly sex: Sex;
  /** Code of the list of 1979; `null`: the source has none. */
  readonly ethnicity: string | null;
  readonly rows: readonly SyntheticRow[];
}

/** A synthetic person in an application, with what the application says of them. */
export interface Applicant {
  readonly citizenNumber: CitizenNumber;
  readonly fullName: string;
  readonly birth: PartialDate;
}

/** A parent or guardian in an application. */
export interface ApplicantGuardian extends Applicant {
  readonly relation: GuardianRelation;
}

/** What a candidate declares of themselves. */
export interface Declares extends Applicant {
  readonly sex: Sex;
  /** Code of the list of 1979; `''`: not declared. */
  readonly ethnicity: string;
}

/** A row of candidates to universities. Cells as in the file. */
export interface UniversityCandidate extends Declares {
  readonly programme: 'university-admission';
  readonly admissionYear: number;
  readonly graduationYear: number;
  /** Codes in the list of schools, by grade 10, 11, 12. */
  readonly schools: readonly [string, string, string];
  /** `24.50`, or `''`. */
  readonly total: string;
  readonly policyGroups: string;
  readonly policyDocuments: string;
  readonly boardingSchool: boolean;
  readonly declaredArea: string;
  readonly declaredGroup: string;
}

/** A row of pupils who apply to ethnic boarding schools. */
export interface BoardingCandidate extends Declares {
  readonly programme: 'ethnic-boarding-school';
  readonly submittedOn: Day;
  /** At most two. */
  readonly guardians: readonly ApplicantGuardian[];
  readonly guardiansComplete: boolean;
  readonly household: '' | 'poor' | 'near_poor';
  readonly prize: '' | 'provincial' | 'national';
}

export type Candidate = UniversityCandidate | BoardingCandidate;

/** A family (or somebody alone) with what its children apply for. */
export interface Family {
  readonly people: readonly SyntheticPerson[];
  readonly candidates: readonly Candidate[];
}
