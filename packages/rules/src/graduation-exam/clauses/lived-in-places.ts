import type { Day } from '@cutru/calendar';
import { MAYBE, NO, type Tri, YES } from '../../kernel/verdict.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import { markTest } from '../../residence/mark-test.ts';
import type { PlaceReader } from '../../residence/reader.ts';
import { residenceSpans } from '../../residence/spans.ts';
import { latestStart, throughout } from '../../residence/throughout.ts';
import { type ExamCase, residenceWindow, SCHOOLING } from '../case.ts';
import { LISTED_URBAN } from '../place-kinds.ts';

/** Reads whether a place is among those of 2(d) and 3(a) on the day. */
export function inListedPlaces({ parameters }: ExamCase): PlaceReader {
  return markTest(parameters.placeMarks, LISTED_URBAN);
}

function livedOver(c: ExamCase, world: World, start: Day, end: Day): Tri {
  const test = inListedPlaces(c);
  const context = { lists: c.context.lists, world, subject: 'candidate', test } as const;
  return throughout(residenceSpans(context, c.person.permanent, { start, end }), YES);
}

/** The months up to the exam; where its day is not given, what holds for every day that it can be, or for none. */
function livedUpToExam(c: ExamCase, world: World, months: number): Tri {
  const { min, max, fact } = c.examDay;
  const widest = livedOver(c, world, latestStart(min, months), max + 1);
  if (fact === null || widest === YES) return widest;
  const shared = livedOver(c, world, latestStart(max, months), min + 1);
  if (shared === NO) return NO;
  const day = world.value(fact, 'candidate');
  return day === OPEN ? MAYBE : livedOver(c, world, latestStart(day, months), day + 1);
}

/**
 * The residence of 2(d) and 3(a) to 2025: permanent residence in the places on every day of upper secondary school
 * (assumptions `three-school-years`, `three-years-bind-all`); in 2020, over 36 months up to the exam. The place must carry
 * its mark on the day.
 */
export function livedInPlaces(c: ExamCase, world: World): Tri {
  const months = c.parameters.residenceMonths;
  if (months !== null) return livedUpToExam(c, world, months);
  const window = residenceWindow(c);
  if (window !== null) return livedOver(c, world, window.start, window.end);
  const choice = world.value(SCHOOLING, 'candidate');
  return choice === OPEN ? MAYBE : choice === 0 ? YES : NO;
}
