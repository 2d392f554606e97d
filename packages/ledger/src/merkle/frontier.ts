import { HASH_BYTES } from '@cutru/digests';
import { joinSubtrees, nodeHash } from './hash.ts';

/** Told of a subtree that has become complete: it holds `2 ** level` leaves, `position` of its size before it. */
export type OnComplete = (level: number, position: number, hash: Uint8Array) => void;

/** How many complete subtrees a tree of that size ends with: the ones in its binary form. */
function subtreesOf(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}

/**
 * The right edge of a growing tree: the roots of its complete subtrees, largest first (a "compact range"). All that is
 * needed to add a leaf and to name the root.
 */
export class Frontier {
  #size: number;
  readonly #hashes: Uint8Array[];

  private constructor(size: number, hashes: Uint8Array[]) {
    this.#size = size;
    this.#hashes = hashes;
  }

  /** The edge of a tree without leaves. */
  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** Reads what {@link Frontier.bytes} wrote; `undefined` where that cannot be the edge of a tree of this size. */
  static read(size: number, bytes: Uint8Array): Frontier | undefined {
    const count = subtreesOf(size);
    if (bytes.length !== count * HASH_BYTES) return undefined;
    const hashes = Array.from({ length: count }, (_, at) =>
      bytes.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    );
    return new Frontier(size, hashes);
  }

  /** How many leaves the tree has. */
  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash. */
  add(leaf: Uint8Array, onComplete?: OnComplete): void {
    let hash = leaf;
    let level = 0;
    let position = this.#size;
    onComplete?.(level, position, hash);
    for (; position % 2 === 1; position = (position - 1) / 2) {
      const left = this.#hashes.pop();
      if (left === undefined) throw new TypeError('a frontier without the subtrees of its size');
      hash = nodeHash(left, hash);
      level += 1;
      onComplete?.(level, (position - 1) / 2, hash);
    }
    this.#hashes.push(hash);
    this.#size += 1;
  }

  /** Hash of the whole tree (RFC 6962 2.1). */
  root(): Uint8Array {
    return joinSubtrees(this.#hashes);
  }

  /** The hashes one after the other, largest subtree first. */
  bytes(): Buffer {
    return Buffer.concat(this.#hashes);
  }

  /** Another one that grows on its own. */
  copy(): Frontier {
    return new Frontier(this.#size, [...this.#hashes]);
  }
}
