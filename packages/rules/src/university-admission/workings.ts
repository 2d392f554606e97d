import { staysWorking } from '../explain/stays.ts';
import type { SemesterLine, StayReading, Working } from '../explain/types.ts';
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
const COUNTS: ReadonlySet<StayReading> = new Set<StayReading>(['COUNTS']);

function readingOf(answer: Mask): StayReading {
  return answer === YES ? 'COUNTS' : answer === NO ? 'COUNTS_NOT' : 'OPEN';
}

function semesterLine(c: UniversityCase, semester: Semester, world: World): SemesterLine {
  const { options, day } = semester;
  const classes = classOfSemester(c, semester, world);
  const codes = options.flatMap(({ paths }) => paths.map((path) => path.units[0]?.code ?? ''));
  const listed = options.length > 0 && options.every((school) => school.listed !== null);
  const placed = options.length > 0 && options.every((school) => school.paths.length > 0);
  return {
    day,
    schools: options.map(({ schoolCode }) => schoolCode ?? ''),
    communes: [...new Set(codes)],
    classes: BEST_FIRST.filter((bit) => (classes & bit) !== 0).map(classOf),
    by: listed ? 'SCHOOL_LIST' : placed ? 'COMMUNE' : 'NOTHING',
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
  if (window === null || !parameters.residence) return workings;
  const months = parameters.residenceMonths;
  const counted = (clause: string, test: PlaceReader, answer: Mask): Working =>
    staysWorking({ lists: context.lists, world, subject: 'candidate', test }, candidate.permanent, {
      clause,
      kind: 'permanent',
      window,
      asks: 'MORE_THAN',
      months,
      verdict: verdictOf(answer === YES ? YES : answer === NO ? NO : 3),
      readingOf,
      counts: COUNTS,
    });
  workings.push(counted('7(1)(c)(2)', SPECIAL, specialResidence(c, world).months.answer));
  workings.push(counted('Annex II 01', IN_KV1, kv1Residence(c, world).answer));
  return workings;
}
