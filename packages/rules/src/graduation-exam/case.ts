import { birthBounds, dayOf, type Interval, type PartialDate } from '@cutru/calendar';
import type { Bound, PersonFacts } from '@cutru/residence';
import type { RuleContext } from '../kernel/context.ts';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import type { World } from '../kernel/world.ts';
import { OPEN } from '../kernel/world.ts';
import { latestStart } from '../residence/throughout.ts';
import type { GraduationExamApplication } from './application.ts';
import type { ExamParameters } from './parameters.ts';

/** One candidate before the rules: what is read, and the year's numbers. */
export interface ExamCase {
  readonly application: GraduationExamApplication;
  readonly person: PersonFacts;
  readonly context: RuleContext;
  readonly parameters: ExamParameters;
  /** First day of the exam; where it is not given, some day of June to August. */
  readonly examDay: Bound;
  readonly birth: Bound;
}

/** Where nothing at all is known of upper secondary school: what is asked of it holds (0) or not (1). */
export const SCHOOLING: ChoiceFact = { type: 'CHOICE', field: 'candidate.schooling', place: null, size: 2 };

/** Whether schools in wards and special zones are left out: no (0), yes (1). */
export const PLACES_ONLY_COMMUNES: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.places-only-communes',
  place: null,
  size: 2,
};

/** Whether study at a continuing-education centre is study at an upper secondary school: yes (0), no (1). */
export const CENTRE_IS_SCHOOL: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.centre-is-school',
  place: null,
  size: 2,
};

/** Nobody is older at an exam: a bound for a birth of which nothing is known. */
const OLDEST = 100;

function missingDay(field: string, min: number, max: number): Bound {
  if (min === max) return { min, max, fact: null };
  return { min, max, fact: { type: 'DAY', field, place: null, min, max } };
}

function examDayOf({ examDay, examYear }: GraduationExamApplication): Bound {
  if (examDay !== null) return { min: examDay, max: examDay, fact: null };
  return missingDay('exam_day', dayOf(examYear, 6, 1), dayOf(examYear, 8, 31));
}

function birthOf(person: PersonFacts, examYear: number): Bound {
  // Who was not found under that number is asked for who they are, not for a birth date.
  const field = person.birth === null && person.identity === 'NOT_CONFIRMED' ? 'identity' : 'birth_date';
  const { min, max } =
    person.birth === null
      ? { min: dayOf(examYear - OLDEST, 1, 1), max: dayOf(examYear, 1, 1) }
      : birthBounds(person.birth satisfies PartialDate);
  return missingDay(field, min, max);
}

/** A case of an application. */
export function examCase(
  context: RuleContext,
  parameters: ExamParameters,
  application: GraduationExamApplication,
  person: PersonFacts,
): ExamCase {
  const examDay = examDayOf(application);
  return { application, person, context, parameters, examDay, birth: birthOf(person, application.examYear) };
}

/** A day as the world has it: known, assumed, or between its bounds. */
export function boundIn(world: World, bound: Bound): { readonly min: number; readonly max: number } {
  if (bound.fact === null) return bound;
  const day = world.value(bound.fact, 'candidate');
  return day === OPEN ? bound : { min: day, max: day };
}

/**
 * All days over which residence can count: upper secondary school (assumption `window`), or the months up to the exam.
 * `null`: none does, or school is not known.
 */
export function residenceWindow(c: ExamCase): Interval | null {
  if (c.parameters.place === 'SCHOOL') return null;
  const months = c.parameters.residenceMonths;
  if (months === null) return c.application.schooling?.window ?? null;
  return { start: latestStart(c.examDay.min, months), end: c.examDay.max + 1 };
}
