import { type Askable, askables, subsets } from './askable.ts';
import { highest, type Mask } from './masks.ts';
import type { OpenFact, Subject } from './open-fact.ts';
import { type Completion, type Question, type Settlement, settlesAt } from './settle.ts';
import type { World } from './world.ts';

/** Sets of up to so many facts are tried in full; beyond, facts are added one by one. */
const FULL_SIZE = 3;
/** Evaluations after which the search by trial ends with what it has: some thousand, a few milliseconds. */
const MAX_TRIALS = 4000;

/** Whether a completion is possible when a fact has a value. */
function allows(completion: Completion, fact: OpenFact, value: number): boolean {
  const at = completion.facts.indexOf(fact);
  return at < 0 || (value >= (completion.values[at] as number) && value < (completion.untils[at] as number));
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
  const facts = set.flatMap((each) => each.facts);
  // Days last, for the reason that `settle` gives.
  return [...facts.filter((fact) => fact.type !== 'DAY'), ...facts.filter((fact) => fact.type === 'DAY')];
}

/** Facts that some completion assumed without their being asked about at first: they belong to the search as well. */
function allFacts(settlement: Settlement, world: World, question: Question): Askable[] {
  const facts = [...settlement.asked];
  const subjects = [...settlement.askedOf];
  for (const completion of settlement.completions) {
    for (const [i, fact] of completion.facts.entries()) {
      if (facts.includes(fact)) continue;
      for (let k = 0; k < i; k += 1)
        world.assume(completion.facts[k] as OpenFact, completion.values[k] as number);
      world.forget();
      question.evaluate(world);
      const at = world.asked.indexOf(fact);
      for (let k = 0; k < i; k += 1) world.release();
      facts.push(fact);
      subjects.push(at < 0 ? '' : (world.askedOf[at] as Subject));
    }
  }
  return askables(facts, subjects);
}

/** The same search where completions were not tried: by trying values of the facts and settling the rest. */
class Trials {
  #left = MAX_TRIALS;
  readonly #question: Question;
  readonly #world: World;
  readonly #answer: Mask;

  constructor(question: Question, world: World, answer: Mask) {
    this.#question = question;
    this.#world = world;
    this.#answer = answer;
  }

  settles(facts: readonly OpenFact[], subjects: readonly Subject[]): boolean {
    if (this.#left <= 0) return false;
    this.#left -= 1;
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
export function leastMissing(question: Question, world: World, settlement: Settlement): readonly string[] {
  const best = highest(settlement.mask);
  const all = settlement.counted
    ? allFacts(settlement, world, question)
    : askables(settlement.asked, settlement.askedOf);
  if (all.length <= 1) return all.map((each) => each.code);
  const { completions } = settlement;
  const trials = new Trials(question, world, best);
  const settles = (set: readonly Askable[]): boolean => {
    const facts = factsOf(set);
    if (settlement.counted) return settledBy(completions, facts, 0, best);
    const subjectOf = (fact: OpenFact): Subject =>
      set.find((each) => each.facts.includes(fact))?.subject ?? '';
    return trials.settles(facts, facts.map(subjectOf));
  };
  for (let size = 1; size <= Math.min(FULL_SIZE, all.length); size += 1) {
    for (const set of subsets(all, size)) if (settles(set)) return set.map((each) => each.code);
  }
  const chosen: Askable[] = [];
  for (const next of all) {
    chosen.push(next);
    if (chosen.length > FULL_SIZE && settles(chosen)) break;
  }
  return chosen.map((each) => each.code);
}
