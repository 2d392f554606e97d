import { type Runner, rows } from '@cutru/database';
import { LedgerError } from '../errors.ts';
import { nodeHash } from '../merkle/hash.ts';
import type { NodeReader } from '../merkle/prove.ts';
import type { NodeId } from '../merkle/ranges.ts';
import { nodesAt } from './read-statements.ts';

/** Every fourth level of the tree is stored: a subtree between is made of at most eight hashes of the level below. */
export const STORED_STEP = 4;

interface Span {
  readonly level: number;
  readonly first: number;
  readonly count: number;
}

/** The stored subtrees of which one is made. */
function storedUnder({ level, position }: NodeId): Span {
  const count = 2 ** (level % STORED_STEP);
  return { level: level - (level % STORED_STEP), first: position * count, count };
}

/** The root of a complete subtree, given those of equal subtrees in it. */
function joinPairs(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const below = row;
    row = Array.from({ length: below.length / 2 }, (_, at) =>
      nodeHash(below[2 * at] as Uint8Array, below[2 * at + 1] as Uint8Array),
    );
  }
  return row[0] as Uint8Array;
}

/** Reads subtrees from the database: one statement a proof, with at most 15 rows to each four levels of the tree. */
export function nodeReader(runner: Runner): NodeReader {
  return async (nodes) => {
    const spans = nodes.map(storedUnder);
    const wanted = spans.flatMap(({ level, first, count }) =>
      Array.from({ length: count }, (_, at) => ({ level, position: first + at })),
    );
    const found = new Map(
      (await rows(runner, nodesAt(wanted))).map(({ level, position, hash }) => [
        `${level}/${position}`,
        hash,
      ]),
    );
    const hashes = wanted.map(({ level, position }) => {
      const hash = found.get(`${level}/${position}`);
      if (hash === undefined) throw new LedgerError('LEDGER_TREE_DAMAGED', { level, position });
      return hash;
    });
    let at = 0;
    return spans.map(({ count }) => {
      at += count;
      return joinPairs(hashes.slice(at - count, at));
    });
  };
}
