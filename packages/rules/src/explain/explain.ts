import type { Application } from '../application.ts';
import { decide } from '../decide.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { People } from '../kernel/people.ts';
import type { Plan } from '../plan/types.ts';
import { rulesFor } from '../rulebook.ts';
import { clauseTree } from './tree.ts';
import type { Explanation } from './types.ts';

/**
 * Decides an application anew and tells how: the clauses as a tree, and for those that count days or semesters what was
 * counted. Nothing is read from a decision made before.
 * @throws RulesError as {@link decide} does
 */
export function explain(
  context: RuleContext,
  application: Application,
  people: People,
  plan: Plan | null = null,
): Explanation {
  const decision = decide(context, application, people, plan);
  const rules = rulesFor(application);
  return {
    decision,
    tree: clauseTree(decision, rules.instrumentOf(application)),
    workings: rules.workings?.(context, application, people, plan) ?? [],
  };
}
