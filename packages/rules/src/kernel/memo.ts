import type { World } from './world.ts';

/**
 * Remembers what was worked out without asking about any open fact: it holds in every world, so it is worked out once
 * for a decision. What asked is worked out again in each world; what it came to with nothing assumed is kept for telling.
 */
export class Memo<T> {
  #value: T | undefined;
  #told: T | undefined;

  get(world: World, work: () => T): T {
    if (this.#value !== undefined) return this.#value;
    const before = world.questions;
    const value = work();
    if (world.questions === before) this.#value = value;
    else if (world.isBare) this.#told = value;
    return value;
  }

  /** What it comes to with nothing assumed. The world must be bare; what is asked need not be asked again. */
  tell(world: World, work: () => T): T {
    return this.#told ?? this.get(world, work);
  }
}
