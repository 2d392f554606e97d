import { joinSubtrees } from './hash.ts';
import { consistencyRanges, inclusionRanges, type NodeId, type Range, subtreesOf } from './ranges.ts';

/** Gives the hashes of complete subtrees, in the order asked for. All that a proof needs is asked for at once. */
export type NodeReader = (nodes: readonly NodeId[]) => Promise<readonly Uint8Array[]>;

async function hashesOf(ranges: readonly Range[], read: NodeReader): Promise<Uint8Array[]> {
  const parts = ranges.map(subtreesOf);
  const hashes = parts.length === 0 ? [] : await read(parts.flat());
  let at = 0;
  return parts.map((nodes) => {
    const own = hashes.slice(at, at + nodes.length);
    at += nodes.length;
    return joinSubtrees(own);
  });
}

/** The audit path of leaf `index` in the tree of `size` leaves (RFC 6962 2.1.1). */
export function proveInclusion(index: number, size: number, read: NodeReader): Promise<Uint8Array[]> {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size))
    throw new TypeError('a leaf outside the tree');
  return hashesOf(inclusionRanges(index, size), read);
}

/** The proof that the tree of `old` leaves is the beginning of the tree of `size` (RFC 6962 2.1.2). */
export function proveConsistency(old: number, size: number, read: NodeReader): Promise<Uint8Array[]> {
  if (!(Number.isSafeInteger(old) && Number.isSafeInteger(size) && old >= 0 && old <= size))
    throw new TypeError('a tree larger than the tree');
  return hashesOf(consistencyRanges(old, size), read);
}

/** Hash of the tree of `size` leaves. */
export async function rootAt(size: number, read: NodeReader): Promise<Uint8Array> {
  const [root] = await hashesOf([{ start: 0, end: size }], read);
  return root as Uint8Array;
}
