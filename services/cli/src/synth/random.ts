/** Words that the generator can be seeded with: a number or a text, anything that a command line can carry. */
export type Seed = number | string;

/** FNV-1a over UTF-16, 32 bits: the same for the same text on every machine. */
function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV leaves the high bits of short texts alike; this spreads them.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A fraction in [0, 1) that belongs to a text, whatever the seed. */
export function fractionOf(text: string): number {
  return hash32(text) / 0x1_0000_0000;
}

/** Things with weights, ready for drawing: `upTo[i]` is the sum of the weights up to and with the i-th. */
export interface Weighted<T> {
  readonly items: readonly T[];
  readonly upTo: readonly number[];
}

/** Makes a table for drawing of pairs; weights of zero are left out. */
export function weighted<T>(pairs: Iterable<readonly [T, number]>): Weighted<T> {
  const items: T[] = [];
  const upTo: number[] = [];
  let sum = 0;
  for (const [item, weight] of pairs) {
    if (weight <= 0) continue;
    sum += weight;
    items.push(item);
    upTo.push(sum);
  }
  return { items, upTo };
}

/** A table of one text: words with their weights behind a colon, 1 where there is none, `|` between them. */
export function weightedWords(text: string): Weighted<string> {
  return weighted(
    text.split('|').map((entry) => {
      const [word = '', weight = '1'] = entry.split(':');
      return [word, Number(weight)] as const;
    }),
  );
}

/**
 * Pseudo-random numbers (sfc32) from a seed: the same seed gives the same population on every machine. Not for secrets.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  constructor(seed: Seed, stream: string) {
    this.#a = hash32(`a|${seed}|${stream}`) | 0;
    this.#b = hash32(`b|${seed}|${stream}`) | 0;
    this.#c = hash32(`c|${seed}|${stream}`) | 0;
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** 32 bits. */
  next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  fraction(): number {
    return this.next() / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  /** True in a share of the cases. */
  chance(share: number): boolean {
    return this.fraction() < share;
  }

  /** Any of them, all alike. @throws RangeError where there are none */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[this.int(0, items.length - 1)] as T;
  }

  /** Any of them by weight. @throws RangeError where there are none */
  draw<T>(table: Weighted<T>): T {
    const { items, upTo } = table;
    const total = upTo[upTo.length - 1];
    if (total === undefined) throw new RangeError('nothing to draw from');
    const mark = this.fraction() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > mark) high = middle;
      else low = middle + 1;
    }
    return items[low] as T;
  }
}
