import { minorityBy } from '../kernel/ethnicity.ts';
import { betterOf, lowest, type Mask } from '../kernel/masks.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import type { ExamGround } from './application.ts';
import type { ExamCase } from './case.ts';
import { oldEnough } from './clauses/age.ts';
import { type ByPlace, byPlace, NOWHERE } from './clauses/by-place.ts';
import { domainOf } from './domain.ts';
import { type Category, GROUNDS, type Ground, isClaimed } from './grounds.ts';

/** Categories as answers: the higher one is the better. */
const FIRST: Mask = 1;
const SECOND: Mask = 2;
const THIRD: Mask = 4;

/** The category of a single answer. */
export function categoryOfMask(mask: Mask): Category {
  return mask === THIRD ? '3' : mask === SECOND ? '2' : '1';
}

/** Points as an answer, for comparing what was declared; `null` where none were. */
export function maskOfPoints(c: ExamCase, points: number | null): Mask | null {
  if (points === null) return null;
  const { points: due } = c.parameters;
  return points >= due['3'] ? THIRD : points >= due['2'] ? SECOND : FIRST;
}

/** One answer or another, or either. */
function either(answer: Tri, yes: Mask, no: Mask): Mask {
  return answer === YES ? yes : answer === NO ? no : yes | no;
}

/** Which category is due; only the highest counts: Article 39 of Circular 15/2020, Article 42 of Circular 24/2024. */
export class PriorityQuestion implements Question {
  readonly #case: ExamCase;
  readonly #claimed: Mask;
  /** In the last world evaluated. What could not change the answer any more was not looked at, and reads no. */
  minority: Tri = NO;
  place: ByPlace = NOWHERE;
  age: Tri = NO;

  constructor(c: ExamCase) {
    this.#case = c;
    const has = (...grounds: readonly ExamGround[]): boolean =>
      grounds.some((ground) => isClaimed(c, ground));
    this.#claimed = has('3b', '3c') ? THIRD : has('2a', '2b', '2đ') ? SECOND : FIRST;
  }

  evaluate(world: World): Mask {
    const c = this.#case;
    this.minority = minorityBy(c.person.ethnicity, world);
    this.age = NO;
    // Of one who claims category 2 the place matters for 3(a) alone.
    const others = this.minority === NO || (this.minority === MAYBE && this.#claimed === FIRST);
    this.place = byPlace(c, world, others);
    const asMinority = either(this.place.ofMinority, THIRD, SECOND);
    const asOther = either(this.place.ofOthers, SECOND, FIRST);
    const due = either(this.minority, asMinority, asOther);
    const mask = betterOf(due, this.#claimed);
    if (lowest(mask) !== FIRST || !c.application.continuingEducation) return mask;
    this.age = oldEnough(c, world);
    return betterOf(mask, either(this.age, SECOND, FIRST));
  }

  signature(): number {
    const { lived, studied, ofMinority, ofOthers } = this.place;
    return [this.minority, this.age, lived, studied, ofMinority, ofOthers].reduce(
      (sum, tri) => sum * 4 + tri,
      0,
    );
  }

  /** Whether a ground is met for sure, in the last world evaluated. */
  #isMet(ground: Ground): boolean {
    switch (ground) {
      case '2c':
        return this.minority === YES;
      case '2d':
        return this.minority === NO && this.place.ofOthers === YES;
      case '2e':
        return this.age === YES;
      case '3a':
        return this.minority === YES && this.place.ofMinority === YES;
      case '2':
      case '1':
        return true;
      default:
        return isClaimed(this.#case, ground);
    }
  }

  decidingClause(): number {
    const highest = GROUNDS.find((ground) => ground.startsWith('3') && this.#isMet(ground));
    if (highest !== undefined) return GROUNDS.indexOf(highest);
    const second = GROUNDS.find((ground) => /^2./.test(ground) && this.#isMet(ground));
    if (second !== undefined) return GROUNDS.indexOf(second);
    // Whoever the candidate is, by 2(c) or by 2(d); else nothing is met.
    return GROUNDS.indexOf(this.minority !== NO ? '2' : '1');
  }

  domain(fact: OpenFact, subject: Subject, world: World): readonly number[] {
    return domainOf(this.#case, this, fact, subject, world);
  }
}
