import { betterOf, type Mask } from '../kernel/masks.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { NO, type Tri, YES } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import { classBit, KV1, KV3 } from './area-class.ts';
import type { UniversityCase } from './case.ts';
import { areaBySchool } from './clauses/area-by-school.ts';
import { boardingRegime, NO_EFFECT } from './clauses/boarding-regime.ts';
import { graduationWindow } from './clauses/graduation-window.ts';
import { specialResidence } from './clauses/special-residence.ts';
import { domainOf } from './domain.ts';

/** Which clause gives the area, in the order of the articles. */
export const BY_SCHOOL = 0;
export const BY_BOARDING_REGIME = 1;
export const BY_SPECIAL_RESIDENCE = 2;
export const BY_SERVICE = 3;
export const BY_WINDOW = 4;

/** What 7(1)(c)(2) gives: KV1, no effect, or either. */
function specialArea(special: Tri): Mask {
  return special === YES ? KV1 : special === NO ? NO_EFFECT : KV1 | NO_EFFECT;
}

/**
 * The class due by school and residence, the higher of the two (assumption `higher-of-school-and-residence`), without
 * regard to the window of graduation: what is shown even where no points are due.
 */
export class ClassQuestion implements Question {
  readonly #case: UniversityCase;
  /** What each clause says, in the last world evaluated. */
  school: Mask = 0;
  boarding: Mask = 0;
  special: Tri = NO;
  /** Of which: the months, these with all days that may count together, the district. */
  months: Tri = NO;
  joined: Tri = NO;
  district: Tri = NO;
  service: Mask = 0;

  constructor(c: UniversityCase) {
    this.#case = c;
  }

  evaluate(world: World): Mask {
    const c = this.#case;
    this.school = areaBySchool(c, world);
    this.boarding = NO_EFFECT;
    this.special = NO;
    this.months = NO;
    this.joined = NO;
    this.district = NO;
    this.service = NO_EFFECT;
    if (c.parameters.residence === null || this.school === KV1) return this.school;
    this.boarding = boardingRegime(c, world);
    const special = specialResidence(c, world);
    this.special = special.answer;
    this.months = special.months.answer;
    this.joined = special.months.joined;
    this.district = special.district;
    if (c.application.serviceArea !== null) this.service = classBit(c.application.serviceArea);
    return betterOf(betterOf(this.school, this.boarding), betterOf(specialArea(this.special), this.service));
  }

  signature(): number {
    const special = ((this.special * 4 + this.months) * 4 + this.joined) * 4 + this.district;
    return ((this.school * 16 + this.boarding) * 256 + special) * 16 + this.service;
  }

  decidingClause(): number {
    const special = specialArea(this.special);
    const answer = betterOf(betterOf(this.school, this.boarding), betterOf(special, this.service));
    if (this.school === answer) return BY_SCHOOL;
    if (this.boarding === answer) return BY_BOARDING_REGIME;
    if (special === answer) return BY_SPECIAL_RESIDENCE;
    return this.service === answer ? BY_SERVICE : BY_SCHOOL;
  }

  domain(fact: OpenFact, subject: Subject, world: World): readonly number[] {
    return domainOf(this.#case, this, 'AREA', fact, subject, world);
  }
}

/** The area for which points are due: the class inside the window of graduation, KV3 outside. */
export class AreaQuestion implements Question {
  readonly classes: ClassQuestion;
  readonly #case: UniversityCase;
  /** Whether the candidate is inside the window, in the last world evaluated. */
  window: Tri = YES;

  constructor(c: UniversityCase) {
    this.#case = c;
    this.classes = new ClassQuestion(c);
  }

  evaluate(world: World): Mask {
    this.window = graduationWindow(this.#case, world);
    if (this.window === NO) return KV3;
    const mask = this.classes.evaluate(world);
    return this.window === YES ? mask : mask | KV3;
  }

  signature(): number {
    return this.classes.signature() * 4 + this.window;
  }

  decidingClause(): number {
    return this.window === NO ? BY_WINDOW : this.classes.decidingClause();
  }

  domain(fact: OpenFact, subject: Subject, world: World): readonly number[] {
    return domainOf(this.#case, this, 'AREA', fact, subject, world);
  }
}
