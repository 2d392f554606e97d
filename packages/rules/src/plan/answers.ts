import { ASSUMPTION_OPTIONS } from '../kernel/assumptions.ts';
import type { Plan, PlanRef } from './types.ts';

const known = new WeakMap<Plan, ReadonlyMap<string, number>>();

/**
 * What a plan says of the assumptions that are open without one, by the code of the open fact: the place of its word among
 * the options. `null` where it says nothing.
 */
export function planAnswers(plan: Plan | null): ReadonlyMap<string, number> | null {
  if (plan === null) return null;
  let answers = known.get(plan);
  if (answers === undefined) {
    const found = new Map<string, number>();
    for (const [id, options] of Object.entries(ASSUMPTION_OPTIONS)) {
      const word = plan.settings[id as keyof typeof plan.settings];
      const at = word === undefined ? -1 : options.indexOf(word);
      if (at >= 0) found.set(`assumption.${id}`, at);
    }
    answers = found;
    known.set(plan, answers);
  }
  return answers.size === 0 ? null : answers;
}

/** What a decision says of the plan. */
export function planRef(plan: Plan | null): PlanRef | null {
  return plan === null ? null : { id: plan.id, version: plan.version, hash: plan.hash };
}
