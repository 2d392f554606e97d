import type { DayFact } from '@cutru/residence';
import fc from 'fast-check';
import { highest, type Mask } from '../../src/kernel/masks.ts';
import type { ChoiceFact, OpenFact, Subject } from '../../src/kernel/open-fact.ts';
import type { Question } from '../../src/kernel/settle.ts';
import { tellingDays } from '../../src/kernel/telling-days.ts';
import { OPEN, type World } from '../../src/kernel/world.ts';

export function choice(name: string, size: number): ChoiceFact {
  return { type: 'CHOICE', field: name, place: null, size };
}

export function dayFact(name: string, min: number, max: number): DayFact {
  return { type: 'DAY', field: name, place: '30577', min, max };
}

/** A decision as a tree: an answer, or a question about a fact with a branch for each of its values. */
export type Tree = { readonly answer: Mask } | { readonly ask: number; readonly branches: readonly Tree[] };

/** Facts of a toy question: choices by their number of values, or a day that splits at a day. */
export interface Toy {
  readonly facts: readonly OpenFact[];
  readonly subjects: readonly Subject[];
  /** For a day: the days at which the next branch begins. */
  readonly turns: readonly (readonly number[])[];
  readonly tree: Tree;
  /** An open fact leaves every answer possible without a look at its branches. */
  readonly coarse: boolean;
}

function branchOf(toy: Toy, at: number, value: number): number {
  const turns = toy.turns[at] as readonly number[];
  return toy.facts[at]?.type === 'DAY' ? turns.filter((turn) => value >= turn).length : value;
}

/** The answer where every fact has a value. */
function answerAt(toy: Toy, values: readonly number[], tree: Tree = toy.tree): Mask {
  if ('answer' in tree) return tree.answer;
  const branch = branchOf(toy, tree.ask, values[tree.ask] as number);
  return answerAt(toy, values, tree.branches[branch] as Tree);
}

/** Every value that a fact can have: each choice, each day. */
function everyValue(toy: Toy, at: number): number[] {
  const fact = toy.facts[at] as ChoiceFact | DayFact;
  const [first, count] = fact.type === 'DAY' ? [fact.min, fact.max - fact.min + 1] : [0, fact.size];
  return Array.from({ length: count }, (_, i) => first + i);
}

/** The answers of every completion, some facts being given. */
export function everyAnswer(toy: Toy, given: readonly (number | null)[]): Mask {
  let mask = 0;
  const values: number[] = [];
  const walk = (at: number): void => {
    if (at === toy.facts.length) {
      mask |= answerAt(toy, values);
      return;
    }
    for (const value of given[at] == null ? everyValue(toy, at) : [given[at]]) {
      values[at] = value;
      walk(at + 1);
    }
  };
  walk(0);
  return mask;
}

/** Whether some values of the facts of a set leave only the best answer still possible. */
export function canSettle(toy: Toy, set: readonly number[]): boolean {
  const best = highest(
    everyAnswer(
      toy,
      toy.facts.map(() => null),
    ),
  );
  const given: (number | null)[] = toy.facts.map(() => null);
  const walk = (i: number): boolean => {
    if (i === set.length) return everyAnswer(toy, given) === best;
    const at = set[i] as number;
    for (const value of everyValue(toy, at)) {
      given[at] = value;
      if (walk(i + 1)) return true;
    }
    given[at] = null;
    return false;
  };
  return walk(0);
}

/** Size of the smallest set of facts that can settle. */
export function leastSize(toy: Toy): number {
  let least = toy.facts.length;
  for (let bits = 0; bits < 2 ** toy.facts.length; bits += 1) {
    const set = toy.facts.flatMap((_, i) => ((bits >> i) & 1 ? [i] : []));
    if (set.length < least && canSettle(toy, set)) least = set.length;
  }
  return least;
}

