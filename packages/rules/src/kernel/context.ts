import type { AreaLists, Units } from '@cutru/places';

/** The reference data against which a decision is made. */
export interface RuleContext {
  readonly units: Units;
  readonly lists: AreaLists;
}
