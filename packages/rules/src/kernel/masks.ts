/**
 * A set of possible answers as bits of a small number, ordered: the higher bit is the better answer for the candidate.
 * One bit is a settled answer.
 */
export type Mask = number;

/** Whether exactly one answer is left. */
export function isSettled(mask: Mask): boolean {
  return mask !== 0 && (mask & (mask - 1)) === 0;
}

/** The worst answer among them, as its bit. */
export function lowest(mask: Mask): Mask {
  return mask & -mask;
}

/** The best answer among them, as its bit. */
export function highest(mask: Mask): Mask {
  return mask === 0 ? 0 : 1 << (31 - Math.clz32(mask));
}

/** The possible values of "the better of the two", where each lies in its own set independently of the other. */
export function betterOf(a: Mask, b: Mask): Mask {
  // Any answer of one set stands against an answer of the other that is not above it, down to the higher of the two
  // lowest ones.
  const floor = Math.max(lowest(a), lowest(b));
  return (a | b) & ~(floor - 1);
}
