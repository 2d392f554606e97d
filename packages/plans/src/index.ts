export { MAX_PLAN_BYTES } from './document.ts';
export { PLAN_ERRORS, type PlanErrorText } from './error-texts.ts';
export { PlanError, sayPlanIssue } from './errors.ts';
export { openPlan, openPlans } from './folder.ts';
export type { PlanErrorCode, PlanIssue, PlanPosition } from './issue.ts';
export { type CheckedPlan, checkPlan, readPlan } from './read.ts';
export { type PlanWarning, planWarnings, sayPlanWarning } from './warnings.ts';
