import { COUNTING, readingOfTri, staysWorking } from '../explain/stays.ts';
import type { StaysArea, StaysWorking, Working } from '../explain/types.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { People } from '../kernel/people.ts';
import { verdictOf } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import { planAnswers } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import { Addresses } from './addresses.ts';
import type { SchoolEntryApplication } from './application.ts';
import { Asking } from './asking.ts';
import { type EntryCase, type EntryPerson, entryCase, windowOf } from './case.ts';
import { entryInstrument } from './instruments.ts';
import type { EntryGroup } from './plan.ts';
import type { EntrySite } from './sites.ts';
import { readerOf, type StayContext, stayIn } from './stay.ts';

function areaOf({ where }: EntryGroup, { school }: EntrySite): StaysArea {
  return where === 'ZONE' ? { type: 'ZONE', school } : { type: where };
}

/** Whose residence a group looks at. */
function peopleOf(c: EntryCase, { who }: EntryGroup): readonly EntryPerson[] {
  return [...(who === 'GUARDIAN' ? [] : [c.child]), ...(who === 'CHILD' ? [] : c.guardians)];
}

/** Somebody's residence of one kind against the areas of a group: those in which it may lie, else the first. */
function kindWorkings(
  context: StayContext,
  group: EntryGroup,
  sites: readonly EntrySite[],
  person: EntryPerson,
  kind: StaysWorking['kind'],
): readonly Working[] {
  const { c, world } = context;
  const window = windowOf(c, group, person);
  const made = sites.map((site) => {
    const spanContext = {
      lists: c.context.lists,
      world,
      subject: person.subject,
      test: readerOf(context, site, person),
    };
    return staysWorking(spanContext, person.timelines[kind], {
      clause: `${c.parameters.clauses.plan} ${group.id}`,
      kind,
      window,
      asks: 'ALL',
      months: null,
      area: areaOf(group, site),
      alone: group.kinds.length > 1,
      verdict: verdictOf(stayIn(context, person, [kind], site, window).answer),
      readingOf: readingOfTri,
      counts: COUNTING,
    });
  });
  const possible = made.filter(({ possibleDays }) => possibleDays > 0);
  return possible.length > 0 ? possible : made.slice(0, 1);
}

/** For every group of the plan the stays of those whom it looks at, by each kind that it takes, against its areas. */
export function entryWorkings(
  context: RuleContext,
  application: SchoolEntryApplication,
  { candidate, guardians }: People,
  plan: Plan | null,
): readonly Working[] {
  const entry = plan?.entry ?? null;
  if (plan === null || entry === null) return [];
  const { parameters } = entryInstrument(application.submittedOn);
  const c = entryCase(context, parameters, application, candidate, guardians, plan, entry);
  const world = new World(planAnswers(plan));
  const stays = { c, addresses: new Addresses(c.sites.flat()), world, asking: new Asking(world) };
  return entry.groups.flatMap((group, i) =>
    peopleOf(c, group).flatMap((person) =>
      group.kinds.flatMap((kind) => kindWorkings(stays, group, c.sites[i] ?? [], person, kind)),
    ),
  );
}
