import type { Day } from '@cutru/calendar';
import type { Schooling } from '../schooling/types.ts';

/**
 * Grounds for exam priority that a candidate claims by papers, as the regulation numbers them (category and point): war
 * invalids and equals under 81 % (2a) and from 81 % (3b), children of such and of heroes (2b), people affected by toxic
 * chemicals and their children (2đ), children of martyrs and of invalids from 81 % (3c).
 */
export const EXAM_GROUNDS = ['2a', '2b', '2đ', '3b', '3c'] as const;
export type ExamGround = (typeof EXAM_GROUNDS)[number];

/** A ground that the candidate claims, and whether its paper was seen. */
export interface ExamClaim {
  readonly ground: ExamGround;
  readonly document: boolean;
}

/** Marks and means from which the graduation score is computed, all in hundredths of the scale of 10. */
export interface ExamMarks {
  /** The four exam marks. */
  readonly marks: readonly [number, number, number, number];
  /** Means of grades 10, 11 and 12. */
  readonly means: readonly [number, number, number];
  /** Điểm khuyến khích: 0, 100, 150 or 200. */
  readonly encouragement: number;
}

/**
 * An application to have graduation from upper secondary school decided (xét công nhận tốt nghiệp trung học phổ thông).
 * Facts that are absent are unknown; claims that are absent are not claimed.
 */
export interface GraduationExamApplication {
  readonly programme: 'graduation-exam';
  /** Chooses the instrument: exams of 2020 and later. */
  readonly examYear: number;
  /** First day of the exam; `null`: not given, some day of June to August. */
  readonly examDay: Day | null;
  /** Fact: upper secondary school by semester; `null` unknown. */
  readonly schooling: Schooling | null;
  readonly claims: readonly ExamClaim[];
  /** Claim: learner of continuing education (giáo dục thường xuyên). */
  readonly continuingEducation: boolean;
  /** Claim: a pupil of an ethnic boarding school. */
  readonly boardingSchool: boolean;
  /** Priority points declared, in hundredths (0, 25, 50); only compared. */
  readonly declaredPoints: number | null;
  /** For the score, which is computed only where all of it is given. */
  readonly score: ExamMarks | null;
}
