import { highest, type Mask } from './masks.ts';
import { ease, factCode, type OpenFact, type Subject } from './open-fact.ts';
import { type Question, settlesAt } from './settle.ts';
import type { World } from './world.ts';

/** All open facts that one question to a source or a family answers: they share a code. */
interface Askable {
  readonly code: string;
  readonly facts: OpenFact[];
  readonly subject: Subject;
}

/** Sets of up to so many facts are tried in full; beyond, facts are added one by one. */
const FULL_SIZE = 3;

function preference(a: Askable, b: Askable): number {
  // Somebody already named before another guardian who would first have to be found.
  const other = Number(a.code === 'guardian.other') - Number(b.code === 'guardian.other');
  return other || ease(a.code) - ease(b.code);
}

/** Collects what the part asks about in this world, and in the worlds that its answers lead to, one layer deep. */
function askables(question: Question, world: World): Askable[] {
  const found = new Map<string, Askable>();
  const collect = (): void => {
    world.forget();
    question.evaluate(world);
    for (const [i, fact] of world.asked.entries()) {
      const subject = world.askedOf[i] as Subject;
      const code = factCode(fact, subject);
      const known = found.get(code);
      if (known === undefined) found.set(code, { code, facts: [fact], subject });
      else if (!known.facts.includes(fact)) known.facts.push(fact);
    }
  };
  collect();
  return [...found.values()].sort(preference);
}

/** Whether some values of these facts settle the part at the answer. */
function canSettle(
  question: Question,
  world: World,
  facts: readonly (readonly [OpenFact, Subject])[],
  answer: Mask,
): boolean {
  const [first, ...rest] = facts;
  if (first === undefined) return settlesAt(question, world, answer);
  const [fact, subject] = first;
  for (const value of question.domain(fact, subject, world)) {
    world.assume(fact, value);
    const fine = canSettle(question, world, rest, answer);
    world.release();
    if (fine) return true;
  }
  return false;
}

function factsOf(set: readonly Askable[]): (readonly [OpenFact, Subject])[] {
  const pairs = set.flatMap((each) => each.facts.map((fact) => [fact, each.subject] as const));
  // Days last, for the reason that `settle` gives.
  return [...pairs.filter(([fact]) => fact.type !== 'DAY'), ...pairs.filter(([fact]) => fact.type === 'DAY')];
}

function* subsets(all: readonly Askable[], size: number, from = 0): Generator<Askable[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= all.length - size; i += 1) {
    for (const rest of subsets(all, size - 1, i + 1)) yield [all[i] as Askable, ...rest];
  }
}

/**
 * The smallest set of missing facts for which some values inside their bounds would settle the best answer still
 * possible. Sizes one to three are tried in full, easier facts first; beyond that facts are added until it settles.
 */
export function leastMissing(question: Question, world: World, possible: Mask): readonly string[] {
  const all = askables(question, world);
  const best = highest(possible);
  for (let size = 1; size <= Math.min(FULL_SIZE, all.length); size += 1) {
    for (const set of subsets(all, size)) {
      if (canSettle(question, world, factsOf(set), best)) return set.map((each) => each.code);
    }
  }
  const chosen: Askable[] = [];
  for (const next of all) {
    chosen.push(next);
    if (chosen.length > FULL_SIZE && canSettle(question, world, factsOf(chosen), best)) break;
  }
  return chosen.map((each) => each.code);
}
