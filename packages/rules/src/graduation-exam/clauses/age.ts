import { type Day, hasMonths } from '@cutru/calendar';
import { MAYBE, NO, type Tri, YES } from '../../kernel/verdict.ts';
import type { World } from '../../kernel/world.ts';
import { boundIn, type ExamCase } from '../case.ts';

interface Days {
  readonly min: Day;
  readonly max: Day;
}

/**
 * Whether somebody has a number of months of age on a day, where birth and day may lie between bounds: the known parts
 * are compared, and an unknown one matters only where the answer turns inside its bounds.
 */
export function isOfAge(birth: Days, on: Days, months: number): Tri {
  if (hasMonths(birth.max, months, on.min)) return YES;
  return hasMonths(birth.min, months, on.max) ? MAYBE : NO;
}

/** 2(e): 35 or older on the day of the exam. That it is for continuing education alone is for the caller. */
export function oldEnough(c: ExamCase, world: World): Tri {
  const { ageMonths } = c.parameters;
  const atOnce = isOfAge(c.birth, c.examDay, ageMonths);
  if (atOnce !== MAYBE) return atOnce;
  return isOfAge(boundIn(world, c.birth), boundIn(world, c.examDay), ageMonths);
}
