import type { Basis } from '@cutru/residence';
import { type AssumptionBits, assumptionBits } from '../kernel/assumptions.ts';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import { weaker } from '../kernel/parts.ts';
import { NO, YES } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import {
  basisOfStays,
  FIRST_UNITS_DAY,
  isReadByEvent,
  isReadSeveralWays,
  isSchoolByEvent,
  restsOnPresumption,
} from '../residence/rests-on.ts';
import { CENTRE_IS_SCHOOL, type ExamCase, PLACES_ONLY_COMMUNES, residenceWindow } from './case.ts';
import { boardsForMinority } from './clauses/by-place.ts';
import { studiedWhereAsked } from './clauses/school-share.ts';
import { claimOf, type Ground, isForContinuing } from './grounds.ts';
import type { PriorityQuestion } from './priority-question.ts';

const SCHOOL = assumptionBits('class-of-semester');
const BEFORE_LISTS = assumptionBits('units-before-2021');
const RESIDENCE = assumptionBits('three-years-bind-all', 'class-by-day');
const THROUGHOUT = assumptionBits('three-school-years', 'window');
const MONTHS = assumptionBits('month-count');
const PRESUMED = assumptionBits('open-period-lasts');
const MERGED = assumptionBits('merged-class');
const EVENT = assumptionBits('status-by-event');
const WARDS = assumptionBits('places-only-communes');
const CENTRES = assumptionBits('centre-is-school');

/** What an answer rests on. */
export interface RestsOn {
  /** The weakest. */
  readonly basis: Basis;
  readonly assumptions: AssumptionBits;
}

/** Whether what school comes to turns on an assumption, however it is settled. */
function turnsOn(c: ExamCase, world: World, fact: ChoiceFact): boolean {
  const studied = [0, 1].map((value) => {
    world.assume(fact, value);
    const answer = studiedWhereAsked(c, world);
    world.release();
    return answer;
  });
  return studied[0] !== studied[1];
}

/** Whether a ground, or the lack of a higher one, rests on residence and schools. */
function looksAtPlace(question: PriorityQuestion, ground: Ground): boolean {
  switch (ground) {
    case '3b':
    case '3c':
      return false;
    case '2a':
    case '2b':
    case '2đ':
    case '2e':
      // Who is of no minority can have no more than category 2 by place.
      return question.minority !== NO;
    default:
      return true;
  }
}

function residenceAssumptions(c: ExamCase): AssumptionBits {
  const timeline = c.person.permanent;
  const window = residenceWindow(c);
  let bits = RESIDENCE | (c.parameters.residenceMonths === null ? THROUGHOUT : MONTHS);
  if (window === null) return bits;
  if (restsOnPresumption(timeline, window)) bits |= PRESUMED;
  if (window.start < FIRST_UNITS_DAY) bits |= BEFORE_LISTS;
  if (isReadSeveralWays(timeline)) bits |= MERGED;
  if (isReadByEvent(c.context.lists, timeline, window)) bits |= EVENT;
  return bits;
}

function placeAssumptions(c: ExamCase, question: PriorityQuestion, world: World): AssumptionBits {
  if (c.parameters.place === 'SCHOOL') {
    const wards = turnsOn(c, world, PLACES_ONLY_COMMUNES) ? WARDS : 0;
    const event = isSchoolByEvent(c.context, c.application.schooling) ? EVENT : 0;
    return SCHOOL | event | wards | (turnsOn(c, world, CENTRE_IS_SCHOOL) ? CENTRES : 0);
  }
  const bits = residenceAssumptions(c);
  const schools = question.place.lived !== NO && !(boardsForMinority(c) && question.minority === YES);
  if (!schools) return bits;
  const first = c.application.schooling?.semesters[0];
  return bits | SCHOOL | (first !== undefined && first.day < FIRST_UNITS_DAY ? BEFORE_LISTS : 0);
}

function placeBasis(c: ExamCase, world: World): Basis {
  const window = residenceWindow(c);
  if (window !== null) return basisOfStays(c.person.permanent, window);
  // That the candidate learns at a centre is only said.
  return c.parameters.place === 'SCHOOL' && turnsOn(c, world, CENTRE_IS_SCHOOL) ? 'DECLARED' : 'SOURCE';
}

function basisOf(c: ExamCase, ground: Ground, byPlace: boolean, world: World): Basis {
  const claim = claimOf(c, ground);
  if (isForContinuing(ground)) return 'DECLARED';
  const claimed: Basis = claim === undefined ? 'SOURCE' : claim.document ? 'PAPER' : 'DECLARED';
  if (ground === '3c') return claimed;
  let basis = weaker(claimed, c.person.ethnicity.basis);
  if (byPlace) basis = weaker(basis, placeBasis(c, world));
  const boards = ground === '3a' && boardsForMinority(c) && studiedWhereAsked(c, world) !== YES;
  // Under 35 by a birth date that nobody confirmed.
  const young = ground === '1' && c.application.continuingEducation && c.person.identity !== 'CONFIRMED';
  return boards || young ? 'DECLARED' : basis;
}

/**
 * What the answer rests on: the grounds that decided it, or all of them while it is open (`grounds` empty). The question
 * must have been evaluated in this world, with nothing assumed.
 */
export function restsOn(
  c: ExamCase,
  question: PriorityQuestion,
  grounds: readonly Ground[],
  world: World,
): RestsOn {
  const looked = grounds.length === 0 || grounds.some((ground) => looksAtPlace(question, ground));
  const all: readonly Ground[] = grounds.length === 0 ? ['2'] : grounds;
  const basis = all.reduce<Basis>(
    (weakest, ground) =>
      weaker(weakest, basisOf(c, ground, grounds.length === 0 || looksAtPlace(question, ground), world)),
    'SOURCE',
  );
  return { basis, assumptions: looked ? placeAssumptions(c, question, world) : 0 };
}
