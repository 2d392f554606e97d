import { shareWorking } from '../explain/semesters.ts';
import { COUNTING, readingOfTri, staysWorking } from '../explain/stays.ts';
import type { Working } from '../explain/types.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { People } from '../kernel/people.ts';
import { verdictOf, YES } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import { planAnswers } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import { residenceSpans } from '../residence/spans.ts';
import type { Grade10Application } from './application.ts';
import { type AreaReading, type Grade10Case, grade10Case } from './case.ts';
import { GroupThree } from './group-three.ts';
import { grade10Instrument, groupClause } from './instruments.ts';
import { areaReader, asksForRun, livedOver } from './living.ts';
import { ofSemester, studying } from './studying.ts';

const CLAUSE = groupClause('3');

/** The pupil's residence by each kind that the plan takes. */
function livingWorkings(c: Grade10Case, area: AreaReading, world: World): Working[] {
  const { plan, timelines, window, day } = area;
  // Without a day there is nothing to count to.
  if (window === null || day === null) return [];
  const context = {
    lists: c.context.lists,
    world,
    subject: 'candidate',
    test: areaReader(c, area, day),
  } as const;
  return plan.living.flatMap((kind, i) => {
    const timeline = timelines[i];
    if (timeline === undefined) return [];
    return staysWorking(context, timeline, {
      clause: CLAUSE,
      kind,
      window,
      asks: asksForRun(area) ? 'RUN' : 'ALL',
      // Over days that the plan names itself months are asked for only as a run among them.
      months: plan.livingMonths === 0 ? null : plan.livingMonths,
      alone: plan.living.length > 1,
      verdict: verdictOf(livedOver(area, residenceSpans(context, timeline, window))),
      readingOf: readingOfTri,
      counts: COUNTING,
    });
  });
}

/** Group 3 by area, where it comes to that: living and studying as the plan reads them. */
export function grade10Workings(
  context: RuleContext,
  application: Grade10Application,
  { candidate, guardians }: People,
  plan: Plan | null,
): readonly Working[] {
  const { parameters } = grade10Instrument(application);
  const c = grade10Case(context, parameters, application, candidate, guardians, plan);
  const { area } = c;
  const world = new World(planAnswers(plan));
  const three = new GroupThree(c);
  three.evaluate(world);
  // Of a minority nothing is asked about the area.
  if (area === null || three.minority === YES || three.parent === YES) return [];
  const workings = livingWorkings(c, area, world);
  const { studyingShare } = area.plan;
  if (studyingShare === null) return workings;
  const studied = shareWorking({
    clause: CLAUSE,
    asks: 'IN_PLACES',
    share: { parts: studyingShare, whole: 100 },
    semesters: application.schooling?.semesters ?? [],
    isListed: () => false,
    answerOf: (semester) => ofSemester(c, area, semester, world),
    answer: studying(c, area, world),
  });
  return [...workings, studied];
}
