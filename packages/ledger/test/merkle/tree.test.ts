import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Frontier, leafHash, nodeHash, rootFromPath, verifyConsistency } from '../../src/index.ts';
import { proveConsistency, proveInclusion, rootAt } from '../../src/merkle/prove.ts';
import type { NodeId } from '../../src/merkle/ranges.ts';
import { auditPath, consistencyProof, treeHash } from './naive.ts';
import { LEAVES, PATHS, ROOTS } from './vectors.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function grown(leaves: readonly Uint8Array[]): Frontier {
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.add(leafHash(leaf));
  return frontier;
}

/** Complete subtrees of leaves, by the naive hash. */
const readerOf = (leaves: readonly Uint8Array[]) => async (nodes: readonly NodeId[]) =>
  nodes.map(({ level, position }) => {
    const width = 2 ** level;
    const own = leaves.slice(position * width, (position + 1) * width);
    if (own.length !== width) throw new Error('not a complete subtree');
    return treeHash(own);
  });

const numbered = (size: number) => Array.from({ length: size }, (_, at) => Buffer.from(`leaf ${at}`));

describe('the known vectors of RFC 6962', () => {
  it('are the roots of trees of 0 to 8 leaves', () => {
    ROOTS.forEach((root, size) => {
      expect(hex(grown(LEAVES.slice(0, size)).root())).toBe(root);
      expect(hex(treeHash(LEAVES.slice(0, size)))).toBe(root);
    });
  });

  it('are audit paths', async () => {
    for (const { index, size, hashes } of PATHS) {
      const leaves = LEAVES.slice(0, size);
      const made = await proveInclusion(index, size, readerOf(leaves));
      expect(made.map(hex)).toEqual(hashes);
      const leaf = leafHash(LEAVES[index] as Buffer);
      expect(hex(rootFromPath(leaf, { index, size, hashes: made }))).toBe(ROOTS[size]);
    }
  });
});

describe('hashes', () => {
  it('tell a leaf from a node', () => {
    const two = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] as const;
    expect(leafHash(Buffer.concat(two))).not.toEqual(nodeHash(...two));
  });
});

describe('every tree of up to 48 leaves', () => {
  it('has the root, audit paths and consistency proofs of the RFC, and they verify', async () => {
    const all = numbered(48);
    for (let size = 1; size <= all.length; size += 1) {
      const leaves = all.slice(0, size);
      const read = readerOf(leaves);
      const root = treeHash(leaves);
      expect(hex(grown(leaves).root())).toBe(hex(root));
      expect(hex(await rootAt(size, read))).toBe(hex(root));
      for (let index = 0; index < size; index += 1) {
        const hashes = await proveInclusion(index, size, read);
        expect(hashes.map(hex)).toEqual(auditPath(index, leaves).map(hex));
        const leaf = leafHash(leaves[index] as Buffer);
        expect(hex(rootFromPath(leaf, { index, size, hashes }))).toBe(hex(root));
      }
      for (let old = 0; old <= size; old += 1) {
        const hashes = await proveConsistency(old, size, read);
        expect(hashes.map(hex)).toEqual(consistencyProof(old, leaves).map(hex));
        const before = { size: old, root: treeHash(leaves.slice(0, old)) };
        verifyConsistency(before, { size, root }, hashes);
      }
    }
  });
});

describe('a frontier', () => {
  it('goes on from its bytes as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(40), (first, more) => {
        const leaves = numbered(first + more);
        const frontier = grown(leaves.slice(0, first));
        const read = Frontier.read(first, frontier.bytes());
        expect(read).toBeDefined();
        for (const leaf of leaves.slice(first)) read?.add(leafHash(leaf));
        expect(hex(read?.root() ?? Buffer.of())).toBe(hex(treeHash(leaves)));
        expect(frontier.size).toBe(first);
      }),
      { numRuns: 50 },
    );
  });

  it('tells each complete subtree once', () => {
    const leaves = numbered(64);
    const told = new Map<string, string>();
    const frontier = Frontier.empty();
    for (const leaf of leaves)
      frontier.add(leafHash(leaf), (level, position, hash) => {
        expect(told.has(`${level}/${position}`)).toBe(false);
        told.set(`${level}/${position}`, hex(hash));
      });
    expect(told.size).toBe(127);
    for (const [name, hash] of told) {
      const [level = 0, position = 0] = name.split('/').map(Number);
      const width = 2 ** level;
      expect(hash).toBe(hex(treeHash(leaves.slice(position * width, (position + 1) * width))));
    }
  });

  it('is not read from the bytes of another size', () => {
    const bytes = grown(numbered(5)).bytes();
    for (const size of [0, 1, 4, 7]) expect(Frontier.read(size, bytes)).toBeUndefined();
    expect(Frontier.read(6, bytes)).toBeDefined(); // two subtrees as well: the root will tell
  });

  it('copied grows on its own', () => {
    const frontier = grown(numbered(3));
    const copy = frontier.copy();
    copy.add(leafHash(Buffer.of(1)));
    expect(hex(frontier.root())).toBe(hex(treeHash(numbered(3))));
    expect(frontier.size).toBe(3);
    expect(copy.size).toBe(4);
  });
});

describe('proofs that cannot be', () => {
  it('are the mistake of the caller', async () => {
    const read = readerOf(numbered(4));
    expect(() => proveInclusion(4, 4, read)).toThrow(TypeError);
    expect(() => proveInclusion(-1, 4, read)).toThrow(TypeError);
    expect(() => proveInclusion(0.5, 4, read)).toThrow(TypeError);
    expect(() => proveConsistency(5, 4, read)).toThrow(TypeError);
  });
});
