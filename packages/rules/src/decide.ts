import type { Application } from './application.ts';
import type { RuleContext } from './kernel/context.ts';
import type { Decision } from './kernel/decision.ts';
import { RulesError } from './kernel/errors.ts';
import type { People } from './kernel/people.ts';
import type { Plan } from './plan/types.ts';
import { rulesFor } from './rulebook.ts';

/**
 * Decides an application by the instrument that its year or day chooses, and by the plan of its intake where there is one.
 * @throws RulesError `NOT_COVERED`, `PLAN_OF_ANOTHER_PROGRAMME`, `PLAN_OF_ANOTHER_INTAKE`, or the first of the application's issues
 */
export function decide(
  context: RuleContext,
  application: Application,
  people: People,
  plan: Plan | null = null,
): Decision {
  const rules = rulesFor(application);
  const [issue] = rules.issuesOf(application);
  if (issue !== undefined) throw new RulesError(issue.code, issue.field);
  if (plan !== null && plan.programme !== application.programme)
    throw new RulesError('PLAN_OF_ANOTHER_PROGRAMME', 'plan');
  const intake = plan === null ? null : rules.intakeOf(application);
  if (intake !== null && intake.year !== plan?.year)
    throw new RulesError('PLAN_OF_ANOTHER_INTAKE', intake.field);
  return rules.decide(context, application, people, plan);
}
