/** Keys of one query at most: a larger batch is cut, so that no answer is too large for a message. */
const LARGEST = 2_000;

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** Gathers keys that are asked for in one turn of the event loop into one query. */
export class Loader<T> {
  readonly #query: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>;
  #waiting = new Map<string, Waiting<T>[]>();

  /** `query` must answer for every key. */
  constructor(query: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
    this.#query = query;
  }

  load(key: string): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) setImmediate(() => this.#send());
      const others = this.#waiting.get(key);
      if (others === undefined) this.#waiting.set(key, [{ resolve, reject }]);
      else others.push({ resolve, reject });
    });
  }

  #send(): void {
    const waiting = [...this.#waiting];
    this.#waiting = new Map();
    for (let at = 0; at < waiting.length; at += LARGEST) void this.#answer(waiting.slice(at, at + LARGEST));
  }

  async #answer(waiting: readonly (readonly [string, readonly Waiting<T>[]])[]): Promise<void> {
    try {
      const found = await this.#query(waiting.map(([key]) => key));
      for (const [key, askers] of waiting) {
        const value = found.get(key);
        for (const { resolve, reject } of askers) {
          if (value === undefined) reject(new TypeError('a key was left unanswered'));
          else resolve(value);
        }
      }
    } catch (error) {
      for (const [, askers] of waiting) for (const { reject } of askers) reject(error);
    }
  }
}
