import type { World } from './world.ts';

/**
 * Remembers what was worked out without asking about any open fact: it holds in every world, so it is worked out once
 * for a decision. What asked is worked out again in each world.
 */
export class Memo<T> {
  #value: T | undefined;

  get(world: World, work: () => T): T {
    if (this.#value !== undefined) return this.#value;
    const before = world.questions;
    const value = work();
    if (world.questions === before) this.#value = value;
    return value;
  }
}
