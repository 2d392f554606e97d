import { buildSchooling, type Schooling, type SchoolingContext, type SchoolStayInput } from '@cutru/rules';

/** Ways through schools that are remembered: a cohort of the whole country has fewer. */
const LIMIT = 20_000;

const known = new WeakMap<SchoolingContext, Map<string, Schooling | null>>();

/** Semesters made of stays. Those of one school and year came the same way, so what was made once is given again. */
export function schoolingOf(
  reference: SchoolingContext,
  stays: readonly SchoolStayInput[],
): Schooling | null {
  let made = known.get(reference);
  if (made === undefined) {
    made = new Map();
    known.set(reference, made);
  }
  const key = JSON.stringify(stays);
  let schooling = made.get(key);
  if (schooling === undefined) {
    schooling = buildSchooling(reference, stays);
    if (made.size >= LIMIT) made.clear();
    made.set(key, schooling);
  }
  return schooling;
}
