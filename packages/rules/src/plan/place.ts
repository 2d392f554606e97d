import type { Unit, VillageName } from '@cutru/places';

/** Part of an area that a plan draws: a unit as it was on the plan's day, whole or some of its villages. */
export interface PlanPlace {
  readonly unit: Unit;
  /** Villages and residential groups (thôn, bản, tổ dân phố); `null`: the whole unit. */
  readonly villages: readonly VillageName[] | null;
}
