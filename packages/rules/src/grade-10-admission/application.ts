import type { Day } from '@cutru/calendar';
import type { Schooling } from '../schooling/types.ts';

/** Groups of Article 14(2) that are claimed by papers; group 3 is decided from facts. */
export const GRADE_10_GROUNDS = ['1', '2'] as const;
export type Grade10Ground = (typeof GRADE_10_GROUNDS)[number];

/** A group that the pupil claims, and whether its paper was seen. */
export interface Grade10Claim {
  readonly ground: Grade10Ground;
  readonly document: boolean;
}

/** Prizes: those that open direct admission (14(1)), and a province's first, second and third (14(3)). */
export const GRADE_10_PRIZES = [
  'international',
  'national',
  'provincial_first',
  'provincial_second',
  'provincial_third',
] as const;
export type Grade10Prize = (typeof GRADE_10_PRIZES)[number];

/** An application to grade 10 (tuyển sinh trung học phổ thông, lớp 10). */
export interface Grade10Application {
  readonly programme: 'grade-10-admission';
  /** Year of the intake: chooses the instrument, 2025 and later. */
  readonly intakeYear: number;
  /** Day of the file; `null`: not given. */
  readonly submittedOn: Day | null;
  /** Fact: lower secondary school by semester; `null` unknown. */
  readonly schooling: Schooling | null;
  readonly claims: readonly Grade10Claim[];
  /** Claim: a pupil of a lower secondary ethnic boarding school (14(1)). */
  readonly boardingSchool: boolean;
  /** Claim: a pupil with a disability (14(1)). */
  readonly disability: boolean;
  readonly prize: Grade10Prize | null;
  /** No parent or guardian but those given. */
  readonly guardiansComplete: boolean;
  /** Priority points declared, in hundredths; only compared. */
  readonly declaredPoints: number | null;
}
