import { MAYBE, NO, type Tri, YES } from '../../kernel/verdict.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import { GRADUATION_YEAR, type UniversityCase } from '../case.ts';

/**
 * 7(1)(d) of Circular 08/2022 from 2023, 7(1)(c) of Circular 06/2026: area priority is given in the year of graduation
 * and the one after.
 */
export function graduationWindow(c: UniversityCase, world: World): Tri {
  const { windowYears } = c.parameters;
  if (windowYears === null) return YES;
  const { graduationYear, admissionYear } = c.application;
  if (graduationYear !== null) return admissionYear - graduationYear <= windowYears ? YES : NO;
  const choice = world.value(GRADUATION_YEAR, 'candidate');
  return choice === OPEN ? MAYBE : choice === 0 ? YES : NO;
}
