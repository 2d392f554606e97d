import type { AreaClass } from '@cutru/places';
import type { Basis, EthnicityCode, GuardianRelation, Sex } from '@cutru/residence';
import type { EntryLevel, ExamGround, Grade10Ground, Grade10Prize, PolicyGroup } from '@cutru/rules';

/** A day as `YYYY-MM-DD` (or `DD/MM/YYYY`). */
export type DayText = string;

/** A stay at an address, as a source that the caller has asked tells it. Both days belong to the stay. */
export interface StayInput {
  /** Five digits; `null`: it is not known where. */
  readonly commune: string | null;
  /** Day on which the code is to be read, where it is known. */
  readonly codeOn?: DayText;
  readonly village?: string;
  /** Left out or `null`: it is not known since when. */
  readonly from?: DayText | null;
  /** Left out: still there on the day of record. `null`: it is not known until when. */
  readonly to?: DayText | null;
}

/** What is known of a person, where the caller has asked a source: nobody is looked up then. */
export interface FactsInput {
  /** Day of the record. */
  readonly recordedOn: DayText;
  /** Stays by permanent residence (thường trú), in any order; left out: nothing is known. */
  readonly permanent?: readonly StayInput[];
  /** By temporary residence (tạm trú), for programmes that ask for it. */
  readonly temporary?: readonly StayInput[];
  /** Where the person lives (nơi ở hiện tại), for programmes that ask for it. */
  readonly current?: readonly StayInput[];
  /** Code of the list of 1979 or name; left out: the source has none. */
  readonly ethnicity?: string;
  /** On what the facts rest. Default `SOURCE`. */
  readonly basis?: Basis;
}

/** Somebody by number, name and birth date, as an application gives them; looked up in the extract if there is one. */
export interface IdentifiedPerson {
  /** Twelve digits. Of a child that enters a school and has none: empty. */
  readonly citizenId: string;
  readonly fullName: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthDate: string;
  readonly sex?: Sex;
  /** As declared: compared with the source's, and taken only where no source was asked. */
  readonly ethnicity?: string | EthnicityCode;
  readonly facts?: never;
}

/** Somebody whose facts the caller has: identity is the caller's to vouch for, and no number or name is needed. */
export interface KnownPerson {
  readonly facts: FactsInput;
  readonly birthDate?: string;
  /** As declared: a difference from the facts is a finding. */
  readonly ethnicity?: string | EthnicityCode;
  readonly citizenId?: never;
  readonly fullName?: never;
  readonly sex?: never;
}

export type PersonInput = IdentifiedPerson | KnownPerson;

/** A parent or guardian. */
export type GuardianInput = PersonInput & { readonly relation: GuardianRelation };

/** When a school was attended: by days, both included, or by grades, which need `graduationYear`. */
export type SchoolTime =
  | { readonly from: DayText; readonly to: DayText; readonly grades?: never }
  | { readonly grades: readonly Grade[]; readonly from?: never; readonly to?: never };

/** A grade of upper secondary school. */
export type Grade = 10 | 11 | 12;

/** A school attended. Without a commune it is found in the school list by its code. */
export type SchoolInput = SchoolTime & {
  readonly code?: string;
  /** Five digits, read on `codeOn`, by default on the first day at the school. */
  readonly commune?: string;
  readonly codeOn?: DayText;
};

/** A school attended, by days. */
export type SchoolByDaysInput = Extract<SchoolInput, { readonly from: DayText }>;

/** A policy group that can be claimed; 01 is decided from facts. */
export type ClaimableGroup = Exclude<PolicyGroup, '01'>;

/** A policy group that the candidate claims. */
export interface ClaimInput {
  readonly group: ClaimableGroup;
  /** Its paper was seen. Default false. */
  readonly document?: boolean;
}

/** What a council says that a part comes to. */
export type RulingAnswerInput =
  | { readonly part: 'AREA'; readonly area: AreaClass }
  | { readonly part: 'POLICY'; readonly group: PolicyGroup | 'NONE' }
  | { readonly part: 'ADMISSION'; readonly admitted: boolean }
  /** As text, so that they stay exact: `'0.25'`; `'0'`: none. At most 10. */
  | { readonly part: 'PRIORITY'; readonly points: string };

/**
 * What an officer or a council settles openly beside the check. No text in it may hold a citizen number, a line break or
 * another control character.
 */
export interface RulingInput {
  readonly answer: RulingAnswerInput;
  /** Why, 1 to 500 characters. */
  readonly reason: string;
  /** On what it rests: kind and number of at most 100 characters, issuer of at most 200. None may be empty. */
  readonly paper: {
    readonly type: string;
    readonly number: string;
    readonly issuer: string;
    readonly issuedOn: DayText;
  };
  /** Id of the officer, at most 100 characters without blanks. */
  readonly officer: string;
  /** Not before the day of the paper. */
  readonly ruledOn: DayText;
}

/** What the applications of all programmes have. */
interface AnyRequest {
  readonly candidate: PersonInput;
  /** Kế hoạch tuyển sinh of the province or the school: `id@version`. Left out: none. */
  readonly plan?: string;
  /** Settled by people beside the check, one at most for each part. Left out: nothing was. */
  readonly rulings?: readonly RulingInput[];
}

