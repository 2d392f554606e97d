import type { Day } from '@cutru/calendar';
import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import type { RuleContext } from '../kernel/context.ts';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import type { PlanPlace } from '../plan/place.ts';
import type { BoardingApplication } from './application.ts';
import type { BoardingParameters } from './instruments.ts';
import type { BoardingPlan } from './plan.ts';

/** One pupil before the rules. */
export interface BoardingCase {
  readonly application: BoardingApplication;
  /** The day to which the months are counted, and on which places are classed: the plan's, else that of the file. */
  readonly day: Day;
  /** What a plan of the intake adds; `null`: no plan, or one that does not say. */
  readonly plan: BoardingPlan | null;
  readonly pupil: PersonFacts;
  readonly guardians: readonly GuardianFacts[];
  readonly context: RuleContext;
  readonly parameters: BoardingParameters;
}

/**
 * Another parent or guardian than those named: their months lie in places of (a) (0), of (b) (1), elsewhere (2), nowhere
 * (3), or in areas that the plan adds (4).
 */
export const OTHER_GUARDIAN: ChoiceFact = { type: 'CHOICE', field: 'guardian.other', place: null, size: 5 };

/** What only a plan of the province or the school says: it takes such pupils (0) or not (1). */
export const PLAN: ChoiceFact = { type: 'CHOICE', field: 'plan', place: null, size: 2 };

/**
 * Areas that a plan adds, where they can matter for the pupil: 9(4) for a household that claims it and a plan that opens
 * it, 18(2) for everybody; `null`: nowhere.
 */
export function addedAreas({ application, parameters, plan }: BoardingCase): readonly PlanPlace[] | null {
  if (plan === null) return null;
  if (parameters.clauses.provinceAreas !== null) return plan.addedAreas;
  const isPoor = parameters.clauses.poor !== null && application.household !== null;
  return isPoor && plan.poorHouseholds ? plan.addedAreas : null;
}

/** Nobody but the named counts: father and mother are both known, or the applicant says so. */
export function isClosed(c: BoardingCase): boolean {
  const has = (relation: string): boolean => c.guardians.some((guardian) => guardian.relation === relation);
  return c.application.guardiansComplete || (has('FATHER') && has('MOTHER'));
}
