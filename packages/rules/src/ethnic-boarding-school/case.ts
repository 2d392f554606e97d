import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import type { RuleContext } from '../kernel/context.ts';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import type { BoardingApplication } from './application.ts';
import type { BoardingParameters } from './instruments.ts';

/** One pupil before the rules. */
export interface BoardingCase {
  readonly application: BoardingApplication;
  readonly pupil: PersonFacts;
  readonly guardians: readonly GuardianFacts[];
  readonly context: RuleContext;
  readonly parameters: BoardingParameters;
}

/** Another parent or guardian than those named: their months lie in places of (a) (0), of (b) (1), elsewhere (2), nowhere (3). */
export const OTHER_GUARDIAN: ChoiceFact = { type: 'CHOICE', field: 'guardian.other', place: null, size: 4 };

/** What only a plan of the province or the school says: it takes such pupils (0) or not (1). */
export const PLAN: ChoiceFact = { type: 'CHOICE', field: 'plan', place: null, size: 2 };

/** Nobody but the named counts: father and mother are both known, or the applicant says so. */
export function isClosed(c: BoardingCase): boolean {
  const has = (relation: string): boolean => c.guardians.some((guardian) => guardian.relation === relation);
  return c.application.guardiansComplete || (has('FATHER') && has('MOTHER'));
}
