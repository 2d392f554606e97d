import { isSettled, type Mask } from './masks.ts';
import type { OpenFact, Subject } from './open-fact.ts';
import type { Assumed, World } from './world.ts';

/** At most so many distinct completions are tried for a part; beyond, what Kleene's logic says stands. */
export const MAX_COMPLETIONS = 64;

/** One way to complete what is unknown, as far as the part asks, and its answer. */
export interface Completion extends Assumed {
  readonly mask: Mask;
}

/** A part of a decision as something that can be evaluated in any world. */
export interface Question {
  /** The answers still possible in this world; asks the world about every open fact that it meets. */
  evaluate(world: World): Mask;
  /**
   * After an evaluation: all that the answer was put together from, as one number. Where it stays the same over some
   * days, so does the answer in every world in which only other facts differ.
   */
  signature(): number;
  /** After an evaluation with one answer: a number for the clause that gave it. */
  decidingClause(): number;
  /** The values of a fact that can differ for this part, in the order in which to try them. */
  domain(fact: OpenFact, subject: Subject, world: World): readonly number[];
}

/** What the completions of a part say together. */
export interface Settlement {
  /** Union of the answers of all completions; Kleene's where they were not tried. */
  readonly mask: Mask;
  /** Deciding clauses of the completions, each once. */
  readonly clauses: readonly number[];
  /** False: too many completions, or two missing days in one timeline, so that only Kleene's answer stands. */
  readonly counted: boolean;
  /** All completions, where they were tried and the answer is open. */
  readonly completions: readonly Completion[];
  /** What the part asked about with nothing assumed, where that left it open. */
  readonly asked: readonly OpenFact[];
  readonly askedOf: readonly Subject[];
}

/** Two missing days in one timeline: their completions are not tried. */
function hasTwoDaysOfOne(facts: readonly OpenFact[], subjects: readonly Subject[]): boolean {
  for (let i = 0; i < facts.length; i += 1) {
    if (facts[i]?.type !== 'DAY') continue;
    for (let k = i + 1; k < facts.length; k += 1) {
      if (facts[k]?.type === 'DAY' && subjects[k] === subjects[i]) return true;
    }
  }
  return false;
}

/**
 * The order in which facts are tried. What the telling values of a missing day depend on comes before it. What only
 * matters for some of its values comes after it: where somebody lived before and after what is recorded, somebody else.
 * Assumptions come first of all, since they tend to settle much at once.
 */
export function turn(fact: OpenFact): number {
  switch (fact.type) {
    case 'CHOICE':
      return fact.field.startsWith('guardian') || fact.field === 'plan' ? 3 : 0;
    case 'DAY':
      return 2;
    case 'PLACE':
      return fact.field.endsWith('.before') || fact.field.endsWith('.after') ? 3 : 1;
    default:
      return 1;
  }
}

/** The next fact to try values of. */
function nextFact(world: World): number {
  let next = 0;
  for (let i = 1; i < world.asked.length; i += 1) {
    if (turn(world.asked[i] as OpenFact) < turn(world.asked[next] as OpenFact)) next = i;
  }
  return next;
}

class Completions {
  mask: Mask = 0;
  readonly clauses: number[] = [];
  readonly list: Completion[] = [];
  left: number;
  /** Of whom a missing day is assumed at the moment. */
  readonly #days: Subject[] = [];
  readonly #question: Question;
  readonly #world: World;

  constructor(question: Question, world: World, limit: number) {
    this.#question = question;
    this.#world = world;
    this.left = limit;
  }

  #hasSecondDay(world: World): boolean {
    if (hasTwoDaysOfOne(world.asked, world.askedOf)) return true;
    if (this.#days.length === 0) return false;
    return world.asked.some(
      (fact, i) => fact.type === 'DAY' && this.#days.includes(world.askedOf[i] as Subject),
    );
  }

  /** Tries every completion from here; false when there are too many. */
  explore(): boolean {
    this.#world.forget();
    return this.from(this.#question.evaluate(this.#world));
  }

  /** The same, where the world has just been evaluated. */
  from(mask: Mask): boolean {
    const world = this.#world;
    if (isSettled(mask) || world.asked.length === 0) {
      this.left -= 1;
      this.mask |= mask;
      const clause = this.#question.decidingClause();
      if (!this.clauses.includes(clause)) this.clauses.push(clause);
      const { facts, values, untils } = world.assumed();
      this.list.push({ facts, values, untils, mask });
      return this.left >= 0;
    }
    if (this.#hasSecondDay(world)) return false;
    const at = nextFact(world);
    const fact = world.asked[at] as OpenFact;
    const subject = world.askedOf[at] as Subject;
    const values = this.#question.domain(fact, subject, world);
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number;
      // The last telling day stands for all that follow.
      if (fact.type === 'DAY') {
        this.#days.push(subject);
        world.assume(fact, value, values[i + 1] ?? Number.POSITIVE_INFINITY);
      } else world.assume(fact, value);
      const fine = this.explore();
      world.release();
      if (fact.type === 'DAY') this.#days.pop();
      if (!fine) return false;
    }
    return true;
  }
}

const NOTHING: readonly never[] = [];

/**
 * Settles a part in the world as it stands. If Kleene's logic leaves one answer, that is it; otherwise every completion
 * of the open facts that the part asks about is tried, and the answer is settled when they all give the same.
 */
export function settle(question: Question, world: World): Settlement {
  world.forget();
  const kleene = question.evaluate(world);
  if (isSettled(kleene)) {
    const clauses = [question.decidingClause()];
    return { mask: kleene, clauses, counted: true, completions: NOTHING, asked: NOTHING, askedOf: NOTHING };
  }
  const asked = [...world.asked];
  const askedOf = [...world.askedOf];
  const completions = new Completions(question, world, MAX_COMPLETIONS);
  if (completions.from(kleene)) {
    const { mask, clauses, list } = completions;
    return { mask, clauses, counted: true, completions: list, asked, askedOf };
  }
  return { mask: kleene, clauses: NOTHING, counted: false, completions: NOTHING, asked, askedOf };
}

/** Whether the part is settled at this answer in the world as it stands. */
export function settlesAt(question: Question, world: World, answer: Mask): boolean {
  world.forget();
  const kleene = question.evaluate(world);
  if (isSettled(kleene)) return kleene === answer;
  if ((kleene & answer) === 0) return false;
  const completions = new Completions(question, world, MAX_COMPLETIONS);
  return completions.from(kleene) && completions.mask === answer;
}
