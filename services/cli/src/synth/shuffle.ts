import type { Random } from './random.ts';

/**
 * Mixes a stream with bounded memory: each thing waits in a window until chance takes it out. Things that came together
 * end up about a window's size apart.
 */
export class Shuffler<T> {
  readonly #random: Random;
  readonly #size: number;
  readonly #window: T[] = [];

  constructor(random: Random, size: number) {
    this.#random = random;
    this.#size = size;
  }

  /** Puts one in; gives one out once the window is full. */
  swap(item: T): T | undefined {
    if (this.#window.length < this.#size) {
      this.#window.push(item);
      return undefined;
    }
    const at = this.#random.int(0, this.#size - 1);
    const out = this.#window[at] as T;
    this.#window[at] = item;
    return out;
  }

  /** Gives out those that are left, mixed. */
  *rest(): Generator<T, void, undefined> {
    for (let left = this.#window.length; left > 0; left -= 1) {
      const at = this.#random.int(0, left - 1);
      const out = this.#window[at] as T;
      this.#window[at] = this.#window[left - 1] as T;
      this.#window.length = left - 1;
      yield out;
    }
  }
}
