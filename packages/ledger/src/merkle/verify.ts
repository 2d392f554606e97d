import { HASH_BYTES } from '@cutru/digests';
import { LedgerError } from '../errors.ts';
import { emptyRoot, nodeHash } from './hash.ts';

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isHash(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array && value.length === HASH_BYTES;
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function half(n: number): number {
  return Math.floor(n / 2);
}

/** What {@link rootFromPath} needs. */
export interface InclusionPath {
  /** Which leaf, from 0. */
  readonly index: number;
  /** Of how many. */
  readonly size: number;
  /** The audit path, the leaf's neighbour first. */
  readonly hashes: readonly Uint8Array[];
}

/** The root to which an audit path leads from a leaf (RFC 9162 2.1.3.2); throws where the path does not fit. */
export function rootFromPath(leaf: Uint8Array, { index, size, hashes }: InclusionPath): Uint8Array {
  if (!isCount(index) || !isCount(size) || !Array.isArray(hashes) || !hashes.every(isHash))
    throw new LedgerError('PROOF_MALFORMED');
  if (index >= size) throw new LedgerError('PROOF_INDEX_OUTSIDE');
  let root = leaf;
  let node = index;
  let last = size - 1;
  for (const hash of hashes) {
    if (last === 0) throw new LedgerError('PROOF_LENGTH_WRONG');
    if (node % 2 === 1 || node === last) {
      root = nodeHash(hash, root);
      while (node % 2 === 0 && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      root = nodeHash(root, hash);
    }
    node = half(node);
    last = half(last);
  }
  if (last !== 0) throw new LedgerError('PROOF_LENGTH_WRONG');
  return root;
}

/** A tree by its size and root. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/**
 * Checks that the `old` tree is the beginning of the `current` one (RFC 9162 2.1.4.2): nothing that was in the log
 * has been changed or taken out. Throws {@link LedgerError}.
 */
export function verifyConsistency(old: TreeHead, current: TreeHead, hashes: readonly Uint8Array[]): void {
  if (![old.size, current.size].every(isCount) || ![old.root, current.root, ...hashes].every(isHash))
    throw new LedgerError('PROOF_MALFORMED');
  if (old.size > current.size) throw new LedgerError('CONSISTENCY_TREE_SHRANK');
  if (old.size === 0 || old.size === current.size) {
    if (hashes.length > 0) throw new LedgerError('PROOF_LENGTH_WRONG');
    const expected = old.size === current.size ? current.root : emptyRoot();
    if (!same(old.root, expected)) throw new LedgerError('CONSISTENCY_OLD_ROOT_DIFFERS');
    return;
  }
  let node = old.size - 1;
  let last = current.size - 1;
  while (node % 2 === 1) {
    node = half(node);
    last = half(last);
  }
  // Where the old tree is a complete subtree of the new one (node is 0 then) the proof leaves its root out.
  const [first, ...rest] = node === 0 ? [old.root, ...hashes] : hashes;
  if (first === undefined) throw new LedgerError('PROOF_LENGTH_WRONG');
  let oldRoot = first;
  let root = first;
  for (const hash of rest) {
    if (last === 0) throw new LedgerError('PROOF_LENGTH_WRONG');
    if (node % 2 === 1 || node === last) {
      oldRoot = nodeHash(hash, oldRoot);
      root = nodeHash(hash, root);
      while (node % 2 === 0 && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      root = nodeHash(root, hash);
    }
    node = half(node);
    last = half(last);
  }
  if (last !== 0) throw new LedgerError('PROOF_LENGTH_WRONG');
  if (!same(oldRoot, old.root)) throw new LedgerError('CONSISTENCY_OLD_ROOT_DIFFERS');
  if (!same(root, current.root)) throw new LedgerError('PROOF_ROOT_DIFFERS');
}