/** A toy as a part of a decision. */
export class ToyQuestion implements Question {
  readonly #toy: Toy;
  readonly #signatures = new Map<string, number>();
  #left = '';
  readonly #all: Mask;
  constructor(toy: Toy) {
    this.#toy = toy;
    this.#all = everyAnswer(
      toy,
      toy.facts.map(() => null),
    );
  }
  evaluate(world: World): Mask {
    const mask = this.#walk(this.#toy.tree, world);
    this.#left = JSON.stringify(this.#residue(this.#toy.tree, world));
    return mask;
  }
  /** What is left of the tree where some facts have values. */
  #residue(tree: Tree, world: World): Tree {
    if ('answer' in tree) return tree;
    const { facts, values } = world.assumed();
    const at = facts.lastIndexOf(this.#toy.facts[tree.ask] as OpenFact);
    if (at < 0)
      return { ask: tree.ask, branches: tree.branches.map((branch) => this.#residue(branch, world)) };
    const branch = branchOf(this.#toy, tree.ask, values[at] as number);
    return this.#residue(tree.branches[branch] as Tree, world);
  }
  signature(): number {
    const known = this.#signatures.get(this.#left) ?? this.#signatures.size;
    this.#signatures.set(this.#left, known);
    return known;
  }
  #walk(tree: Tree, world: World): Mask {
    if ('answer' in tree) return tree.answer;
    const toy = this.#toy;
    const fact = toy.facts[tree.ask] as OpenFact;
    const value = world.value(fact, toy.subjects[tree.ask] as Subject);
    if (value !== OPEN) return this.#walk(tree.branches[branchOf(toy, tree.ask, value)] as Tree, world);
    if (toy.coarse) return this.#all;
    return tree.branches.reduce((mask, branch) => mask | this.#walk(branch, world), 0);
  }
  decidingClause(): number {
    return 0;
  }
  domain(fact: OpenFact, _subject: Subject, world: World): readonly number[] {
    if (fact.type !== 'DAY') return Array.from({ length: (fact as ChoiceFact).size }, (_, i) => i);
    const at = this.#toy.facts.indexOf(fact);
    const answerOn = (day: number): number => {
      world.assume(fact, day);
      this.evaluate(world);
      world.release();
      return this.signature();
    };
    const edges = this.#toy.turns[at] as number[];
    return tellingDays(fact, answerOn, { edges, guesses: [], last: fact.max, fuzz: 0 });
  }
}

function treeOf(
  sizes: readonly number[],
  left: readonly number[],
  answers: fc.Arbitrary<number>,
): fc.Arbitrary<Tree> {
  const leaf = answers.map((answer): Tree => ({ answer }));
  if (left.length === 0) return leaf;
  const node = fc.constantFrom(...left).chain((ask): fc.Arbitrary<Tree> => {
    const rest = left.filter((each) => each !== ask);
    const branches = Array.from({ length: sizes[ask] as number }, () => treeOf(sizes, rest, answers));
    return fc.tuple(...branches).map((each) => ({ ask, branches: each }));
  });
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: node });
}

/** One to four facts of two or three values each; `withDay`: the first is a missing day with two or three stretches. */
export function toys(withDay: boolean): fc.Arbitrary<Toy> {
  const sizes = fc.array(fc.constantFrom(2, 2, 3), { minLength: 1, maxLength: 4 });
  return fc
    .tuple(sizes, fc.boolean(), fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 19 })))
    .chain(([each, coarse, turns]) =>
      treeOf(
        each,
        each.map((_, i) => i),
        fc.constantFrom(1, 2, 4),
      ).map((tree): Toy => {
        const facts = each.map((size, i) =>
          withDay && i === 0 ? dayFact('day', 0, 20) : choice(`fact_${i}`, size),
        );
        return {
          facts,
          subjects: facts.map((fact) => (fact.type === 'DAY' ? 'candidate' : '')),
          turns: each.map((size) => turns.slice(0, size - 1)),
          tree,
          // Where a missing day turns the answer is seen by what is left open, so nothing may hide it.
          coarse: coarse && !withDay,
        };
      }),
    );
}
