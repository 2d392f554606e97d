import type { Day } from '@cutru/calendar';
import type { Plan } from './types.ts';

/** The day to which a plan counts, of a month its last; `null`: it names none. */
export function planDay(plan: Plan | null): Day | null {
  const countedTo = plan?.countedTo ?? null;
  if (countedTo === null) return null;
  return countedTo.type === 'DAY' ? countedTo.day : countedTo.lastDay;
}
