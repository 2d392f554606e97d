import type { Mask } from '../kernel/masks.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { NO, type Tri, YES } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import type { Grade10Case } from './case.ts';
import { domainOf } from './domain.ts';
import { GroupThree } from './group-three.ts';
import { GRADE_10_GROUPS, type Grade10Group } from './parameters.ts';

/** Answers: the points without group 3, and with it. */
const WITHOUT: Mask = 1;
export const WITH: Mask = 2;

/** How many points groups come to (assumption `grade-10-highest-only`, else their sum). */
function pointsOf({ parameters, highestOnly }: Grade10Case, groups: readonly Grade10Group[]): number {
  const points = groups.map((group) => parameters.groupPoints[group]);
  return highestOnly ? Math.max(0, ...points) : points.reduce((sum, each) => sum + each, 0);
}

/** Of groups that apply, those that give the points. */
function givingGroups(c: Grade10Case, groups: readonly Grade10Group[]): readonly Grade10Group[] {
  if (!c.highestOnly) return groups;
  const most = pointsOf(c, groups);
  return groups.filter((group) => c.parameters.groupPoints[group] === most).slice(0, 1);
}

/** How many priority points are due (Article 14(2)). Groups 1 and 2 are as claimed; group 3 is decided from facts. */
export class PriorityQuestion implements Question {
  readonly #case: Grade10Case;
  /** Groups claimed, each once, best first. */
  readonly claimed: readonly Grade10Group[];
  readonly #withThree: readonly Grade10Group[];
  /** Points without group 3, and with it. */
  readonly least: number;
  readonly most: number;
  readonly three: GroupThree;
  /** In the last world evaluated. */
  #third: Tri = NO;

  constructor(c: Grade10Case) {
    this.#case = c;
    const { claims } = c.application;
    this.claimed = GRADE_10_GROUPS.filter((group) => claims.some(({ ground }) => ground === group));
    this.#withThree = [...this.claimed, '3'];
    this.least = pointsOf(c, this.claimed);
    this.most = pointsOf(c, this.#withThree);
    this.three = new GroupThree(c);
  }

  /** Whether group 3 can change the points at all: where it cannot, nothing is asked about it. */
  get asksGroupThree(): boolean {
    return this.least !== this.most;
  }

  evaluate(world: World): Mask {
    if (!this.asksGroupThree) return WITHOUT;
    this.#third = this.three.evaluate(world);
    return this.#third === YES ? WITH : this.#third === NO ? WITHOUT : WITH | WITHOUT;
  }

  signature(): number {
    return this.three.signature();
  }

  /** The groups that give the points, as bits in the order of the article; 0: none does. */
  decidingClause(): number {
    const applying = this.#third === YES ? this.#withThree : this.claimed;
    return givingGroups(this.#case, applying).reduce(
      (bits, group) => bits | (1 << GRADE_10_GROUPS.indexOf(group)),
      0,
    );
  }

  domain(fact: OpenFact, subject: Subject, world: World): readonly number[] {
    return domainOf(this.#case, this, fact, subject, world);
  }
}

/** The groups of a number made by {@link PriorityQuestion.decidingClause}. */
export function groupsOfClause(bits: number): readonly Grade10Group[] {
  return GRADE_10_GROUPS.filter((_, i) => (bits & (1 << i)) !== 0);
}
