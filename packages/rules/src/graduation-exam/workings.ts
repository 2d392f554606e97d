import { shareWorking } from '../explain/semesters.ts';
import { COUNTING, readingOfTri, staysWorking } from '../explain/stays.ts';
import type { Working } from '../explain/types.ts';
import type { RuleContext } from '../kernel/context.ts';
import { minorityBy } from '../kernel/ethnicity.ts';
import type { People } from '../kernel/people.ts';
import { NO, verdictOf, YES } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import { planAnswers } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import type { GraduationExamApplication } from './application.ts';
import { examCase, residenceWindow } from './case.ts';
import { examInstrument } from './check.ts';
import { boardsForMinority } from './clauses/by-place.ts';
import { inListedPlaces, livedInPlaces } from './clauses/lived-in-places.ts';
import { countsSemester, isListedSchool, studiedWhereAsked } from './clauses/school-share.ts';
import { clauseOf } from './grounds.ts';

/**
 * To 2025 the residence in the places and the semesters outside the inner districts, from 2026 the semesters in the
 * places: for 3(a), or for 2(d) of one who is of no ethnic minority.
 */
export function examWorkings(
  context: RuleContext,
  application: GraduationExamApplication,
  { candidate }: People,
  plan: Plan | null,
): readonly Working[] {
  const { parameters } = examInstrument(application.examYear);
  const c = examCase(context, parameters, application, candidate);
  const world = new World(planAnswers(plan));
  const minority = minorityBy(candidate.ethnicity, world);
  const clause = clauseOf(c, minority === NO ? '2d' : '3a');
  const workings: Working[] = [];
  const window = residenceWindow(c);
  if (window !== null)
    workings.push(
      staysWorking(
        { lists: context.lists, world, subject: 'candidate', test: inListedPlaces(c) },
        candidate.permanent,
        {
          clause,
          kind: 'permanent',
          window,
          asks: 'ALL',
          months: parameters.residenceMonths,
          verdict: verdictOf(livedInPlaces(c, world)),
          readingOf: readingOfTri,
          counts: COUNTING,
        },
      ),
    );
  // A minority pupil who boards is asked for no schools.
  if (minority === YES && boardsForMinority(c)) return workings;
  workings.push(
    shareWorking({
      clause,
      asks: parameters.place === 'RESIDENCE' ? 'OUTSIDE_INNER_DISTRICTS' : 'IN_PLACES',
      share: parameters.share,
      semesters: application.schooling?.semesters ?? [],
      isListed: (school) => isListedSchool(c, school),
      answerOf: (semester) => countsSemester(c, semester, world),
      answer: studiedWhereAsked(c, world),
    }),
  );
  return workings;
}
