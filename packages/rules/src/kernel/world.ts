import type { OpenFact, Subject } from './open-fact.ts';

/** No value: the fact is open in this world. */
export const OPEN: number = Number.NEGATIVE_INFINITY;

/** A list of assumptions, entry by entry. */
export interface Assumed {
  readonly facts: readonly OpenFact[];
  readonly values: readonly number[];
  readonly untils: readonly number[];
}

/**
 * What is taken for true while a decision is worked out: for some open facts a value, for the rest none. With nothing
 * assigned it is what is known. The rules ask it about every fact that they find open, so it also knows what they asked.
 *
 * The usual candidate has no open fact at all, and then nothing here is ever called.
 */
export class World {
  readonly #facts: OpenFact[] = [];
  readonly #values: number[] = [];
  readonly #untils: number[] = [];
  /** Open facts that were asked for and have no value, in the order in which they were first asked for. */
  readonly asked: OpenFact[] = [];
  readonly askedOf: Subject[] = [];

  /** What a plan says of points on which the law is silent, by the code of the fact: they are not open. */
  readonly #answers: ReadonlyMap<string, number> | null;

  constructor(answers: ReadonlyMap<string, number> | null = null) {
    this.#answers = answers;
  }

  /** How often anything was asked: what was worked out without asking holds in every world. */
  questions = 0;

  /** Nothing is assumed: what is known and no more. */
  get isBare(): boolean {
    return this.#facts.length === 0;
  }

  /** The value assumed for a fact, or `OPEN`. */
  value(fact: OpenFact, subject: Subject): number {
    this.questions += 1;
    const at = this.#facts.lastIndexOf(fact);
    if (at >= 0) return this.#values[at] as number;
    if (this.#answers !== null && fact.type === 'CHOICE') {
      const answer = this.#answers.get(fact.field);
      if (answer !== undefined) return answer;
    }
    if (!this.asked.includes(fact)) {
      this.asked.push(fact);
      this.askedOf.push(subject);
    }
    return OPEN;
  }

  /** What is assumed at the moment, in the order in which it was. */
  assumed(): Assumed {
    return { facts: [...this.#facts], values: [...this.#values], untils: [...this.#untils] };
  }

  /**
   * Assumes a value; `release` takes the last one back. A missing day stands for the days from it to before `until`, on
   * which the answer is the same.
   */
  assume(fact: OpenFact, value: number, until: number = value + 1): void {
    this.#facts.push(fact);
    this.#values.push(value);
    this.#untils.push(until);
  }

  release(): void {
    this.#facts.pop();
    this.#values.pop();
    this.#untils.pop();
  }

  /** Forgets what was asked, before the next evaluation. */
  forget(): void {
    if (this.asked.length === 0) return;
    this.asked.length = 0;
    this.askedOf.length = 0;
  }
}
