/** Leaves from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A complete subtree: `2 ** level` leaves, `position` of its size before it. Level 0 are the leaves. */
export interface NodeId {
  readonly level: number;
  readonly position: number;
}

/** The largest power of two smaller than `n` (RFC 6962 2.1), for n > 1. */
function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** The subtrees whose hashes make the audit path of a leaf (RFC 6962 2.1.1), the leaf's neighbour first. */
export function inclusionRanges(index: number, size: number): Range[] {
  const path: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  return path.reverse();
}

/** The subtrees whose hashes show that a tree of `old` leaves is the beginning of one of `size` (RFC 6962 2.1.2). */
export function consistencyRanges(old: number, size: number): Range[] {
  if (old === 0 || old === size) return [];
  const path: Range[] = [];
  let start = 0;
  let end = size;
  while (old !== end) {
    const middle = start + splitOf(end - start);
    if (old <= middle) {
      path.push({ start: middle, end });
      end = middle;
    } else {
      path.push({ start, end: middle });
      start = middle;
    }
  }
  // SUBPROOF leaves out the old tree itself, which the verifier has, only where it is a subtree of the new one.
  if (start !== 0) path.push({ start, end });
  return path.reverse();
}

/** A range of those above as complete subtrees, largest first; {@link joinSubtrees} makes its hash of theirs. */
export function subtreesOf({ start, end }: Range): NodeId[] {
  const nodes: NodeId[] = [];
  for (let at = start; at < end; ) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, position: at / width });
    at += width;
  }
  return nodes;
}
