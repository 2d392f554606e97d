import type { Basis, Timeline } from '@cutru/residence';
import type { AssumptionBits } from '../kernel/assumptions.ts';
import type { MissingFact } from '../kernel/decision.ts';
import { weaker } from '../kernel/parts.ts';

/** What is worked out of a part, before the decision is put together. */
export interface Worked<Part> {
  readonly part: Part;
  readonly missing: readonly MissingFact[];
  readonly assumptions: AssumptionBits;
  readonly clauses: readonly string[];
}

/** Nothing missing: shared, since most parts miss nothing. */
export const NOTHING: readonly never[] = [];

/** The weakest on which the recorded stays rest. */
export function residenceBasis(timeline: Timeline): Basis {
  if (timeline.status !== 'KNOWN') return 'SOURCE';
  return timeline.periods.reduce<Basis>((basis, period) => weaker(basis, period.basis), 'SOURCE');
}
