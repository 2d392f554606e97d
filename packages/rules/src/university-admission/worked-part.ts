import type { Basis } from '@cutru/residence';
import type { AssumptionBits } from '../kernel/assumptions.ts';
import type { MissingFact } from '../kernel/decision.ts';
import { weaker } from '../kernel/parts.ts';
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
  const timeline = c.person.permanent;
  const window = residenceWindow(c.application);
  if (timeline.status !== 'KNOWN' || window === null) return 'SOURCE';
  let basis: Basis = 'SOURCE';
  for (const period of timeline.periods) {
    if (period.end.max > window.start && period.start.min < window.end) basis = weaker(basis, period.basis);
  }
  return basis;
}
