import { saltedLeafHash } from '../entry/leaf.ts';
import type { Frontier } from '../merkle/frontier.ts';
import type { NodeId } from '../merkle/ranges.ts';
import { STORED_STEP } from './nodes.ts';
import type { Pending } from './pending.ts';
import type { NewSubject } from './pseudonyms.ts';

/** A subtree that has become complete and is to be stored. */
export interface GrownNode extends NodeId {
  readonly hash: Uint8Array;
}

/** What a batch adds to the log. */
export interface Growth {
  /** Index of the first entry. */
  readonly start: number;
  readonly entries: readonly Pending[];
  readonly leaves: readonly Buffer[];
  readonly nodes: readonly GrownNode[];
  readonly subjects: readonly NewSubject[];
}

/** Adds entries to the tree; `frontier` grows. */
export function grow(
  entries: readonly Pending[],
  subjects: readonly NewSubject[],
  frontier: Frontier,
): Growth {
  const start = frontier.size;
  const nodes: GrownNode[] = [];
  const leaves = entries.map(({ template }) => {
    const leaf = saltedLeafHash(template.bytes);
    frontier.add(leaf, (level, position, hash) => {
      if (level > 0 && level % STORED_STEP === 0) nodes.push({ level, position, hash });
    });
    return leaf;
  });
  return { start, entries, leaves, nodes, subjects };
}
