import { Worker } from 'node:worker_threads';
import { LedgerError, type LogQueueStats, type StoredVerification } from '@cutru/ledger';
import { DISCLOSURE_NAMES } from '@cutru/tokens';
import { uncrossed } from './crossed.ts';
import type { Logged, LogItem } from './item.ts';
import {
  type CrossedStored,
  type FromThread,
  type LogThreadSettings,
  type ToThread,
  writeItems,
} from './messages.ts';
import { SharedWriter } from './shared-refs.ts';

/** The file beside this one, in whichever form this one is run. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./worker.js', import.meta.url);

const NO_STATS: LogQueueStats = { waiting: 0, batches: 0, batched: 0 };

interface Waiting {
  readonly resolve: (logged: Logged) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread as it runs, and what it was asked. */
interface Running {
  readonly worker: Worker;
  readonly opened: Promise<void>;
  readonly waiting: Map<number, Waiting>;
  readonly shared: SharedWriter;
}

function storedOf({ time, salts, record, ...rest }: CrossedStored): StoredVerification {
  const disclosureSalt = (claim: string): Buffer => {
    const name = DISCLOSURE_NAMES.find((each) => each === claim);
    if (name === undefined) throw new TypeError('no disclosure of that name');
    return Buffer.from(salts[name]);
  };
  return { ...rest, entry: { time }, record: Buffer.from(record), disclosureSalt };
}

/**
 * Logs decisions in a thread of its own: sealing, appending and signing take as long as all else that is done for one, and
 * need nothing of it. What is asked for in one turn of the event loop goes over together. A thread that ends fails what it
 * was asked, of which nobody can say whether it was logged, and is followed by another.
 */
export class LogThread {
  readonly #settings: LogThreadSettings;
  #running: Running | undefined;
  #asked: (Waiting & { readonly item: LogItem })[] = [];
  #next = 0;
  #stats: LogQueueStats = NO_STATS;
  #closed = false;

  private constructor(settings: LogThreadSettings) {
    this.#settings = settings;
  }

  /** Starts the thread and waits until its log is open. @throws LedgerError, KeyError */
  static async open(settings: LogThreadSettings): Promise<LogThread> {
    const thread = new LogThread(settings);
    await thread.#start().opened;
    return thread;
  }

  /**
   * Resolves once the entry is durable and its token is made.
   * @throws LedgerError as `Ledger.append`; SigningFailed where the entry stands without a token
   */
  append(item: LogItem): Promise<Logged> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new LedgerError('LEDGER_CLOSED'));
      if (this.#asked.length === 0) queueMicrotask(() => this.#send());
      this.#asked.push({ item, resolve, reject });
    });
  }

  /** How its queue did at the last answer. */
  stats(): LogQueueStats {
    return this.#stats;
  }

  /** Ends the thread as a fault would. */
  async interrupt(): Promise<void> {
    await this.#running?.worker.terminate();
  }

  /** Takes nothing more, and resolves when what was taken is committed, signed and answered. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    // What was asked for in this very turn has not gone over yet.
    this.#send();
    const running = this.#running;
    if (running === undefined) return;
    const ended = new Promise<void>((resolve) => running.worker.once('exit', () => resolve()));
    this.#tell(running, { ask: 'CLOSE' });
    await ended;
  }

  #start(): Running {
    const worker = new Worker(WORKER, { workerData: this.#settings, execArgv: [] });
    const { promise: opened, resolve, reject } = Promise.withResolvers<void>();
    const running: Running = { worker, opened, waiting: new Map(), shared: new SharedWriter() };
    opened.catch(() => {});
    worker.on('message', (message: FromThread) => {
      if (message.answer === 'OPENED') resolve();
      else if (message.answer === 'NOT_OPENED') {
        this.#fail(running, uncrossed(message.error));
        reject(uncrossed(message.error));
      } else this.#hear(running, message);
    });
    const end = (cause: unknown): void => {
      const error = new LedgerError('LEDGER_OUTCOME_UNKNOWN', {}, { cause });
      this.#fail(running, error);
      reject(error);
    };
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the thread of the log ended')));
    this.#running = running;
    return running;
  }

  #tell(running: Running, message: ToThread, transfer: ArrayBuffer[] = []): void {
    running.worker.postMessage(message, transfer);
  }

  #send(): void {
    const asked = this.#asked;
    if (asked.length === 0) return;
    this.#asked = [];
    const running = this.#running ?? this.#start();
    try {
      const first = this.#next;
      const { text, bytes } = writeItems(
        asked.map(({ item }) => item),
        running.shared,
      );
      this.#next += asked.length;
      this.#tell(running, { ask: 'LOG', first, text, bytes }, [bytes.buffer as ArrayBuffer]);
      for (const [at, each] of asked.entries()) running.waiting.set(first + at, each);
    } catch (error) {
      running.shared.forget();
      for (const { reject } of asked) reject(error);
    }
  }

  #hear(running: Running, message: Extract<FromThread, { answer: 'LOGGED' | 'STORED' | 'FAILED' }>): void {
    if (message.answer === 'LOGGED') {
      this.#stats = message.stats;
      for (const line of message.text.split('\n')) this.#logged(running, line);
      return;
    }
    const waiting = this.#take(running, message.item);
    if (message.answer === 'FAILED') waiting?.reject(uncrossed(message.error));
    else waiting?.resolve({ status: 'stored', stored: storedOf(message.stored) });
  }

  #logged(running: Running, line: string): void {
    const [item, index, token = '', ...disclosures] = line.split(' ');
    this.#take(running, Number(item))?.resolve({
      status: 'appended',
      index: Number(index),
      token,
      disclosures,
    });
  }

  #take({ waiting }: Running, item: number): Waiting | undefined {
    const found = waiting.get(item);
    waiting.delete(item);
    return found;
  }

  #fail(running: Running, error: Error): void {
    if (this.#running === running) this.#running = undefined;
    for (const { reject } of running.waiting.values()) reject(error);
    running.waiting.clear();
  }
}
