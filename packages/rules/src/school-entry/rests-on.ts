import type { Interval } from '@cutru/calendar';
import { MERGER_DAY } from '@cutru/places';
import type { Basis, KnownPlace, Period, ResidenceKind, Timeline } from '@cutru/residence';
import { type AssumptionBits, assumptionBits } from '../kernel/assumptions.ts';
import { weaker } from '../kernel/parts.ts';
import { YES } from '../kernel/verdict.ts';
import { type EntryCase, type EntryPerson, windowOf } from './case.ts';
import type { GroupTest } from './group-test.ts';
import type { EntryGroup } from './plan.ts';
import type { EntrySite } from './sites.ts';
import { spansIn } from './stay.ts';
import type { GroupTold } from './told.ts';

const MERGED = assumptionBits('merger-is-no-move');
const OLD_UNIT = assumptionBits('merged-class');
const PRESUMED = assumptionBits('open-period-lasts');
const UNBROKEN = assumptionBits('gap-breaks');

/** Stays that an answer rests on: those of a timeline over the days of a group. */
interface Pillar {
  readonly periods: readonly Period[];
  readonly window: Interval;
  readonly basis: Basis;
}

function periodsOf(timeline: Timeline, window: Interval): readonly Period[] {
  if (timeline.status === 'UNKNOWN') return [];
  if (timeline.status === 'EITHER') return timeline.options.flatMap((option) => periodsOf(option, window));
  return timeline.periods.filter(({ start, end }) => start.min < window.end && end.max > window.start);
}

function pillarOf(c: EntryCase, group: EntryGroup, person: EntryPerson, kind: ResidenceKind): Pillar {
  const window = windowOf(c, group, person);
  const periods = periodsOf(person.timelines[kind], window);
  return { periods, window, basis: periods.reduce<Basis>((sum, { basis }) => weaker(sum, basis), 'SOURCE') };
}

/** All that a group looks at. */
function everything(c: EntryCase, group: EntryGroup): readonly Pillar[] {
  const people =
    group.who === 'CHILD' ? [c.child] : group.who === 'GUARDIAN' ? c.guardians : [c.child, ...c.guardians];
  return people.flatMap((person) => group.kinds.map((kind) => pillarOf(c, group, person, kind)));
}

/** Of several stays that each suffice the one with the strongest basis; where none does alone, all of them. */
function strongest(
  test: GroupTest,
  c: EntryCase,
  group: EntryGroup,
  sites: readonly EntrySite[],
  people: readonly EntryPerson[],
): readonly Pillar[] {
  const all = people.flatMap((person) =>
    group.kinds.map((kind) => {
      const window = windowOf(c, group, person);
      const enough = sites.some((site) =>
        spansIn(test.context, person, kind, site, window).every(({ answer }) => answer === YES),
      );
      return { enough, pillar: pillarOf(c, group, person, kind) };
    }),
  );
  const enough = all.filter((each) => each.enough).map(({ pillar }) => pillar);
  if (enough.length === 0) return all.map(({ pillar }) => pillar);
  return [enough.reduce((a, b) => (weaker(a.basis, b.basis) === b.basis ? a : b))];
}

/** The stays on which a met group rests. */
function pillarsOfGroup(
  test: GroupTest,
  c: EntryCase,
  { group, sites, answer }: GroupTold,
): readonly Pillar[] {
  if (answer !== YES) return everything(c, group);
  const met = sites.filter((each) => each.answer === YES).map(({ site }) => site);
  const child = (): readonly Pillar[] => strongest(test, c, group, met, [c.child]);
  const guardians = (): readonly Pillar[] => strongest(test, c, group, met, c.guardians);
  switch (group.who) {
    case 'CHILD':
      return child();
    case 'GUARDIAN':
      return guardians();
    case 'BOTH':
      return [...child(), ...guardians()];
    case 'EITHER':
      return strongest(test, c, group, met, [c.child, ...c.guardians]);
  }
}

/** Whether a plan draws its area on a unit of the path other than the one by whose code the address is known. */
function drawnOnAnotherUnit(c: EntryCase, place: KnownPlace): boolean {
  const drawn = c.sites.flat().flatMap(({ places }) => places ?? []);
  return place.paths.some((path) =>
    path.units.some((unit) => unit.code !== place.code && drawn.some((each) => each.unit.id === unit.id)),
  );
}

function assumptionsOf(c: EntryCase, { periods, window }: Pillar): AssumptionBits {
  let bits = window.end - window.start > 1 ? UNBROKEN : 0;
  for (const { place, end, presumedFrom } of periods) {
    if (presumedFrom <= c.day) bits |= PRESUMED;
    if (place.type !== 'KNOWN') continue;
    const merged = place.paths.some(({ units }) => units.length > 1) && end.max > MERGER_DAY;
    const crossed = merged && window.start < MERGER_DAY && window.end > MERGER_DAY;
    if (crossed || drawnOnAnotherUnit(c, place)) bits |= MERGED;
    // The former communes of a later code are all its readings.
    if (place.reading !== null) bits |= OLD_UNIT;
  }
  return bits;
}

/** What an answer rests on: the weakest basis among its stays, and the assumptions that they consulted. */
export function restsOn(
  test: GroupTest,
  c: EntryCase,
  told: readonly GroupTold[],
  deciding: number,
): { readonly basis: Basis; readonly assumptions: AssumptionBits } {
  const first = told[deciding];
  const pillars =
    first === undefined
      ? c.plan.groups.flatMap((group) => everything(c, group))
      : pillarsOfGroup(test, c, first);
  return {
    basis: pillars.reduce<Basis>((sum, { basis }) => weaker(sum, basis), 'SOURCE'),
    assumptions: pillars.reduce((bits, pillar) => bits | assumptionsOf(c, pillar), 0),
  };
}
