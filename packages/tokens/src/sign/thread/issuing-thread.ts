import { Worker } from 'node:worker_threads';
import { DEFAULT_TOKEN_DAYS } from '../../format.ts';
import type { SigningKey } from '../../keys/signing-key.ts';
import { createTokenIssuer, type IssuedToken, type IssueRequest } from '../issuer.ts';
import { createSigner } from '../signer.ts';
import { type Item, itemOf, readTokens, type ThreadSettings, writeRequests } from './messages.ts';

/** The file beside this one, in whichever form this one is run. */
const WORKER = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./worker.js', import.meta.url);

/** Who issues, and under which key. */
export interface IssuingThreadOptions {
  readonly key: SigningKey;
  /** `iss`; where the key is for demonstrations, `DEMO_ISSUER`. */
  readonly issuer: string;
  /** Whole days for which a token is valid. Default 180. */
  readonly days?: number;
}

interface Waiting {
  readonly resolve: (issued: IssuedToken) => void;
  readonly reject: (error: unknown) => void;
}

interface Asked extends Waiting {
  readonly item: Item;
}

/**
 * Issues tokens in a thread of its own: a signature and its disclosures take longer than all else that a service does for
 * a decision. What is asked for in one turn of the event loop goes over together. A thread that ends fails what it was
 * asked and is followed by another.
 */
export class IssuingThread {
  readonly issuer: string;
  readonly #settings: ThreadSettings;
  #worker: Worker | undefined;
  #asked: Asked[] = [];
  /** Batches that are with the thread, in the order in which it answers. */
  #sent: (readonly Waiting[])[] = [];
  #closed = false;

  /**
   * @throws KeyError `KEY_DEMO_ISSUER` where a demo key would sign under a real name, or the reverse
   * @example
   * const thread = new IssuingThread({ key, issuer: 'https://cutru.example' });
   * const { token } = await thread.issue({ decision, disclosable, audience, issuedAt, log, saltOf });
   */
  constructor({ key, issuer, days = DEFAULT_TOKEN_DAYS }: IssuingThreadOptions) {
    // What cannot stand is refused here and not by the first token.
    createTokenIssuer({ signer: createSigner(key), issuer, days });
    const { kid, alg, demo, privateKey } = key;
    this.issuer = issuer;
    this.#settings = { kid, alg, demo, privateKey, issuer, days };
    this.#worker = this.#start();
  }

  /** @throws TypeError where the request has no form that a verifier would read; Error where the thread ended */
  issue(request: IssueRequest): Promise<IssuedToken> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('the thread was closed'));
      const item = itemOf(request);
      if (this.#asked.length === 0) queueMicrotask(() => this.#send());
      this.#asked.push({ item, resolve, reject });
    });
  }

  /** Ends the thread as a fault would: what has no answer yet fails, and what is asked next goes to another. */
  async interrupt(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Ends the thread; what has no answer yet fails, and so does what is asked later. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.interrupt();
  }

  #start(): Worker {
    const worker = new Worker(WORKER, { workerData: this.#settings, execArgv: [] });
    // A program with nothing else to do may end.
    worker.unref();
    worker.on('message', (text: string) => this.#answer(text));
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('the thread ended')));
    return worker;
  }

  #send(): void {
    const asked = this.#asked;
    this.#asked = [];
    try {
      const text = writeRequests(asked.map(({ item }) => item));
      this.#worker ??= this.#start();
      this.#worker.postMessage(text);
      this.#sent.push(asked);
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  #answer(text: string): void {
    const waiting = this.#sent.shift() ?? [];
    const tokens = readTokens(text);
    waiting.forEach(({ resolve, reject }, at) => {
      const issued = tokens[at];
      if (issued === undefined) reject(new TypeError('a token cannot say this'));
      else resolve(issued);
    });
  }

  #fail(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const sent = this.#sent;
    this.#sent = [];
    for (const waiting of sent) for (const { reject } of waiting) reject(error);
  }
}
