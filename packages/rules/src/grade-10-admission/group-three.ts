import type { EthnicityKnowledge } from '@cutru/residence';
import type { Subject } from '../kernel/open-fact.ts';
import { guardianSubject } from '../kernel/people.ts';
import { and, MAYBE, NO, or, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { type Grade10Case, isClosed, LIVING, OTHER_PARENT } from './case.ts';
import { ofUnknownPlace } from './difficult-area.ts';
import { living } from './living.ts';
import { studying } from './studying.ts';

/** Whether somebody's ethnicity is one of some standings, in the world as it stands. */
export function hasStanding(
  { fact, standing }: EthnicityKnowledge,
  wanted: readonly string[],
  subject: Subject,
  world: World,
): Tri {
  if (fact === null) return wanted.includes(standing) ? YES : NO;
  const chosen = world.value(fact, subject);
  const values = chosen === OPEN ? fact.values : fact.values.slice(chosen, chosen + 1);
  const count = values.filter((value) => wanted.includes(value)).length;
  return count === 0 ? NO : count === values.length ? YES : MAYBE;
}

const MINORITY = ['MINORITY', 'VERY_SMALL'] as const;

/**
 * Group 3 of Article 14(2): a pupil of an ethnic minority, or with a parent of one, or living and studying in an area of
 * especially difficult conditions. What a YES leaves without weight is not asked, and stays NO here.
 */
export class GroupThree {
  readonly #case: Grade10Case;
  /** In the last world evaluated. */
  answer: Tri = NO;
  minority: Tri = NO;
  parent: Tri = NO;
  /** By guardian, in the order of the application; a guardian who is no parent is NO. */
  parents: readonly Tri[] = [];
  area: Tri = NO;
  /** Of which, where a plan reads them; studying is not looked at where living is NO. */
  living: Tri = NO;
  studying: Tri = NO;
  /** How many kinds of residence had to be looked at. */
  kinds = 0;

  constructor(c: Grade10Case) {
    this.#case = c;
  }

  evaluate(world: World): Tri {
    this.parent = NO;
    this.parents = [];
    this.area = NO;
    this.living = NO;
    this.studying = NO;
    this.kinds = 0;
    this.minority = hasStanding(this.#case.pupil.ethnicity, MINORITY, 'candidate', world);
    this.answer = this.minority;
    if (this.answer === YES) return YES;
    this.#parents(world);
    this.answer = or(this.answer, this.parent);
    if (this.answer === YES) return YES;
    this.#area(world);
    this.answer = or(this.answer, this.area);
    return this.answer;
  }

  #parents(world: World): void {
    const each: Tri[] = [];
    for (const [i, { relation, ethnicity }] of this.#case.guardians.entries()) {
      const own = relation === 'GUARDIAN' ? NO : hasStanding(ethnicity, MINORITY, guardianSubject(i), world);
      each.push(own);
      this.parent = or(this.parent, own);
      if (own === YES) break;
    }
    this.parents = each;
    if (this.parent === YES || isClosed(this.#case)) return;
    this.parent = or(this.parent, ofUnknownPlace(world.value(OTHER_PARENT, '')));
  }

  #area(world: World): void {
    const { area } = this.#case;
    if (area === null) {
      this.area = ofUnknownPlace(world.value(LIVING, ''));
      return;
    }
    const lived = living(this.#case, area, world);
    this.living = lived.answer;
    this.kinds = lived.kinds;
    if (lived.answer !== NO) this.studying = studying(this.#case, area, world);
    this.area = and(this.living, this.studying);
  }

  /** All that the answer was put together from, as one number. */
  signature(): number {
    return (((this.minority * 4 + this.parent) * 4 + this.area) * 4 + this.living) * 4 + this.studying;
  }
}
