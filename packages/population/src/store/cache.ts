import { LRUCache } from 'lru-cache';
import type { Reading, StoredPerson } from './stored-person.ts';

/** What the store answered for a person's key: `null` is that it knows nobody, which is an answer as well. */
export interface Found extends Reading {
  readonly person: StoredPerson | null;
}

/** How the cache did, since it was opened. */
export interface CacheStats {
  /** Answers that are held. */
  readonly entries: number;
  readonly hits: number;
  /** Asked for in the database. */
  readonly misses: number;
  /** Waited for an answer that somebody else had asked for. */
  readonly shared: number;
  /** Age of answers when they were used, over all hits. */
  readonly ages: { readonly totalMilliseconds: number; readonly maxMilliseconds: number };
}

/**
 * Answers by person and generation of imports. One look-up for all who ask for a person at once; a look-up that fails
 * leaves nothing behind. Keys are the store's own: no number is held.
 */
export class PersonCache {
  readonly #cache: LRUCache<string, Found, string>;
  readonly #now: () => number;
  #generation = -1n;
  #hits = 0;
  #misses = 0;
  #shared = 0;
  #totalAge = 0;
  #maxAge = 0;

  constructor(max: number, load: (personKey: string) => Promise<Found>, now: () => number) {
    this.#now = now;
    this.#cache = new LRUCache({
      max,
      // More look-ups under way than there is room for, or a new generation, do not lose anybody an answer.
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => load(context),
    });
  }

  /** What is held of a person under a generation, without a look-up. */
  held(personKey: string, generation: bigint): Found | undefined {
    const found = this.#cache.get(keyOf(personKey, generation));
    if (found !== undefined) this.#hit(found);
    return found;
  }

  /** @throws what the look-up throws */
  async get(personKey: string, generation: bigint): Promise<Found> {
    if (generation > this.#generation) {
      // Nobody will ask for an earlier one again.
      this.#cache.clear();
      this.#generation = generation;
    }
    const status: LRUCache.Status<string, Found, string> = {};
    const found = await this.#cache.fetch(keyOf(personKey, generation), { context: personKey, status });
    if (found === undefined) throw new TypeError('the cache lost an answer');
    this.#count(status.fetch, found);
    return found;
  }

  stats(): CacheStats {
    return {
      entries: this.#cache.size,
      hits: this.#hits,
      misses: this.#misses,
      shared: this.#shared,
      ages: { totalMilliseconds: this.#totalAge, maxMilliseconds: this.#maxAge },
    };
  }

  #count(how: LRUCache.Status<string, Found, string>['fetch'], found: Found): void {
    if (how === 'inflight') this.#shared += 1;
    else if (how === 'miss') this.#misses += 1;
    else this.#hit(found);
  }

  #hit({ fetchedAt }: Found): void {
    const age = Math.max(0, this.#now() - fetchedAt);
    this.#hits += 1;
    this.#totalAge += age;
    this.#maxAge = Math.max(this.#maxAge, age);
  }
}

function keyOf(personKey: string, generation: bigint): string {
  return `${generation} ${personKey}`;
}
