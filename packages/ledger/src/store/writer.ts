import { type Client, execute, openClient } from '@cutru/database';
import { LedgerError } from '../errors.ts';
import { Frontier } from '../merkle/frontier.ts';
import { signCheckpoint } from '../note/checkpoint.ts';
import type { NoteKey } from '../note/key.ts';
import { sortOut } from './batch.ts';
import { ledgerError } from './database-error.ts';
import { grow } from './grow.ts';
import { openHead } from './head.ts';
import type { Making, Pending } from './pending.ts';
import { giveNames } from './pseudonyms.ts';
import { makeAll, settleAll } from './settle.ts';
import { type HeadRow, type NewHead, setUpWriter } from './statements.ts';
import { beginBatch, rollBack, sendBatch, sendFirstHead } from './transaction.ts';

export interface WriterOptions extends Making {
  readonly url: string;
  readonly key: NoteKey;
  /** The role in whose name is written. */
  readonly role: string;
  /** Milliseconds after which a statement is given up, the wait for other writers among them. */
  readonly statementTimeoutMs: number;
  readonly connectTimeoutMs: number;
}

/** Milliseconds after which the server ends a transaction whose process has stopped: others wait for its lock. */
const IDLE_MS = 10_000;
/** Milliseconds that an answer may come later than the server's own limit. */
const GRACE_MS = 5_000;

/** Writes batches to the log over a connection of its own, one after the other, and connects again when it is lost. */
export class LogWriter {
  readonly #options: WriterOptions;
  readonly #limitMs: number;
  #client: Client | undefined;
  /** The edge of the tree as this process left it. */
  #last: { readonly checkpoint: string; readonly frontier: Frontier } | undefined;

  constructor(options: WriterOptions) {
    this.#options = options;
    this.#limitMs = options.statementTimeoutMs + GRACE_MS;
  }

  /** Connects, begins the log where there is none, and checks that the log is this one. */
  async open(): Promise<void> {
    await this.#within(async (client) => {
      const { head } = await beginBatch(client, [], this.#limitMs);
      if (head === undefined) return this.#beginLog(client);
      this.#edge(head);
      await rollBack(client, this.#limitMs);
    });
  }

  /** Commits a batch and settles its appends; rejects where none of the rest was settled. */
  async commit(batch: readonly Pending[]): Promise<void> {
    await this.#within(async (client) => {
      const state = await beginBatch(client, batch, this.#limitMs);
      const { fresh, subjects } = giveNames(
        sortOut(batch, state.requests, this.#options.keys),
        state.subjects,
        this.#options,
      );
      if (fresh.length === 0) return rollBack(client, this.#limitMs);
      const frontier = this.#edge(state.head).copy();
      const growth = grow(
        fresh.map(({ pending }) => pending),
        subjects,
        frontier,
      );
      const head = this.#head(frontier, growth.start);
      const durable = sendBatch(client, growth, head, this.#limitMs);
      // The statements are on their way: what is made of the indices is made meanwhile.
      const made = makeAll(growth, this.#options.key.name);
      await durable;
      this.#last = { checkpoint: head.checkpoint, frontier };
      settleAll(fresh, growth, made);
    });
  }

  /** Closes the connection. */
  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #within(work: (client: Client) => Promise<void>): Promise<void> {
    let client: Client | undefined;
    try {
      client = await this.#connected();
      await work(client);
    } catch (error) {
      const reason = ledgerError(error);
      if (client !== undefined) await this.#abandon(client, reason);
      throw reason;
    }
  }

  async #connected(): Promise<Client> {
    if (this.#client !== undefined) return this.#client;
    const { url, role, statementTimeoutMs, connectTimeoutMs } = this.#options;
    const applicationName = 'cutru log';
    const client = await openClient(url, { role, statementTimeoutMs, connectTimeoutMs, applicationName });
    client.once('end', () => this.#forget(client));
    await execute(client, setUpWriter(IDLE_MS));
    this.#client = client;
    return client;
  }

  #forget(client: Client): void {
    if (this.#client === client) this.#client = undefined;
  }

  async #abandon(client: Client, reason: unknown): Promise<void> {
    try {
      if (reason instanceof LedgerError && reason.code === 'LEDGER_OUTCOME_UNKNOWN') throw reason;
      await rollBack(client, this.#limitMs);
    } catch {
      this.#forget(client);
      client.end().catch(() => {});
    }
  }

  #edge(head: HeadRow | undefined): Frontier {
    if (head === undefined) throw new LedgerError('LEDGER_TREE_DAMAGED');
    if (this.#last?.checkpoint === head.checkpoint) return this.#last.frontier;
    return openHead(head, this.#options.key);
  }

  #head(frontier: Frontier, previous: number | null): NewHead {
    const { key, keys } = this.#options;
    const { size } = frontier;
    const root = frontier.root();
    return {
      size,
      previous,
      root,
      frontier: frontier.bytes(),
      checkpoint: signCheckpoint({ size, root }, key, keys.log),
    };
  }

  async #beginLog(client: Client): Promise<void> {
    await sendFirstHead(client, this.#head(Frontier.empty(), null), this.#limitMs);
  }
}
