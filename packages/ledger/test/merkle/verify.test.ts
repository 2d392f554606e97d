import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, rootFromPath, verifyConsistency } from '../../src/index.ts';
import { refusal } from '../refusal.ts';
import { auditPath, consistencyProof, treeHash } from './naive.ts';

const leaves = Array.from({ length: 13 }, (_, at) => Buffer.from(`leaf ${at}`));
const head = (size: number) => ({ size, root: treeHash(leaves.slice(0, size)) });
const proof = consistencyProof(6, leaves);
const other = Buffer.alloc(32, 9);

describe('a consistency proof in which one thing alone is wrong', () => {
  it('holds when nothing is', () => {
    verifyConsistency(head(6), head(13), proof);
  });
  it('another old root', () => {
    refusal(
      () => verifyConsistency({ size: 6, root: other }, head(13), proof),
      'CONSISTENCY_OLD_ROOT_DIFFERS',
    );
  });
  it('another new root', () => {
    refusal(() => verifyConsistency(head(6), { size: 13, root: other }, proof), 'PROOF_ROOT_DIFFERS');
  });
  it('a hash too few, too many, none', () => {
    for (const hashes of [proof.slice(1), [...proof, other], []])
      expect(() => verifyConsistency(head(6), head(13), hashes)).toThrow();
    refusal(() => verifyConsistency(head(6), head(13), [...proof, other]), 'PROOF_LENGTH_WRONG');
    refusal(() => verifyConsistency(head(6), head(13), []), 'PROOF_LENGTH_WRONG');
  });
  it('a hash of another length', () => {
    refusal(() => verifyConsistency(head(6), head(13), [other.subarray(1)]), 'PROOF_MALFORMED');
  });
  it('a size that is none', () => {
    refusal(() => verifyConsistency({ ...head(6), size: -6 }, head(13), proof), 'PROOF_MALFORMED');
    refusal(() => verifyConsistency({ ...head(6), size: 6.5 }, head(13), proof), 'PROOF_MALFORMED');
  });
  it('a later tree that is smaller', () => {
    refusal(() => verifyConsistency(head(13), head(6), []), 'CONSISTENCY_TREE_SHRANK');
  });
  it('a tree of the same size and another root', () => {
    const same = { size: 6, root: other };
    refusal(() => verifyConsistency(same, head(6), []), 'CONSISTENCY_OLD_ROOT_DIFFERS');
  });
  it('hashes where none are needed', () => {
    refusal(() => verifyConsistency(head(6), head(6), [other]), 'PROOF_LENGTH_WRONG');
    refusal(() => verifyConsistency(head(0), head(6), [other]), 'PROOF_LENGTH_WRONG');
  });
  it('an empty tree with another root than the empty one', () => {
    refusal(() => verifyConsistency({ size: 0, root: other }, head(6), []), 'CONSISTENCY_OLD_ROOT_DIFFERS');
  });
});

describe('any change of a proof', () => {
  it('shows, for every byte of an audit path, and for every other index and size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 13 }), fc.nat(), fc.nat(), fc.nat(7), (size, at, place, bit) => {
        const index = at % size;
        const tree = leaves.slice(0, size);
        const hashes = auditPath(index, tree);
        const leaf = leafHash(tree[index] as Buffer);
        const flat = Buffer.concat(hashes);
        flat[place % flat.length] = (flat[place % flat.length] as number) ^ (1 << bit);
        const changed = hashes.map((_, one) => flat.subarray(one * 32, one * 32 + 32));
        expect(rootFromPath(leaf, { index, size, hashes: changed })).not.toEqual(treeHash(tree));
        for (let elsewhere = 0; elsewhere < size; elsewhere += 1) {
          if (elsewhere === index) continue;
          const root = () => rootFromPath(leaf, { index: elsewhere, size, hashes });
          let found: Uint8Array | undefined;
          try {
            found = root();
          } catch {
            continue;
          }
          expect(found).not.toEqual(treeHash(tree));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of a tree beyond 32 bits is followed too', () => {
    const size = 2 ** 40 + 1;
    const hashes = [other];
    const leaf = leafHash(Buffer.from('the last of all'));
    expect(rootFromPath(leaf, { index: size - 1, size, hashes })).toHaveLength(32);
  });
});
