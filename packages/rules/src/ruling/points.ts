import { GRADE_10_INSTRUMENTS } from '../grade-10-admission/instruments.ts';
import { EXAM_INSTRUMENTS } from '../graduation-exam/instruments.ts';
import type { Decision } from '../kernel/decision.ts';

/** All sums of some of the numbers, that of none among them. */
function sums(numbers: readonly number[]): ReadonlySet<number> {
  const all = new Set([0]);
  for (const each of numbers) for (const sum of [...all]) all.add(sum + each);
  return all;
}

/**
 * The priority points, in hundredths, that the instrument of a decision can give at all: no ruling makes up others, and a
 * slip such as 5 for 0.5 is none of them. For grade 10 sums of groups are among them, since a plan may add groups up.
 */
export function givenPoints({ instrument }: Decision): ReadonlySet<number> {
  const exam = EXAM_INSTRUMENTS.find(({ id }) => id === instrument);
  if (exam !== undefined) return new Set([0, ...Object.values(exam.parameters.points)]);
  const grade10 = GRADE_10_INSTRUMENTS.find(({ id }) => id === instrument);
  return sums(grade10 === undefined ? [] : Object.values(grade10.parameters.groupPoints));
}
