import { maybeOne, type Pool, rows } from '@cutru/database';
import { LedgerError } from '../errors.ts';
import type { LedgerKeys } from '../keys/ledger-keys.ts';
import { proveConsistency, proveInclusion, rootAt } from '../merkle/prove.ts';
import { signCheckpoint } from '../note/checkpoint.ts';
import type { NoteKey } from '../note/key.ts';
import type { ConsistencyProof, ProvenEntry } from '../types.ts';
import { nodeReader } from './nodes.ts';
import { entryAt } from './read-statements.ts';
import { headAt, latestHead } from './statements.ts';

/** A checkpoint with the size that it speaks of. */
interface SizedCheckpoint {
  readonly size: number;
  readonly checkpoint: string;
}

/** What the log shows to auditors. Reads in the auditors' name, so nothing of a record can come out here. */
export class LogReader {
  readonly #pool: Pool;
  readonly #key: NoteKey;
  readonly #keys: LedgerKeys;

  constructor(pool: Pool, key: NoteKey, keys: LedgerKeys) {
    this.#pool = pool;
    this.#key = key;
    this.#keys = keys;
  }

  /** The latest checkpoint, or that of a smaller size; signed anew where none was published at that size. */
  async checkpoint(size?: number): Promise<SizedCheckpoint> {
    const [head] = await rows(this.#pool, latestHead());
    if (head === undefined) throw new LedgerError('LEDGER_TREE_DAMAGED');
    const latest = Number(head.size);
    if (size === undefined || size === latest) return { size: latest, checkpoint: head.checkpoint };
    if (!Number.isSafeInteger(size) || size < 0 || size > latest)
      throw new LedgerError('LEDGER_INDEX_AHEAD', { size: latest });
    const published = await maybeOne(this.#pool, headAt(size));
    return { size, checkpoint: published?.checkpoint ?? (await this.#signed(size)) };
  }

  /** An entry with its proof at a size, the latest unless given. */
  async proof(index: number, size?: number): Promise<ProvenEntry> {
    const at = await this.checkpoint(size);
    if (!Number.isSafeInteger(index) || index < 0 || index >= at.size)
      throw new LedgerError('LEDGER_INDEX_AHEAD', { size: at.size });
    const row = await maybeOne(this.#pool, entryAt(index));
    if (row === undefined) throw new LedgerError('LEDGER_TREE_DAMAGED', { index });
    const hashes = await proveInclusion(index, at.size, nodeReader(this.#pool));
    return {
      proof: { index, size: at.size, hashes },
      entry: row.entry,
      salt: row.salt,
      checkpoint: at.checkpoint,
    };
  }

  /** Two checkpoints and the proof that the first tree is the beginning of the second. */
  async consistency(from: number, to?: number): Promise<ConsistencyProof> {
    const later = await this.checkpoint(to);
    if (from > later.size) throw new LedgerError('LEDGER_INDEX_AHEAD', { size: later.size });
    const earlier = await this.checkpoint(from);
    const hashes = await proveConsistency(from, later.size, nodeReader(this.#pool));
    return { from: earlier.checkpoint, to: later.checkpoint, hashes };
  }

  async #signed(size: number): Promise<string> {
    const root = await rootAt(size, nodeReader(this.#pool));
    return signCheckpoint({ size, root }, this.#key, this.#keys.log);
  }
}
