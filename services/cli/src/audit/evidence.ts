import {
  type Checkpoint,
  entryLeafHash,
  Frontier,
  type InclusionPath,
  LedgerError,
  type VerifiedInclusion,
} from '@cutru/ledger';
import { CliError } from '../errors.ts';
import type { ProofClaim } from './proof.ts';

/** Ranges of missing entries that are named. */
const NAMED = 5;

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function forked(what: 'checkpoint' | 'entry', at: number): CliError {
  const words = { checkpoint: { vi: 'mốc kích thước', en: 'size' }, entry: { vi: 'mục', en: 'entry' } }[what];
  return new CliError('LOG_FORKED', { vi: `${words.vi} ${at}`, en: `${words.en} ${at}` });
}

/**
 * The edge of the tree of `index` leaves, out of the proof of the leaf behind it: the hashes to its left are the roots
 * of that tree's complete subtrees, the smallest first, whatever the size that the proof is for.
 */
function edgeBefore({ index, size, hashes }: InclusionPath): Frontier | undefined {
  const left: Uint8Array[] = [];
  let node = index;
  let last = size - 1;
  for (const hash of hashes) {
    if (node % 2 === 1 || node === last) {
      left.push(hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return Frontier.read(index, Buffer.concat(left.reverse()));
}

/** Missing entries in words: `41-43, 50`. */
function rangesOf(missing: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const index of missing) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last === index - 1) open.last = index;
    else ranges.push({ first: index, last: index });
  }
  const said = ranges.slice(0, NAMED).map(({ first, last }) => (first === last ? first : `${first}-${last}`));
  return `${said.join(', ')}${ranges.length > NAMED ? ', …' : ''}`;
}

function incomplete(missing: readonly number[]): CliError {
  const { length } = missing;
  const which = rangesOf(missing);
  const entries = length === 1 ? 'entry is' : 'entries are';
  return new CliError('LIST_INCOMPLETE', {
    vi: `thiếu ${length} mục (${which})`,
    en: `${length} ${entries} missing (${which})`,
  });
}

/** All that one log has signed, as far as it was shown: it must never contradict itself. */
export class LogEvidence {
  readonly #since: Checkpoint | undefined;
  readonly #until: Checkpoint | undefined;
  readonly #roots = new Map<number, Uint8Array>();
  readonly #leaves = new Map<number, Uint8Array>();
  #edge: Frontier | undefined;

  /** Both checkpoints are verified. */
  constructor(since: Checkpoint | undefined, until: Checkpoint | undefined) {
    this.#since = since;
    this.#until = until;
    if (until !== undefined) this.#addRoot(until);
    if (since !== undefined) this.#addRoot(since);
    if ((since?.size ?? 0) === 0) this.#edge = Frontier.empty();
  }

  #addRoot({ size, root }: Checkpoint): void {
    const known = this.#roots.get(size);
    if (known !== undefined && !same(known, root)) throw forked('checkpoint', size);
    this.#roots.set(size, root);
  }

  /** Takes an entry whose proof holds. @throws CliError `LOG_FORKED` */
  add({ proof, entry, salt }: ProofClaim, { index, checkpoint }: VerifiedInclusion): void {
    this.#addRoot(checkpoint);
    const leaf = entryLeafHash(salt, entry);
    const known = this.#leaves.get(index);
    if (known !== undefined && !same(known, leaf)) throw forked('entry', index);
    this.#leaves.set(index, leaf);
    if (index === this.#since?.size) this.#edge ??= edgeBefore(proof);
  }

  #missing(from: number, to: number): number[] {
    const missing: number[] = [];
    for (let index = from; index < to; index += 1) if (!this.#leaves.has(index)) missing.push(index);
    return missing;
  }

  /**
   * Whether the entries taken are all there are between the two checkpoints, or from the beginning: the older tree,
   * with these entries behind it, is the later tree.
   * @throws CliError `LIST_INCOMPLETE`, `LOG_FORKED`
   * @throws LedgerError `CONSISTENCY_TREE_SHRANK`, `CONSISTENCY_OLD_ROOT_DIFFERS`
   */
  checkComplete(): { readonly from: number; readonly to: number } | null {
    const since = this.#since;
    const until = this.#until;
    if (until === undefined) return null;
    const from = since?.size ?? 0;
    const to = until.size;
    if (from > to) throw new LedgerError('CONSISTENCY_TREE_SHRANK', { from, to });
    const missing = this.#missing(from, to);
    if (missing.length > 0) throw incomplete(missing);
    // Of one size: that their roots are one was seen when they came in.
    if (from === to && from > 0) return { from, to };
    const tree = this.#edge;
    if (tree === undefined || (since !== undefined && !same(tree.root(), since.root))) {
      throw new LedgerError('CONSISTENCY_OLD_ROOT_DIFFERS', { from });
    }
    for (let index = from; index < to; index += 1) tree.add(this.#leaves.get(index) as Uint8Array);
    if (!same(tree.root(), until.root)) throw forked('checkpoint', to);
    return { from, to };
  }
}
