/**
 * What a clause says. Three answers, never two: `UNKNOWN` is not "no", it names the evidence that would settle it.
 */
export type Verdict = 'MET' | 'NOT_MET' | 'UNKNOWN';

/** The same three answers as sets of what is possible: no, yes, or either. A small number costs nothing. */
export const NO = 1;
export const YES = 2;
export const MAYBE = 3;
export type Tri = typeof NO | typeof YES | typeof MAYBE;

/** Kleene's "and": no as soon as one is no, yes when both are. */
export function and(a: Tri, b: Tri): Tri {
  if (a === NO || b === NO) return NO;
  return a === YES && b === YES ? YES : MAYBE;
}

/** Kleene's "or": yes as soon as one is yes, no when both are. */
export function or(a: Tri, b: Tri): Tri {
  if (a === YES || b === YES) return YES;
  return a === NO && b === NO ? NO : MAYBE;
}

/** Kleene's "not". */
export function not(a: Tri): Tri {
  return a === MAYBE ? MAYBE : a === YES ? NO : YES;
}

const VERDICTS: Readonly<Record<Tri, Verdict>> = { [NO]: 'NOT_MET', [YES]: 'MET', [MAYBE]: 'UNKNOWN' };

/** The word for an answer. */
export function verdictOf(answer: Tri): Verdict {
  return VERDICTS[answer];
}
