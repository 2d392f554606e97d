import { addMonths, type Day, type Interval } from '@cutru/calendar';
import { GROUP_BITS, type Path } from '@cutru/places';
import type { DayFact, ReadingFact, Timeline } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import { guardianSubject } from '../kernel/people.ts';
import type { Question } from '../kernel/settle.ts';
import { tellingDays } from '../kernel/telling-days.ts';
import { and, MAYBE, NO, not, or, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { readingsByPlaces } from '../plan/in-places.ts';
import type { PlanPlace } from '../plan/place.ts';
import { MERGED_VILLAGE } from '../residence/difficult-village.ts';
import { distinctPaths } from '../residence/places-of.ts';
import { addedAreas, type BoardingCase, isClosed, OTHER_GUARDIAN, PLAN } from './case.ts';
import { KINDS_OF_PLACE, KINDS_WITH_ADDED, UNREGISTERED_KIND } from './place-quality.ts';
import { type ResidenceRun, residenceRun } from './run.ts';

/** Answers: not admitted 1, admitted 2. */
const REFUSED: Mask = 1;
export const ADMITTED: Mask = 2;

/** Deciding clauses by number, in the order of the articles; the refusals name the clause that closed. */
export const BY_DIFFICULT = 0;
export const BY_ZONES = 1;
export const BY_VERY_SMALL = 2;
export const BY_KINH = 3;
export const BY_POOR = 4;
export const BY_PROVINCE_AREAS = 5;
export const CLOSED_MINORITY = 6;
export const CLOSED_KINH = 7;
export const CLOSED_OTHER = 8;
/** Places of (a) and (b) together: which of the two it is stays open, and does not matter. */
export const BY_EITHER_PLACE = 9;

const NO_RUN: ResidenceRun = { difficult: NO, listed: NO, added: NO, anywhere: NO };
const ANY_RUN: ResidenceRun = { difficult: YES, listed: YES, added: YES, anywhere: YES };
const OTHER_RUNS: readonly ResidenceRun[] = [
  ANY_RUN,
  // Only the instrument that takes zones I and II asks for a guardian.
  { difficult: NO, listed: YES, added: YES, anywhere: YES },
  { difficult: NO, listed: NO, added: NO, anywhere: YES },
  NO_RUN,
  { difficult: NO, listed: NO, added: YES, anywhere: YES },
];
const MAYBE_RUN: ResidenceRun = { difficult: MAYBE, listed: MAYBE, added: MAYBE, anywhere: MAYBE };

function orRun(a: ResidenceRun, b: ResidenceRun): ResidenceRun {
  return {
    difficult: or(a.difficult, b.difficult),
    listed: or(a.listed, b.listed),
    added: or(a.added, b.added),
    anywhere: or(a.anywhere, b.anywhere),
  };
}

/** Whether a boarding school may take the pupil: Article 9 of Circular 04/2023, Article 18 of Circular 01/2016. */
export class AdmissionQuestion implements Question {
  readonly #case: BoardingCase;
  readonly #added: readonly PlanPlace[] | null;
  /** In the last world evaluated. */
  minority: Tri = NO;
  verySmall: Tri = NO;
  kinh: Tri = NO;
  pupil: ResidenceRun = NO_RUN;
  guardian: ResidenceRun = NO_RUN;
  /** Pupil and guardian each have their months in places of (a), or of (a) and (b). */
  bothDifficult: Tri = NO;
  bothListed: Tri = NO;
  poor: Tri = NO;
  provinceAreas: Tri = NO;
  /** With nothing assumed: the pupil's run, and each guardian's in the order of the application. */
  barePupil: ResidenceRun = NO_RUN;
  bareGuardians: readonly ResidenceRun[] = [];

  constructor(c: BoardingCase) {
    this.#case = c;
    this.#added = addedAreas(c);
  }

  evaluate(world: World): Mask {
    const { clauses, guardianToo } = this.#case.parameters;
    this.#ethnicity(world);
    this.pupil = this.#run(this.#case.pupil.permanent, 'candidate', world);
    this.guardian = guardianToo ? this.#guardians(world) : ANY_RUN;
    if (world.isBare) this.barePupil = this.pupil;
    this.bothDifficult = and(this.pupil.difficult, this.guardian.difficult);
    this.bothListed = and(this.pupil.listed, this.guardian.listed);
    const places = clauses.zones === null ? this.bothDifficult : this.bothListed;
    const verySmall = clauses.verySmall === null ? NO : this.verySmall;
    const settled = or(or(and(this.minority, places), verySmall), and(this.kinh, this.bothDifficult));
    this.poor = clauses.poor === null ? NO : this.#poor(world);
    this.provinceAreas = clauses.provinceAreas === null ? NO : this.#inAreas(world);
    const answer = or(settled, or(this.poor, this.provinceAreas));
    return answer === YES ? ADMITTED : answer === NO ? REFUSED : ADMITTED | REFUSED;
  }

  /** 9(4): only a plan can add areas; without any 36 months anywhere it cannot be met whatever the plan says. */
  #poor(world: World): Tri {
    const { application, plan } = this.#case;
    if (application.household === null) return NO;
    if (plan !== null && !plan.poorHouseholds) return NO;
    return this.#inAreas(world);
  }

  /** 18(2), and the places of 9(4): of the pupil, and of a guardian where the instrument asks for one. */
  #inAreas(world: World): Tri {
    const { plan } = this.#case;
    if (plan !== null) return and(this.minority, and(this.pupil.added, this.guardian.added));
    const months = and(this.minority, and(this.pupil.anywhere, this.guardian.anywhere));
    return this.#byPlan(months, world);
  }

  #byPlan(months: Tri, world: World): Tri {
    if (months === NO) return NO;
    const plan = world.value(PLAN, '');
    return plan === OPEN ? MAYBE : plan === 0 ? months : NO;
  }

  #ethnicity(world: World): void {
    const { fact, standing } = this.#case.pupil.ethnicity;
    let values: readonly (string | undefined)[] = [standing];
    if (fact !== null) {
      const chosen = world.value(fact, 'candidate');
      values = chosen === OPEN ? fact.values : [fact.values[chosen]];
    }
    const tri = (...wanted: readonly string[]): Tri => {
      const count = values.filter((value) => value !== undefined && wanted.includes(value)).length;
      return count === 0 ? NO : count === values.length ? YES : MAYBE;
    };
    this.minority = tri('MINORITY', 'VERY_SMALL');
    this.verySmall = tri('VERY_SMALL');
    this.kinh = tri('KINH');
  }

  #guardians(world: World): ResidenceRun {
    let run = NO_RUN;
    const each: ResidenceRun[] = [];
    for (const [i, guardian] of this.#case.guardians.entries()) {
      const own = this.#run(guardian.permanent, guardianSubject(i), world);
      each.push(own);
      run = orRun(run, own);
    }
    if (world.isBare) this.bareGuardians = each;
    if (run.difficult === YES || isClosed(this.#case)) return run;
    const other = world.value(OTHER_GUARDIAN, '');
    return orRun(run, other === OPEN ? MAYBE_RUN : (OTHER_RUNS[other] ?? NO_RUN));
  }

  #run(timeline: Timeline, subject: Subject, world: World): ResidenceRun {
    const { context, day, parameters } = this.#case;
    const { lists } = context;
    return residenceRun({ lists, day, world, subject, added: this.#added }, timeline, parameters);
  }

  signature(): number {
    const ethnicity = (this.minority * 4 + this.verySmall) * 4 + this.kinh;
    return [this.pupil, this.guardian].reduce(
      (sum, run) => (((sum * 4 + run.difficult) * 4 + run.listed) * 4 + run.added) * 4 + run.anywhere,
      (ethnicity * 4 + this.poor) * 4 + this.provinceAreas,
    );
  }

  decidingClause(): number {
    const { clauses } = this.#case.parameters;
    if (and(this.minority, this.bothDifficult) === YES) return BY_DIFFICULT;
    if (clauses.zones !== null && and(this.minority, this.bothListed) === YES) {
      return this.bothDifficult === NO ? BY_ZONES : BY_EITHER_PLACE;
    }
    if (clauses.verySmall !== null && this.verySmall === YES) return BY_VERY_SMALL;
    if (and(this.kinh, this.bothDifficult) === YES) return BY_KINH;
    if (this.poor === YES) return BY_POOR;
    if (this.provinceAreas === YES) return BY_PROVINCE_AREAS;
    if (not(this.minority) === NO) return CLOSED_MINORITY;
    return this.kinh === YES ? CLOSED_KINH : CLOSED_OTHER;
  }

  domain(fact: OpenFact, subject: Subject, world: World): readonly number[] {
    const { application, parameters, day } = this.#case;
    const claimsPoor = application.household !== null || parameters.clauses.provinceAreas !== null;
    const kinds = this.#added === null ? KINDS_OF_PLACE : KINDS_WITH_ADDED;
    switch (fact.type) {
      case 'MARK':
        return fact.group === 'ZONE' ? [4, 1, 0] : [GROUP_BITS[fact.group], 0];
      case 'KIND_CHANGE':
        return [0];
      case 'UNIT':
        return kinds;
      case 'PLACE':
        return claimsPoor ? [...kinds, UNREGISTERED_KIND] : kinds;
      case 'READING':
        return this.#readings(fact, { start: day, end: day + 1 });
      case 'VILLAGE':
        // In a village of the list (1), or in one of the plan's and none of the list (2).
        return this.#added === null ? [1, 0] : [1, 2, 0];
      case 'EITHER':
        return [0, 1];
      case 'ETHNICITY':
        return fact.values.map((_, i) => i);
      case 'SEMESTER':
        return [0];
      case 'CHOICE':
        if (fact === PLAN || fact === MERGED_VILLAGE) return [0, 1];
        if (this.#added !== null) return [0, 1, 4, 2, 3];
        return claimsPoor ? [0, 1, 2, 3] : [0, 1, 2];
      case 'DAY':
        return this.#days(fact, subject, world);
    }
  }

  #days(fact: DayFact, subject: Subject, world: World): readonly number[] {
    const { day } = this.#case;
    const edges = [day, day + 1, ...this.#bounds(subject)];
    const answerOn = (value: Day): number => {
      world.assume(fact, value);
      this.evaluate(world);
      world.release();
      return this.signature();
    };
    const guesses = [addMonths(day, -this.#case.parameters.months) + 1];
    return tellingDays(fact, answerOn, { edges, guesses, last: day + 1, fuzz: 0 });
  }

  /** Of readings that differ neither in their marks nor in the plan's areas the first. */
  #readings({ paths }: ReadingFact, days: Interval): readonly number[] {
    const { lists } = this.#case.context;
    const groups = this.#added === null ? [paths.map((_, i) => i)] : readingsByPlaces(paths, this.#added);
    return groups.flatMap((group) => {
      const own = group.map((i) => paths[i] as Path);
      return distinctPaths(lists, own, days).map((i) => group[i] as number);
    });
  }

  #bounds(subject: Subject): Day[] {
    const person =
      subject === 'candidate' ? this.#case.pupil : this.#case.guardians[Number(subject.slice(9)) - 1];
    const timeline = person?.permanent;
    if (timeline?.status !== 'KNOWN') return [];
    return timeline.periods
      .flatMap(({ start, end }) => [start.min, start.max, end.min, end.max])
      .filter(Number.isFinite);
  }
}
