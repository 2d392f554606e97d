import { type Pool, rows } from '@cutru/database';
import type { LedgerKeys } from '../keys/ledger-keys.ts';
import { BatchedReads } from '../queue/batched-reads.ts';
import { requestKeyOf } from '../record/derive.ts';
import type { RequestMark, StoredVerification } from '../types.ts';
import { reading } from './database-error.ts';
import { type RequestRow, requestsByKey } from './statements.ts';
import { answerAgain } from './stored.ts';

/** Finds what a request was given before. */
export class Requests {
  readonly #keys: LedgerKeys;
  readonly #reads: BatchedReads<Buffer, RequestRow>;
  /** Appends of this process that are not yet durable, by request. */
  readonly #under: Map<string, Promise<unknown>> = new Map();

  constructor(pool: Pool, keys: LedgerKeys) {
    this.#keys = keys;
    this.#reads = new BatchedReads<Buffer, RequestRow>({
      read: async (wanted) => {
        const found = await reading(rows(pool, requestsByKey(wanted)));
        return new Map(found.map((row) => [row.request.toString('hex'), row]));
      },
      nameOf: (key) => key.toString('hex'),
      max: 512,
      lanes: 2,
    });
  }

  /** Remembers an append until it is settled, so that its twin waits for it. */
  follow(name: string, settled: Promise<unknown>): void {
    this.#under.set(name, settled);
    const forget = () => {
      if (this.#under.get(name) === settled) this.#under.delete(name);
    };
    settled.then(forget, forget);
  }

  /** Throws `REQUEST_CONTENT_DIFFERS` or `REQUEST_ERASED`. */
  async find(caller: string, { id, content }: RequestMark): Promise<StoredVerification | undefined> {
    const key = requestKeyOf(this.#keys.lookup, caller, id);
    await this.#under.get(key.toString('hex'))?.catch(() => {});
    const row = await this.#reads.get(key);
    return row === undefined ? undefined : answerAgain(row, content, this.#keys);
  }
}
