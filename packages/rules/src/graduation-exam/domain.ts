import { addMonths, type Day, FOREVER, FOREVER_AGO, type Interval } from '@cutru/calendar';
import { GROUP_BITS, type Path } from '@cutru/places';
import type { DayFact } from '@cutru/residence';
import { standingsByMinority } from '../kernel/ethnicity.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { tellingDays } from '../kernel/telling-days.ts';
import { NO } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import { distinctPaths, placeDays } from '../residence/places-of.ts';
import { type ExamCase, residenceWindow } from './case.ts';
import { isOfAge } from './clauses/age.ts';
import { LISTED_OUTSIDE, LISTED_URBAN, PLAIN_OUTSIDE, PLAIN_URBAN } from './place-kinds.ts';

const TWO: readonly number[] = [0, 1];
const LISTED_OR_NOT: readonly number[] = [LISTED_OUTSIDE, PLAIN_OUTSIDE];
const OUTSIDE_OR_URBAN: readonly number[] = [LISTED_OUTSIDE, LISTED_URBAN];
const ALL_PLACES: readonly number[] = [LISTED_OUTSIDE, LISTED_URBAN, PLAIN_OUTSIDE, PLAIN_URBAN];

function semesterDays(c: ExamCase): readonly Day[] {
  return (c.application.schooling?.semesters ?? []).map((semester) => semester.day);
}

/** All days on which a place is read: of residence and of school; from 2026 by today's lists, after school as well. */
function readingDays(c: ExamCase): Interval {
  const window = residenceWindow(c);
  const days = semesterDays(c);
  const [firstDay] = days;
  const start = Math.min(window?.start ?? FOREVER, firstDay ?? FOREVER);
  if (c.parameters.place === 'SCHOOL' || start === FOREVER)
    return { start: start === FOREVER ? FOREVER_AGO : start, end: FOREVER };
  const lastDay = days[days.length - 1] ?? start;
  return { start, end: Math.max(window?.end ?? lastDay, lastDay + 1) };
}

function readingDomain(c: ExamCase, paths: readonly Path[]): readonly number[] {
  return distinctPaths(c.context.lists, paths, readingDays(c));
}

/** The first day of a stay, or the first one after it: each that tells. */
function stayDays(c: ExamCase, question: Question, fact: DayFact, world: World): readonly number[] {
  const window = residenceWindow(c);
  if (window === null) return [fact.min];
  const edges = [window.start, window.end, ...placeDays(c.context.lists, c.person.permanent, window)];
  // Days before the window, and those after it, are all alike.
  const min = Math.min(Math.max(fact.min, window.start - 1), fact.max);
  const range = { min, max: Math.max(min, Math.min(fact.max, window.end + 1)) };
  const guesses = [window.start + 1, window.end];
  const answerOn = answers(question, fact, world);
  return tellingDays(range, answerOn, { edges, guesses, last: window.end + 1, fuzz: 0 });
}

function answers(question: Question, fact: DayFact, world: World): (day: Day) => number {
  return (day) => {
    world.assume(fact, day);
    question.evaluate(world);
    world.release();
    return question.signature();
  };
}

/** The day of the exam: so few that each is looked at. */
function examDays(question: Question, fact: DayFact, world: World): readonly number[] {
  const edges = Array.from({ length: fact.max - fact.min }, (_, i) => fact.min + i);
  const answerOn = answers(question, fact, world);
  return tellingDays(fact, answerOn, { edges, guesses: [], last: fact.max, fuzz: 0 });
}

/** A birth that is early enough, and the first one that is not. */
function birthDays(c: ExamCase, fact: DayFact): readonly number[] {
  const { ageMonths } = c.parameters;
  let turn = addMonths(c.examDay.max, -ageMonths) - 1;
  while (isOfAge({ min: turn, max: turn }, { min: c.examDay.max, max: c.examDay.max }, ageMonths) !== NO)
    turn += 1;
  return turn > fact.min && turn <= fact.max ? [fact.min, turn] : [fact.min];
}

/** The values of an open fact that can differ for the priority of the exam. */
export function domainOf(
  c: ExamCase,
  question: Question,
  fact: OpenFact,
  _subject: Subject,
  world: World,
): readonly number[] {
  const byResidence = c.parameters.place === 'RESIDENCE';
  switch (fact.type) {
    case 'MARK':
      return [GROUP_BITS[fact.group], 0];
    case 'KIND_CHANGE':
      // Each semester as it was before the change, or after it.
      return [...semesterDays(c), FOREVER];
    case 'UNIT':
      return byResidence ? ALL_PLACES : LISTED_OR_NOT;
    case 'PLACE':
      return byResidence && fact.field.startsWith('schooling') ? OUTSIDE_OR_URBAN : LISTED_OR_NOT;
    case 'READING':
      return readingDomain(c, fact.paths);
    case 'ETHNICITY':
      return standingsByMinority(fact.values);
    case 'SEMESTER':
      return Array.from({ length: fact.size }, (_, i) => i);
    case 'DAY':
      if (fact === c.examDay.fact) return examDays(question, fact, world);
      return fact === c.birth.fact ? birthDays(c, fact) : stayDays(c, question, fact, world);
    case 'EITHER':
    case 'VILLAGE':
    case 'CHOICE':
      return TWO;
  }
}
