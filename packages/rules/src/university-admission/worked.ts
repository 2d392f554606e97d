import type { Mask } from '../kernel/masks.ts';
import type { Tri } from '../kernel/verdict.ts';
import type { Span } from '../residence/spans.ts';

/** Semesters by class, where every semester's class is known. */
export interface SchoolTimes {
  readonly kv1: number;
  readonly kv2nt: number;
  readonly kv2: number;
  readonly kv3: number;
  /** Class of the last school attended. */
  readonly last: Mask;
  /** Classes attended longest: more than one bit where times are equal. */
  readonly longest: Mask;
}

/** Whether residence in places that pass a test comes to more than a number of months, and the days it was read from. */
export interface ResidenceMonths {
  readonly answer: Tri;
  /** The same with all days that may count taken together: days of a missing one between which only this differs are told apart. */
  readonly joined: Tri;
  readonly spans: readonly Span[];
  /** Spells that count for sure. */
  readonly spells: number;
}

/** What 7(1)(c)(2) comes to: the months, the district, and both together. */
export interface SpecialResidence {
  readonly answer: Tri;
  readonly months: ResidenceMonths;
  readonly district: Tri;
}
