/** Years that a plan can be of. */
export const FIRST_PLAN_YEAR = 2000;
export const LAST_PLAN_YEAR = 2100;

/** Months of residence that a plan can ask for. */
export const MAX_LIVING_MONTHS = 240;
