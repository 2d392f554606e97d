import type { PlanPlace } from '../plan/place.ts';

/** What a plan adds for boarding schools. */
export interface BoardingPlan {
  /** Areas that the province adds: for poor households (9(4)), or for all minority pupils (18(2) of Circular 01/2016). */
  readonly addedAreas: readonly PlanPlace[];
  /** Whether 9(4) is opened: the pool of 9(1) to 9(3) was smaller than the school. */
  readonly poorHouseholds: boolean;
}
