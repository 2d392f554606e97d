import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { World } from '../kernel/world.ts';

/** Asks a world about each fact once in an evaluation: every area of a plan would ask the same again. */
export class Asking {
  readonly #world: World;
  readonly #told: Map<OpenFact, number> = new Map();

  constructor(world: World) {
    this.#world = world;
  }

  /** Before the next evaluation: the world may assume something else by then. */
  begin(): void {
    this.#told.clear();
  }

  /** The value assumed for a fact, or `OPEN`. */
  value(fact: OpenFact, subject: Subject): number {
    let value = this.#told.get(fact);
    if (value === undefined) {
      value = this.#world.value(fact, subject);
      this.#told.set(fact, value);
    }
    return value;
  }
}
