import type { Basis } from '@cutru/residence';
import type { Askable } from './askable.ts';
import type { DeclaredCheck, MissingFact, Outcome, PartKind } from './decision.ts';
import { highest, lowest, type Mask } from './masks.ts';

const STRENGTH: Readonly<Record<Basis, number>> = { SOURCE: 0, PAPER: 1, DECLARED: 2 };

/** The weaker of two bases. */
export function weaker(a: Basis, b: Basis): Basis {
  return STRENGTH[a] >= STRENGTH[b] ? a : b;
}

/** Open if any part is; else eligible if any is; else not. */
export function wholeOutcome(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('NEEDS_EVIDENCE')) return 'NEEDS_EVIDENCE';
  return outcomes.includes('ELIGIBLE') ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
}

/** What was declared against the answers that are possible: outside them it is too high or too low even while open. */
export function compareDeclared(declared: Mask | null, possible: Mask): DeclaredCheck | null {
  if (declared === null) return null;
  if (declared > highest(possible)) return 'TOO_HIGH';
  if (declared < lowest(possible)) return 'TOO_LOW';
  return possible === declared ? 'AGREES' : 'OPEN';
}

/** Missing facts of a part, as a decision names them. */
export function missingFacts(part: PartKind, askables: readonly Askable[]): MissingFact[] {
  return askables.map(({ code, subject, settledBy }) => ({ code, subject, part, settledBy }));
}
