import type { ExamMarks } from './application.ts';
import type { PassMarks } from './parameters.ts';

/** A graduation score (điểm xét tốt nghiệp), and whether it is enough. */
export interface GraduationScore {
  /** In hundredths, rounded half up once. */
  readonly score: number;
  readonly passes: boolean;
}

/**
 * The graduation score from 2025: ((sum of the four marks + encouragement) / 4 + mean of the years) / 2 + priority points,
 * the mean of the years being (grade 10 + 2 × grade 11 + 3 × grade 12) / 6. Everything in hundredths; the fraction, whose
 * denominator is 24, is rounded half up to hundredths once, at the end. Who graduates has the score of `pass` or more and
 * no mark at or below the failing one. The formula is known at second hand (Circular 24/2024).
 */
export function graduationScore(
  { marks, means, encouragement }: ExamMarks,
  priorityPoints: number,
  pass: PassMarks,
): GraduationScore {
  const exam = marks.reduce((sum, mark) => sum + mark, encouragement);
  const [grade10, grade11, grade12] = means;
  // (exam / 4 + years / 6) / 2 = (3 × exam + 2 × years) / 24, and half of 24 more before the floor rounds half up.
  const years = grade10 + 2 * grade11 + 3 * grade12;
  const score = Math.floor((3 * exam + 2 * years + 12) / 24) + priorityPoints;
  return { score, passes: score >= pass.score && marks.every((mark) => mark > pass.failing) };
}
