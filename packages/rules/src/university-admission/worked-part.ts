import type { Basis } from '@cutru/residence';
import type { AssumptionBits } from '../kernel/assumptions.ts';
import type { MissingFact } from '../kernel/decision.ts';
import { basisOfStays } from '../residence/rests-on.ts';
import { residenceWindow, type UniversityCase } from './case.ts';

/** What is worked out of a part, before the decision is put together. */
export interface Worked<Part> {
  readonly part: Part;
  readonly missing: readonly MissingFact[];
  readonly assumptions: AssumptionBits;
  readonly clauses: readonly string[];
}

/** Nothing missing: shared, since most parts miss nothing. */
export const NOTHING: readonly never[] = [];

/** The weakest on which the stays of the window rest. */
export function residenceBasis(c: UniversityCase): Basis {
  const window = residenceWindow(c.application);
  return window === null ? 'SOURCE' : basisOfStays(c.person.permanent, window);
}
