import { JwksError, type TokenErrorDetails } from '../errors/index.ts';
import { JWKS_MAX_AGE_SECONDS } from './document.ts';
import { downloadJwks, type Fetch } from './download.ts';
import type { KeySource, VerificationKey } from './source.ts';

/** Choices of `jwksUrl`. */
export interface JwksUrlOptions {
  /** How long fetched keys are used before they are fetched again. Default 600. */
  readonly maxAgeSeconds?: number;
  /** How long after an attempt an unknown `kid`, or a failure, leads to no other. Default 30. */
  readonly cooldownSeconds?: number;
  /** How long an answer may take. Default 5. */
  readonly timeoutSeconds?: number;
  /** Default: the `fetch` of the platform. */
  readonly fetch?: Fetch;
  /** Milliseconds on a clock that never goes back. Default: `performance.now`. */
  readonly clock?: () => number;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

function checked(address: string | URL): { readonly url: string; readonly details: TokenErrorDetails } {
  const url = new URL(address);
  const details = { url: `${url.origin}${url.pathname}` };
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!secure) throw new JwksError('JWKS_URL_INSECURE', details);
  return { url: url.href, details };
}

/** How the last attempt to fetch the keys ended. */
type Attempt = { readonly at: number } & ({ readonly keys: KeySource } | { readonly failure: unknown });

class RemoteJwks implements KeySource {
  readonly #maxAge: number;
  readonly #cooldown: number;
  readonly #clock: () => number;
  readonly #download: () => Promise<KeySource>;
  #held: { readonly at: number; readonly keys: KeySource } | null = null;
  #last: Attempt | null = null;
  #pending: Promise<KeySource> | null = null;

  constructor(address: string | URL, options: JwksUrlOptions) {
    const { maxAgeSeconds = JWKS_MAX_AGE_SECONDS, cooldownSeconds = 30, timeoutSeconds = 5 } = options;
    for (const seconds of [maxAgeSeconds, cooldownSeconds, timeoutSeconds]) {
      if (!(seconds >= 0)) throw new TypeError('seconds are numbers from 0');
    }
    const { url, details } = checked(address);
    const fetch: Fetch = options.fetch ?? globalThis.fetch;
    this.#maxAge = maxAgeSeconds * 1000;
    this.#cooldown = Math.min(cooldownSeconds * 1000, this.#maxAge);
    this.#clock = options.clock ?? (() => performance.now());
    this.#download = () => downloadJwks(url, fetch, timeoutSeconds, details);
  }

  async find(kid: string): Promise<VerificationKey | null> {
    const held = this.#held;
    if (held !== null && this.#clock() - held.at < this.#maxAge) {
      const key = await held.keys.find(kid);
      if (key !== null) return key;
    }
    return await (await this.#reload()).find(kid);
  }

  /** One request at a time: who asks meanwhile gets its answer, and it always ends, by its own timeout. */
  async #reload(): Promise<KeySource> {
    const last = this.#last;
    if (this.#pending === null && last !== null && this.#clock() - last.at < this.#cooldown) {
      if ('keys' in last) return last.keys;
      throw last.failure;
    }
    this.#pending ??= this.#attempt().finally(() => {
      this.#pending = null;
    });
    return await this.#pending;
  }

  /** A failure leaves the keys that are held: a made-up `kid` must not lock out everybody else's. */
  async #attempt(): Promise<KeySource> {
    try {
      const keys = await this.#download();
      this.#held = { at: this.#clock(), keys };
      this.#last = this.#held;
      return keys;
    } catch (failure) {
      this.#last = { at: this.#clock(), failure };
      throw failure;
    }
  }
}

/**
 * The keys that an issuer publishes. They are fetched when first needed, kept for `maxAgeSeconds`, and fetched again
 * for a `kid` that is unknown, though not twice within `cooldownSeconds`. Keys that are too old are never used: where
 * they cannot be fetched the error says so. Plain http is refused except to this machine.
 * @throws JwksError `JWKS_URL_INSECURE` here; `find` throws `JWKS_UNAVAILABLE`, `JWKS_TOO_LARGE` and what `localJwks` does
 * @example const jwks = jwksUrl('https://cutru.example/.well-known/jwks.json');
 */
export function jwksUrl(address: string | URL, options: JwksUrlOptions = {}): KeySource {
  return new RemoteJwks(address, options);
}
