import { minorityBy } from '../kernel/ethnicity.ts';
import { betterOf, type Mask } from '../kernel/masks.ts';
import type { ChoiceFact, OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { POLICY_GROUPS, type PolicyGroup } from './application.ts';
import { KV1 } from './area-class.ts';
import type { UniversityCase } from './case.ts';
import { areaBySchool } from './clauses/area-by-school.ts';
import { graduationWindow } from './clauses/graduation-window.ts';
import { kv1Residence } from './clauses/minority.ts';
import { domainOf } from './domain.ts';

/** Tiers as answers: none 1, UT2 2, UT1 4. */
export const NONE: Mask = 1;
export const UT2: Mask = 2;
export const UT1: Mask = 4;

/** A minority candidate from a KV1 school, past the window of area priority: group 01 (0) or 05 (1). */
const MINORITY_PAST_WINDOW: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.minority-past-window',
  place: null,
  size: 2,
};

/** Number of the clause that says that no group is due; groups 01-07 have their place in `POLICY_GROUPS`. */
export const NO_GROUP = 7;

/** Which tier of Annex II is due; only the highest counts (Article 7(2)). */
export class PolicyQuestion implements Question {
  readonly #case: UniversityCase;
  /** In the last world evaluated: a minority candidate; group 01 by facts, given that. */
  minority: Tri = NO;
  first: Tri = NO;
  /** The same with nothing assumed, for telling why. */
  bareMinority: Tri = NO;
  bareFirst: Tri = NO;
  /** Whether being past the window mattered, with nothing assumed. */
  barePast = false;
  #past = false;
  /** Of group 01 the months with all days that may count together. */
  #joined: Tri = NO;

  constructor(c: UniversityCase) {
    this.#case = c;
  }

  evaluate(world: World): Mask {
    const claimed = this.#claimed();
    this.#joined = NO;
    this.minority = minorityBy(this.#case.person.ethnicity, world);
    this.first = this.minority === NO ? NO : this.#firstGroup(world);
    if (world.isBare) {
      this.bareMinority = this.minority;
      this.bareFirst = this.first;
      this.barePast = this.#past;
    }
    if (this.minority === NO) return claimed;
    const minority = this.first === YES ? UT1 : this.first === NO ? UT2 : UT1 | UT2;
    const due = this.minority === YES ? minority : minority | NONE;
    return betterOf(due, claimed);
  }

  /** Group 01, where the candidate is of a minority: by residence to 2025, by the area enjoyed from 2026. */
  #firstGroup(world: World): Tri {
    const c = this.#case;
    if (c.parameters.residence !== null) {
      const { answer, joined } = kv1Residence(c, world);
      this.#joined = joined;
      return answer;
    }
    const classes = areaBySchool(c, world);
    if ((classes & KV1) === 0) return NO;
    const window = graduationWindow(c, world);
    let inKv1: Tri = window;
    this.#past = window !== YES;
    if (window !== YES) {
      const choice = world.value(MINORITY_PAST_WINDOW, '');
      const past: Tri = choice === OPEN ? MAYBE : choice === 0 ? YES : NO;
      inKv1 = window === NO ? past : past === YES ? YES : MAYBE;
    }
    return classes === KV1 ? inKv1 : inKv1 === NO ? NO : MAYBE;
  }

  #claimed(): Mask {
    let best = NONE;
    for (const { group } of this.#case.application.policyClaims) {
      const tier = this.#case.parameters.groups[group];
      const bit = tier === 'UT1' ? UT1 : tier === 'UT2' ? UT2 : NONE;
      if (bit > best) best = bit;
    }
    return best;
  }

  /** Whether facts give the group, whatever is claimed, with nothing assumed. */
  isByFacts(group: PolicyGroup): boolean {
    if (this.bareMinority !== YES) return false;
    if (group === '01') return this.bareFirst === YES;
    return group === this.#case.parameters.minorityElsewhere && this.bareFirst === NO;
  }

  /** The first group, in the annex's order, of those that give the tier for sure. */
  group(tier: Mask): PolicyGroup | null {
    const { parameters, application } = this.#case;
    const wanted = tier === UT1 ? 'UT1' : 'UT2';
    if (tier === NONE) return null;
    for (const group of POLICY_GROUPS) {
      if (parameters.groups[group] !== wanted) continue;
      if (group === '01' && this.minority === YES && this.first === YES) return group;
      if (group === parameters.minorityElsewhere && this.minority === YES && this.first === NO) return group;
      if (application.policyClaims.some((claim) => claim.group === group)) return group;
    }
    return null;
  }

  signature(): number {
    return (this.minority * 4 + this.first) * 4 + this.#joined;
  }

  decidingClause(): number {
    const claimed = this.#claimed();
    const minority = this.minority === NO ? NONE : this.first === YES ? UT1 : UT2;
    const group = this.group(Math.max(claimed, minority));
    return group === null ? NO_GROUP : POLICY_GROUPS.indexOf(group);
  }

  domain(fact: OpenFact, subject: Subject, world: World): readonly number[] {
    return domainOf(this.#case, this, 'POLICY', fact, subject, world);
  }
}
