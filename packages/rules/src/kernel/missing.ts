import { type Askable, askables, subsets } from './askable.ts';
import { highest, type Mask } from './masks.ts';
import type { OpenFact, Subject } from './open-fact.ts';
import { type Completion, type Question, type Settlement, settlesAt, turn } from './settle.ts';
import type { World } from './world.ts';

/** Sets of up to so many facts are tried in full; beyond, facts are added one by one. */
const FULL_SIZE = 3;
/** Questions asked of the world after which the search by trial ends with what it has: a few milliseconds. */
const MAX_QUESTIONS = 60_000;

/** Whether a completion is possible when a fact has a value. */
function allows(completion: Completion, fact: OpenFact, value: number): boolean {
  const at = completion.facts.indexOf(fact);
  if (at < 0) return true;
  const own = completion.values[at] as number;
  // A day after all others is itself and nothing more.
  return value === own || (value > own && value < (completion.untils[at] as number));
}

/** Whether some values of the facts leave only completions with the answer. Reads the completions that were tried. */
function settledBy(
  completions: readonly Completion[],
  facts: readonly OpenFact[],
  from: number,
  answer: Mask,
): boolean {
  let settled = completions.length > 0;
  for (const completion of completions) settled &&= completion.mask === answer;
  if (settled) return true;
  const fact = facts[from];
  if (fact === undefined) return false;
  const tried: number[] = [];
  for (const completion of completions) {
    const at = completion.facts.indexOf(fact);
    // Only a value under which the answer can come about is worth a look.
    const value = at < 0 || completion.mask !== answer ? undefined : completion.values[at];
    if (value === undefined || tried.includes(value)) continue;
    tried.push(value);
    const left = completions.filter((each) => allows(each, fact, value));
    if (settledBy(left, facts, from + 1, answer)) return true;
  }
  // A fact about which none of the completions left asks is settled by any value.
  return tried.length === 0 && settledBy(completions, facts, from + 1, answer);
}

function factsOf(set: readonly Askable[]): readonly OpenFact[] {
  const facts: OpenFact[] = [];
  for (const each of set) facts.push(...each.facts);
  // In the order in which `settle` tries them.
  return facts.length > 1 ? facts.sort((a, b) => turn(a) - turn(b)) : facts;
}

/** Facts that some completion assumed without their being asked about at first: they belong to the search as well. */
function allFacts(settlement: Settlement, world: World, question: Question): Askable[] {
  const { asked, askedOf, completions } = settlement;
  const facts = [...asked];
  const subjects = [...askedOf];
  for (const completion of completions) {
    for (let i = 0; i < completion.facts.length; i += 1) {
      const fact = completion.facts[i] as OpenFact;
      if (facts.includes(fact)) continue;
      facts.push(fact);
      subjects.push(subjectOf(question, world, completion, i));
    }
  }
  return askables(facts, subjects);
}

/** In whose role a completion's fact was asked about, found by asking again. */
function subjectOf(question: Question, world: World, completion: Completion, index: number): Subject {
  for (let k = 0; k < index; k += 1) {
    world.assume(completion.facts[k] as OpenFact, completion.values[k] as number);
  }
  world.forget();
  question.evaluate(world);
  const at = world.asked.indexOf(completion.facts[index] as OpenFact);
  for (let k = 0; k < index; k += 1) world.release();
  return at < 0 ? '' : (world.askedOf[at] as Subject);
}

/** The same search where completions were not tried: by trying values of the facts and settling the rest. */
class Trials {
  readonly #until: number;
  readonly #question: Question;
  readonly #world: World;
  readonly #answer: Mask;

  constructor(question: Question, world: World, answer: Mask) {
    this.#question = question;
    this.#world = world;
    this.#answer = answer;
    this.#until = world.questions + MAX_QUESTIONS;
  }

  settles(facts: readonly OpenFact[], subjects: readonly Subject[]): boolean {
    if (this.#world.questions > this.#until) return false;
    const [fact, ...rest] = facts;
    if (fact === undefined) return settlesAt(this.#question, this.#world, this.#answer);
    for (const value of this.#question.domain(fact, subjects[0] as Subject, this.#world)) {
      this.#world.assume(fact, value);
      const fine = this.settles(rest, subjects.slice(1));
      this.#world.release();
      if (fine) return true;
    }
    return false;
  }
}

/**
 * The smallest set of missing facts for which some values inside their bounds would settle the best answer still
 * possible. Sizes one to three are tried in full, easier facts first; beyond that facts are added until it settles.
 */
export function leastMissing(question: Question, world: World, settlement: Settlement): readonly Askable[] {
  const best = highest(settlement.mask);
  const all = settlement.counted
    ? allFacts(settlement, world, question)
    : askables(settlement.asked, settlement.askedOf);
  if (all.length <= 1) return all;
  const trials = new Trials(question, world, best);
  const settles = (set: readonly Askable[]): boolean => {
    const facts = factsOf(set);
    if (settlement.counted) return settledBy(settlement.completions, facts, 0, best);
    const roleOf = (fact: OpenFact): Subject => set.find((each) => each.facts.includes(fact))?.subject ?? '';
    return trials.settles(facts, facts.map(roleOf));
  };
  for (const one of all) if (settles([one])) return [one];
  for (let size = 2; size <= Math.min(FULL_SIZE, all.length); size += 1) {
    for (const set of subsets(all, size)) if (settles(set)) return set;
  }
  let chosen: Askable[] = [];
  for (const next of all) {
    chosen.push(next);
    if (chosen.length > FULL_SIZE && settles(chosen)) break;
  }
  // What came in on the way and is not needed goes out again, the hardest to get first.
  for (const each of [...chosen].reverse()) {
    const rest = chosen.filter((other) => other !== each);
    if (rest.length > FULL_SIZE && settles(rest)) chosen = rest;
  }
  return chosen;
}
