import { LedgerError } from '../errors.ts';

/** What waits to be committed. */
export interface Waiting {
  readonly bytes: number;
  /** Told that it will not be committed, or that it is not known. */
  readonly reject: (error: unknown) => void;
}

/** How the queue does; what was counted is since it was opened. */
export interface LogQueueStats {
  /** Items that wait and are in no batch yet. */
  readonly waiting: number;
  /** Batches that were begun. */
  readonly batches: number;
  /** Items in these batches. */
  readonly batched: number;
}

/** How much may wait and go together. */
export interface QueueLimits {
  /** Items of a batch at most; 512 unless given. */
  readonly batchItems?: number;
  /** Bytes of a batch at most, unless one item alone has more; 1 MiB unless given. */
  readonly batchBytes?: number;
  /** Items that may wait; 16,384 unless given. Beyond that they are refused, never dropped. */
  readonly queueItems?: number;
  /** Bytes that may wait; 64 MiB unless given. */
  readonly queueBytes?: number;
}

export interface GroupCommitOptions<Item> extends QueueLimits {
  /** Commits a batch and settles each of its items; where it rejects, all that it has not settled are rejected. */
  readonly commit: (batch: readonly Item[]) => Promise<void>;
}

const MIB = 1024 * 1024;

/** Lets everything that has arrived in this turn of the event loop be in the batch. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * Group commit: while a batch is being committed what arrives waits, and goes together as soon as that has ended.
 * One batch at a time.
 */
export class GroupCommit<Item extends Waiting> {
  readonly #options: Required<GroupCommitOptions<Item>>;
  #waiting: Item[] = [];
  #bytes = 0;
  #running: Promise<void> | undefined;
  #closed = false;
  #batches = 0;
  #batched = 0;

  constructor(options: GroupCommitOptions<Item>) {
    this.#options = {
      batchItems: 512,
      batchBytes: MIB,
      queueItems: 16_384,
      queueBytes: 64 * MIB,
      ...options,
    };
  }

  /** Queues an item; throws `LEDGER_QUEUE_FULL` or `LEDGER_CLOSED` instead. */
  add(item: Item): void {
    const { queueItems, queueBytes } = this.#options;
    if (this.#closed) throw new LedgerError('LEDGER_CLOSED');
    if (
      this.#waiting.length >= queueItems ||
      (this.#waiting.length > 0 && this.#bytes + item.bytes > queueBytes)
    )
      throw new LedgerError('LEDGER_QUEUE_FULL', { waiting: this.#waiting.length });
    this.#waiting.push(item);
    this.#bytes += item.bytes;
    this.#running ??= this.#run();
  }

  stats(): LogQueueStats {
    return { waiting: this.#waiting.length, batches: this.#batches, batched: this.#batched };
  }

  /** Takes nothing more and resolves when all that waits has been settled. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    await nextTurn();
    while (this.#waiting.length > 0) {
      const batch = this.#take();
      this.#batches += 1;
      this.#batched += batch.length;
      try {
        await this.#options.commit(batch);
      } catch (error) {
        for (const item of batch) item.reject(error);
        // Without a database the rest would only wait for the same answer, one attempt to connect after the other.
        if (error instanceof LedgerError && error.code === 'LEDGER_UNAVAILABLE')
          for (const item of this.#takeAll()) item.reject(error);
      }
    }
    this.#running = undefined;
  }

  #take(): Item[] {
    const { batchItems, batchBytes } = this.#options;
    let count = 0;
    let bytes = 0;
    for (const item of this.#waiting) {
      if (count === batchItems || (count > 0 && bytes + item.bytes > batchBytes)) break;
      count += 1;
      bytes += item.bytes;
    }
    this.#bytes -= bytes;
    return this.#waiting.splice(0, count);
  }

  #takeAll(): Item[] {
    this.#bytes = 0;
    return this.#waiting.splice(0);
  }
}
