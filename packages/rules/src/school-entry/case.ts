import { birthBounds, type Day, type Interval } from '@cutru/calendar';
import {
  type GuardianFacts,
  noTimeline,
  type PersonFacts,
  RESIDENCE_KINDS,
  type ResidenceKind,
  type Timeline,
} from '@cutru/residence';
import type { RuleContext } from '../kernel/context.ts';
import type { Subject } from '../kernel/open-fact.ts';
import type { Plan } from '../plan/types.ts';
import type { SchoolEntryApplication } from './application.ts';
import type { EntryParameters } from './instruments.ts';
import type { EntryGroup, EntryPlan } from './plan.ts';
import { type EntrySite, sitesOf } from './sites.ts';

/** A person with a timeline for every kind of residence that there is. */
export interface EntryPerson {
  readonly subject: Subject;
  readonly facts: PersonFacts;
  readonly timelines: Readonly<Record<ResidenceKind, Timeline>>;
}

/** One child before the rules. */
export interface EntryCase {
  readonly application: SchoolEntryApplication;
  readonly context: RuleContext;
  readonly parameters: EntryParameters;
  readonly plan: EntryPlan;
  /** The day to which residence is judged. */
  readonly day: Day;
  readonly child: EntryPerson;
  readonly guardians: readonly EntryPerson[];
  /** No other parent or guardian counts. */
  readonly closed: boolean;
  /** By group, in the order of the plan. */
  readonly sites: readonly (readonly EntrySite[])[];
}

/** The day to which a plan counts: its own, the last of its month, or the day of the file. */
function countedDay(plan: Plan, application: SchoolEntryApplication): Day {
  const { countedTo } = plan;
  if (countedTo === null) return application.submittedOn;
  return countedTo.type === 'DAY' ? countedTo.day : countedTo.lastDay;
}

function personOf(facts: PersonFacts, subject: Subject): EntryPerson {
  const timelineOf = (kind: ResidenceKind): Timeline =>
    facts[kind] ?? (facts.identity === 'NOT_CONFIRMED' ? facts.permanent : noTimeline(kind));
  const [permanent, temporary, current] = RESIDENCE_KINDS.map(timelineOf) as [Timeline, Timeline, Timeline];
  return { subject, facts, timelines: { permanent, temporary, current } };
}

/** Puts together what the rules read; `plan` must have an entry part. */
export function entryCase(
  context: RuleContext,
  parameters: EntryParameters,
  application: SchoolEntryApplication,
  candidate: PersonFacts,
  guardianFacts: readonly GuardianFacts[],
  plan: Plan,
  entry: EntryPlan,
): EntryCase {
  const child = personOf(candidate, 'candidate');
  const guardians = guardianFacts.map((facts, i) => personOf(facts, `guardian_${i + 1}`));
  const has = (relation: string): boolean => guardianFacts.some((facts) => facts.relation === relation);
  const timelines = [child, ...guardians].flatMap((person) =>
    RESIDENCE_KINDS.map((kind) => person.timelines[kind]),
  );
  return {
    application,
    context,
    parameters,
    plan: entry,
    day: countedDay(plan, application),
    child,
    guardians,
    closed: application.guardiansComplete || (has('FATHER') && has('MOTHER')),
    sites: sitesOf(entry, application.school, timelines),
  };
}

/**
 * The days on which somebody must live in the places of a group. Of a child born after the plan's day its whole life is
 * asked for: nobody lives anywhere before being born.
 */
export function windowOf(c: EntryCase, group: EntryGroup, person: EntryPerson): Interval {
  const end = c.day + 1;
  if (group.since === null) return { start: c.day, end };
  const { birth } = person.facts;
  const born = birth === null ? group.since : birthBounds(birth);
  const since = typeof born !== 'number' && born.min > group.since ? born.max : group.since;
  return { start: Math.min(since, c.day), end };
}

/** Whether any group of the plan looks at the child. */
export function asksChild(plan: EntryPlan): boolean {
  return plan.groups.some(({ who }) => who !== 'GUARDIAN');
}

/** The kinds of residence that the plan's groups ask for, in the order of the law. */
export function askedKinds(plan: EntryPlan): readonly ResidenceKind[] {
  return RESIDENCE_KINDS.filter((kind) => plan.groups.some(({ kinds }) => kinds.includes(kind)));
}
