import { semesterPlace } from '../explain/semesters.ts';
import { COUNTING, readingOfTri, staysWorking } from '../explain/stays.ts';
import type { SemesterLine, Working } from '../explain/types.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { Mask } from '../kernel/masks.ts';
import type { People } from '../kernel/people.ts';
import { NO, verdictOf, YES } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import { planAnswers } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import type { PlaceReader } from '../residence/reader.ts';
import type { Semester } from '../schooling/types.ts';
import type { UniversityApplication } from './application.ts';
import { classOf, KV1, KV2, KV2_NT, KV3 } from './area-class.ts';
import { residenceWindow, type UniversityCase, UniversityMemo } from './case.ts';
import { universityInstrument } from './check.ts';
import { IN_KV1, kv1Residence } from './clauses/minority.ts';
import { SPECIAL, specialResidence } from './clauses/special-residence.ts';
import { classOfSemester } from './semester-class.ts';

const BEST_FIRST: readonly Mask[] = [KV1, KV2_NT, KV2, KV3];

function semesterLine(c: UniversityCase, semester: Semester, world: World): SemesterLine {
  const classes = classOfSemester(c, semester, world);
  return {
    ...semesterPlace(semester, ({ listed }) => listed !== null),
    classes: BEST_FIRST.filter((bit) => (classes & bit) !== 0).map(classOf),
  };
}

/** The semesters by area class and, where residence counts, the months in the places that matter. */
export function universityWorkings(
  context: RuleContext,
  application: UniversityApplication,
  { candidate }: People,
  plan: Plan | null,
): readonly Working[] {
  const { admissionYear, schooling } = application;
  const parameters = universityInstrument(admissionYear).parametersOf(admissionYear);
  const c: UniversityCase = {
    application,
    person: candidate,
    context,
    parameters,
    memo: new UniversityMemo(),
  };
  const world = new World(planAnswers(plan));
  const workings: Working[] = [
    {
      type: 'SEMESTERS',
      clause: '7(1)(b)',
      semesters: (schooling?.semesters ?? []).map((semester) => semesterLine(c, semester, world)),
    },
  ];
  const window = residenceWindow(application);
  if (window === null || parameters.residence === null) return workings;
  const { months } = parameters.residence;
  const counted = (clause: string, test: PlaceReader, answer: Mask): Working =>
    staysWorking({ lists: context.lists, world, subject: 'candidate', test }, candidate.permanent, {
      clause,
      kind: 'permanent',
      window,
      asks: 'MORE_THAN',
      months,
      verdict: verdictOf(answer === YES ? YES : answer === NO ? NO : 3),
      readingOf: readingOfTri,
      counts: COUNTING,
    });
  workings.push(counted('7(1)(c)(2)', SPECIAL, specialResidence(c, world).months.answer));
  workings.push(counted('Annex II 01', IN_KV1, kv1Residence(c, world).answer));
  return workings;
}