/** An application to universities and colleges. What is left out of facts is unknown, of claims not claimed. */
export interface UniversityRequest extends AnyRequest {
  readonly programme: 'university-admission';
  /** Chooses the instrument. */
  readonly admissionYear: number;
  readonly graduationYear?: number;
  /** Upper secondary schools; grades that nobody names are unknown. */
  readonly schools?: readonly SchoolInput[];
  readonly policyClaims?: readonly ClaimInput[];
  /** Total of the three subjects as text, so that it stays exact: `'24.50'`. */
  readonly total?: string;
  /** Claim: a pupil of an ethnic boarding school (to 2025). */
  readonly boardingSchool?: boolean;
  /** Claim: the area due for service in the army or police (to 2025). */
  readonly serviceArea?: AreaClass;
  readonly declaredArea?: AreaClass;
  readonly declaredGroup?: PolicyGroup | 'NONE';
  /** Day on which open periods are judged; default: the last day of schooling. */
  readonly referenceDate?: DayText;
}

/** An application to an ethnic boarding school. */
export interface BoardingRequest extends AnyRequest {
  readonly programme: 'ethnic-boarding-school';
  readonly guardians?: readonly GuardianInput[];
  /** Nobody counts as parent or guardian but those given. Default false. */
  readonly guardiansComplete?: boolean;
  /** Day on which the file was handed in: the months are counted to it, and it chooses the instrument. */
  readonly submittedOn: DayText;
  /** Primary and lower secondary schools: only compared with the residence, a difference is a finding. */
  readonly schools?: readonly SchoolByDaysInput[];
  /** Default `ethnic_boarding`; the schools of land-border communes are not covered. */
  readonly schoolKind?: 'ethnic_boarding' | 'border_boarding';
  readonly schoolLevel?: 'lower_secondary' | 'upper_secondary';
  readonly household?: 'poor' | 'near_poor';
  readonly prize?: 'provincial' | 'national';
}

/** A ground of an exam or of grade 10 that the candidate claims. */
export interface GroundInput<G extends string> {
  readonly ground: G;
  /** Its paper was seen. Default false. */
  readonly document?: boolean;
}

/** Marks and means on the scale of 10, as texts so that they stay exact: `'8.25'`. */
export interface ExamMarksInput {
  /** The four marks of the exam. */
  readonly marks: readonly [string, string, string, string];
  /** Means of grades 10, 11 and 12. */
  readonly means: readonly [string, string, string];
  /** Điểm khuyến khích: `'0'`, `'1.0'`, `'1.5'` or `'2.0'`. */
  readonly encouragement: string;
}

/** An application to have graduation decided. What is left out of facts is unknown, of claims not claimed. */
export interface ExamRequest extends AnyRequest {
  readonly programme: 'graduation-exam';
  /** Chooses the instrument. */
  readonly examYear: number;
  /** First day of the exam; left out: some day of June to August. */
  readonly examDay?: DayText;
  /** From which grades of schools become days. Default: the year of the exam. */
  readonly graduationYear?: number;
  /** Upper secondary schools; grades that nobody names are unknown. */
  readonly schools?: readonly SchoolInput[];
  readonly claims?: readonly GroundInput<ExamGround>[];
  /** Claim: a learner of continuing education. */
  readonly continuingEducation?: boolean;
  /** Claim: a pupil of an ethnic boarding school. */
  readonly boardingSchool?: boolean;
  /** Priority points declared, as text: `'0.25'`. Only compared. */
  readonly declaredPoints?: string;
  /** For the graduation score. */
  readonly score?: ExamMarksInput;
}

/** An application to grade 10. What is left out of facts is unknown, of claims not claimed. */
export interface Grade10Request extends AnyRequest {
  readonly programme: 'grade-10-admission';
  /** Year of the intake: chooses the instrument. */
  readonly intakeYear: number;
  readonly submittedOn?: DayText;
  /** Lower secondary schools. */
  readonly schools?: readonly SchoolByDaysInput[];
  /** Groups 1 and 2; group 3 is decided from facts. */
  readonly claims?: readonly GroundInput<Grade10Ground>[];
  /** Claim: a pupil of a lower secondary ethnic boarding school. */
  readonly boardingSchool?: boolean;
  /** Claim: a pupil with a disability. */
  readonly disability?: boolean;
  readonly prize?: Grade10Prize;
  readonly guardians?: readonly GuardianInput[];
  /** Nobody counts as parent or guardian but those given. Default false. */
  readonly guardiansComplete?: boolean;
  /** Priority points declared, as text: `'1.5'`. Only compared. */
  readonly declaredPoints?: string;
}

/** An application to a school by residence. */
export interface EntryRequest extends AnyRequest {
  readonly programme: 'school-entry';
  /** Day of the file: it chooses the instrument, and residence is judged on it where the plan names no day. */
  readonly submittedOn: DayText;
  readonly level: EntryLevel;
  /** Code of the school applied to, as the plan's zones name it; left out: whichever zone the child lives in. */
  readonly school?: string;
  readonly guardians?: readonly GuardianInput[];
  /** Nobody counts as parent or guardian but those given. Default false. */
  readonly guardiansComplete?: boolean;
}

/** What is asked: an application to one programme, with the fields of that programme and no other's. */
export type DecisionRequest =
  | UniversityRequest
  | ExamRequest
  | BoardingRequest
  | Grade10Request
  | EntryRequest;
