import type { OpenFact, Subject } from './open-fact.ts';

/** No value: the fact is open in this world. */
export const OPEN: number = Number.NEGATIVE_INFINITY;

/**
 * What is taken for true while a decision is worked out: for some open facts a value, for the rest none. With nothing
 * assigned it is what is known. The rules ask it about every fact that they find open, so it also knows what they asked.
 *
 * The usual candidate has no open fact at all, and then nothing here is ever called.
 */
export class World {
  readonly #facts: OpenFact[] = [];
  readonly #values: number[] = [];
  /** Open facts that were asked for and have no value, in the order in which they were first asked for. */
  readonly asked: OpenFact[] = [];
  readonly askedOf: Subject[] = [];

  /** The value assumed for a fact, or `OPEN`. */
  value(fact: OpenFact, subject: Subject): number {
    const at = this.#facts.lastIndexOf(fact);
    if (at >= 0) return this.#values[at] as number;
    if (!this.asked.includes(fact)) {
      this.asked.push(fact);
      this.askedOf.push(subject);
    }
    return OPEN;
  }

  /** Assumes a value; `release` takes the last one back. */
  assume(fact: OpenFact, value: number): void {
    this.#facts.push(fact);
    this.#values.push(value);
  }

  release(): void {
    this.#facts.pop();
    this.#values.pop();
  }

  /** Forgets what was asked, before the next evaluation. */
  forget(): void {
    this.asked.length = 0;
    this.askedOf.length = 0;
  }
}
