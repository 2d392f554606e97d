import type { Day, PartialDate } from '@cutru/calendar';
import type { AreaClass, MarkGroup } from '@cutru/places';
import type { GuardianRelation, Identity } from '@cutru/residence';
import type { EntryLevel, ExamClaim, ExamMarks, Plan, PolicyClaim, PolicyGroup } from '@cutru/rules';
import type { Grade10Facts } from './grade-10.ts';
import type { ListRow, SchoolRow, SchoolStay, Stay } from './notation.ts';

/** Somebody in a case. */
export interface Person {
  readonly identity: Identity;
  /** Code or name as the source has it; `null`: the source has none. */
  readonly ethnicity: string | null;
  /** The ethnicity is as declared, since no source was asked; or the source's, and another one was declared. */
  readonly ethnicityFrom: 'SOURCE' | 'DECLARED' | 'DIFFERS';
  readonly born: Day;
  /** The birth date as far as it is on record; `null`: not at all. */
  readonly birth: PartialDate | null;
  readonly lives: readonly Stay[];
  /** Temporary and present residence; `null`: not provided. */
  readonly temporary: readonly Stay[] | null;
  readonly current: readonly Stay[] | null;
  /** The same life by a paper that contradicts the source; empty: none does. */
  readonly papers: readonly Stay[];
  readonly relation: GuardianRelation;
  /** The name agreed only without its diacritics. */
  readonly plainName: boolean;
}

/** A list of marks as a case loads it. */
export interface CaseList {
  readonly name: string;
  readonly from: Day;
  /** Half open. */
  readonly to: Day;
  /** Marks for which the list is said to be complete. */
  readonly complete: readonly MarkGroup[];
  readonly provinces: readonly string[] | 'NATION';
  readonly rows: readonly ListRow[];
}

/** What is applied for at a university. */
export interface UniversityFacts {
  readonly year: number;
  readonly graduated: number | null;
  readonly school: readonly SchoolStay[];
  readonly claims: readonly PolicyClaim[];
  readonly total: number | null;
  readonly boardingSchool: boolean;
  readonly serviceArea: AreaClass | null;
  readonly declaredArea: AreaClass | null;
  readonly declaredGroup: PolicyGroup | 'NONE' | null;
}

/** What is applied for at a boarding school. */
export interface BoardingFacts {
  readonly file: Day;
  readonly kind: 'ethnic_boarding' | 'border_boarding';
  readonly level: 'lower_secondary' | 'upper_secondary' | null;
  readonly household: 'poor' | 'near_poor' | null;
  readonly prize: 'provincial' | 'national' | null;
  readonly guardiansComplete: boolean;
  readonly plan: Plan | null;
}

/** What is applied for at the graduation exam. */
export interface ExamFacts {
  readonly year: number;
  /** First day of the exam. */
  readonly exam: Day | null;
  readonly school: readonly SchoolStay[];
  readonly claims: readonly ExamClaim[];
  readonly continuingEducation: boolean;
  readonly boardingSchool: boolean;
  readonly declared: number | null;
  readonly score: ExamMarks | null;
}

/** What is applied for at a school by residence. */
export interface EntryFacts {
  readonly file: Day;
  readonly level: EntryLevel;
  readonly school: string | null;
  readonly guardiansComplete: boolean;
  /** `null`: no plan is loaded. */
  readonly plan: Plan | null;
}

/** A situation and the answer that the law gives. */
export interface LawCase {
  readonly name: string;
  /** Instrument, article and clause. */
  readonly law: string;
  readonly why: string;
  /** Where it is written: the file (`''` for a text) and the line of its first key, from 1. */
  readonly place: { readonly file: string; readonly line: number };
  readonly recordedOn: Day;
  readonly candidate: Person;
  readonly guardians: readonly Person[];
  readonly lists: readonly CaseList[];
  readonly schoolList: readonly SchoolRow[];
  /** What a plan says of assumptions, by their id; empty: there is no plan. */
  readonly settings: Readonly<Record<string, string>>;
  readonly application:
    | { readonly programme: 'graduation-exam'; readonly facts: ExamFacts }
    | { readonly programme: 'university-admission'; readonly facts: UniversityFacts }
    | { readonly programme: 'ethnic-boarding-school'; readonly facts: BoardingFacts }
    | { readonly programme: 'grade-10-admission'; readonly facts: Grade10Facts }
    | { readonly programme: 'school-entry'; readonly facts: EntryFacts };
  readonly expected: Readonly<Record<string, string | readonly string[]>>;
}
