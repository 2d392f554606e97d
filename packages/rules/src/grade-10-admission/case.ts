import type { Day, Interval } from '@cutru/calendar';
import { MARK_BIT } from '@cutru/places';
import { type GuardianFacts, noTimeline, type PersonFacts, type Timeline } from '@cutru/residence';
import type { RuleContext } from '../kernel/context.ts';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import { planDay } from '../plan/day.ts';
import type { Plan } from '../plan/types.ts';
import { latestStart } from '../residence/throughout.ts';
import type { Grade10Application } from './application.ts';
import type { Grade10Parameters } from './parameters.ts';
import type { Grade10Plan } from './plan.ts';

/** How the plan reads living and studying in an area of especially difficult conditions, made ready for one pupil. */
export interface AreaReading {
  readonly plan: Grade10Plan;
  /** Bits of the plan's marks. */
  readonly marks: number;
  /** The day of the lists by which places of residence are read; `null`: it is not known to which day the plan counts. */
  readonly day: Day | null;
  /** Days over which living is looked at; `null`: not known. */
  readonly window: Interval | null;
  /** The pupil's residence by each kind that counts, in the order of the plan. */
  readonly timelines: readonly Timeline[];
}

/** One pupil before the rules. */
export interface Grade10Case {
  readonly application: Grade10Application;
  readonly pupil: PersonFacts;
  readonly guardians: readonly GuardianFacts[];
  readonly context: RuleContext;
  readonly parameters: Grade10Parameters;
  /** Only the highest group counts (assumption `grade-10-highest-only`); else they add up. */
  readonly highestOnly: boolean;
  /** `null`: no plan reads living and studying in such an area (assumption `grade-10-living`). */
  readonly area: AreaReading | null;
}

/** A parent who is not named: of an ethnic minority (0) or not (1). */
export const OTHER_PARENT: ChoiceFact = { type: 'CHOICE', field: 'guardian.other', place: null, size: 2 };

/** Without a plan that says what it is: the pupil lives and studies in such an area (0) or not (1). */
export const LIVING: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.grade-10-living',
  place: null,
  size: 2,
};

/** The day of the file, where the plan counts to it and it is not given: living there on that day (0) or not (1). */
export const SUBMITTED_ON: ChoiceFact = {
  type: 'CHOICE',
  field: 'candidate.submitted_on',
  place: null,
  size: 2,
};

/** Lower secondary school, where nothing is known of it: long enough in such an area (0) or not (1). */
export const SCHOOLING: ChoiceFact = { type: 'CHOICE', field: 'candidate.schooling', place: null, size: 2 };

function windowOf(plan: Grade10Plan, day: Day | null): Interval | null {
  if (plan.during !== null) return plan.during;
  if (day === null) return null;
  return { start: plan.livingMonths === 0 ? day : latestStart(day, plan.livingMonths), end: day + 1 };
}

function areaReading(
  application: Grade10Application,
  pupil: PersonFacts,
  plan: Plan | null,
): AreaReading | null {
  const own = plan?.grade10 ?? null;
  // A plan that asks for neither would give the points to everybody: it does not say what such an area is.
  if (plan === null || own === null || (own.living.length === 0 && own.studyingShare === null)) return null;
  const day = planDay(plan) ?? application.submittedOn ?? (own.during === null ? null : own.during.end - 1);
  return {
    plan: own,
    marks: own.marks.reduce((bits, mark) => bits | MARK_BIT[mark], 0),
    day,
    window: windowOf(own, day),
    timelines: own.living.map((kind) => pupil[kind] ?? noTimeline(kind)),
  };
}

/** Puts together what the rules read about a pupil. */
export function grade10Case(
  context: RuleContext,
  parameters: Grade10Parameters,
  application: Grade10Application,
  pupil: PersonFacts,
  guardians: readonly GuardianFacts[],
  plan: Plan | null,
): Grade10Case {
  return {
    application,
    pupil,
    guardians,
    context,
    parameters,
    highestOnly: plan?.settings['grade-10-highest-only'] !== 'no',
    area: areaReading(application, pupil, plan),
  };
}

/** No parent counts but those named: father and mother are both known, or the applicant says so. */
export function isClosed({ application, guardians }: Grade10Case): boolean {
  const has = (relation: string): boolean => guardians.some((guardian) => guardian.relation === relation);
  return application.guardiansComplete || (has('FATHER') && has('MOTHER'));
}
