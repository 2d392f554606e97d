import type { ExamClaim, ExamGround } from './application.ts';
import type { ExamCase } from './case.ts';

/**
 * The grounds by number, in the order of the articles; the last two are no grounds: category 2 by one of its points, it
 * stays open which, and category 1, for all others.
 */
export const GROUNDS = ['2a', '2b', '2c', '2d', '2đ', '2e', '3a', '3b', '3c', '2', '1'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A category (diện). */
export type Category = '1' | '2' | '3';

/** Claims that only learners of continuing education can make. */
const CONTINUING_ONLY: readonly ExamGround[] = ['2a', '3b'];

/** Whether a ground is for learners of continuing education alone, and the candidate is none. */
export function isClosedToPupils(c: ExamCase, ground: ExamGround): boolean {
  return CONTINUING_ONLY.includes(ground) && !c.application.continuingEducation;
}

/** Whether what a ground rests on is the claim of continuing education. */
export function isForContinuing(ground: Ground): boolean {
  return ground === '2a' || ground === '2e' || ground === '3b';
}

/** The claim of a ground; where it is claimed twice, the one whose paper was seen. */
export function claimOf(c: ExamCase, ground: Ground): ExamClaim | undefined {
  const own = c.application.claims.filter((claim) => claim.ground === ground);
  return own.find((claim) => claim.document) ?? own[0];
}

/** Whether a claim gives its category. */
export function isClaimed(c: ExamCase, ground: ExamGround): boolean {
  return claimOf(c, ground) !== undefined && !isClosedToPupils(c, ground);
}

/** The clause of a ground: `42(2)(c)`; of a category alone `42(2)`. */
export function clauseOf(c: ExamCase, ground: Ground): string {
  const [category = '', point] = ground;
  const { article } = c.parameters;
  return point === undefined ? `${article}(${category})` : `${article}(${category})(${point})`;
}
