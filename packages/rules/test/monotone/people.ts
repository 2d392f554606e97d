import { type Day, dayOf, parseDay } from '@cutru/calendar';
import type { AreaLists, MarkGroup } from '@cutru/places';
import {
  buildTimeline,
  type EthnicityKnowledge,
  type GuardianFacts,
  type PeriodInput,
  type PersonFacts,
  parseEthnicity,
  type ResidenceKind,
  standing,
  type Timeline,
} from '@cutru/residence';
import fc from 'fast-check';
import { listsOf, UNITS } from '../places.ts';

const RECORDED: Day = parseDay('2025-06-12');
const BORN = parseDay('2007-03-01');

/** A stay as it was; `later`: the code of after the merger under which it may be known. */
export interface TrueStay {
  readonly code: string;
  readonly from: Day;
  /** Last day; `null`: still there. */
  readonly to: Day | null;
}

/** Codes of before the merger and the unit that each went into. */
const LATER: Readonly<Record<string, string>> = {
  '30577': '30577',
  '30586': '30577',
  '30565': '30577',
  '30574': '30544',
  '30544': '30544',
  '07615': '07615',
  '30583': '30580',
  '26740': '26740',
};
export const code: fc.Arbitrary<string> = fc.constantFrom(...Object.keys(LATER));

/** What is not said of a person. */
export interface Hidden {
  /** Of the stays, in order: first day, last day, and whether the code is only known as of after the merger. */
  readonly from: readonly boolean[];
  readonly to: readonly boolean[];
  readonly code: readonly boolean[];
  /** The first stay is not recorded. */
  readonly first: boolean;
  readonly ethnicity: boolean;
}

const flags = fc.array(
  fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  { minLength: 3, maxLength: 3 },
);

export const hidden: fc.Arbitrary<Hidden> = fc.record({
  from: flags,
  to: flags,
  code: flags,
  first: flags.map(([first]) => first === true),
  ethnicity: flags.map(([first]) => first === true),
});

const NOBODY = [false, false, false];
export const NOTHING_HIDDEN: Hidden = {
  from: NOBODY,
  to: NOBODY,
  code: NOBODY,
  first: false,
  ethnicity: false,
};

/** Less is hidden than was: what both hide. */
export function lessHidden(a: Hidden, b: Hidden): Hidden {
  const both = (x: readonly boolean[], y: readonly boolean[]): boolean[] =>
    x.map((each, i) => each && y[i] === true);
  return {
    from: both(a.from, b.from),
    // Where the first day was hidden the last one was told.
    to: both(a.to, b.to).map((each, i) => each && a.from[i] !== true),
    code: both(a.code, b.code),
    first: a.first && b.first,
    ethnicity: a.ethnicity && b.ethnicity,
  };
}

/** Up to three stays, each at least some days long, with or without a gap, from the birth to the day of the record. */
export const stays: fc.Arbitrary<TrueStay[]> = fc
  .array(
    fc.record({ code, days: fc.integer({ min: 20, max: 1100 }), gap: fc.constantFrom(0, 0, 0, 1, 50) }),
    { minLength: 1, maxLength: 3 },
  )
  .map((steps) => {
    let next = dayOf(2021, 6, 1);
    return steps.map((step, i): TrueStay => {
      const from = i === 0 ? BORN + 10 : next + step.gap;
      next = (i === 0 ? next : from) + step.days;
      return { code: step.code, from, to: i === steps.length - 1 ? null : next - 1 };
    });
  })
  .filter((made) => made.every((stay) => stay.from <= RECORDED));

function input(stay: TrueStay, i: number, not: Hidden, villageOf: VillageOf): PeriodInput {
  const later = not.code[i] === true;
  return {
    communeCode: later ? (LATER[stay.code] as string) : stay.code,
    codeOn: later ? parseDay('2025-07-01') : null,
    village: villageOf(stay, i),
    from: not.from[i] === true ? null : stay.from,
    to: stay.to === null ? 'OPEN' : not.to[i] === true && not.from[i] !== true ? null : stay.to,
    recordedOn: RECORDED,
    basis: 'SOURCE',
  };
}

/** The village of a stay by its place in the life, or that it is not told. */
export type VillageOf = (stay: TrueStay, i: number) => string | null;

/** One kind of residence as it was, less what is hidden. */
export function timelineOf(
  lived: readonly TrueStay[],
  not: Hidden,
  kind: ResidenceKind = 'permanent',
  villageOf: VillageOf = () => null,
): Timeline {
  const inputs = lived.map((stay, i) => input(stay, i, not, villageOf));
  return buildTimeline(
    { units: UNITS, kind, bornFrom: BORN, presumedMonths: 12 },
    inputs.slice(not.first && lived.length > 1 ? 1 : 0),
  );
}

function ethnicityOf(group: string, not: Hidden): EthnicityKnowledge {
  const ethnicity = not.ethnicity ? undefined : parseEthnicity(group);
  return {
    standing: standing(ethnicity),
    ethnicity: ethnicity ?? null,
    fact: not.ethnicity
      ? { type: 'ETHNICITY', field: 'ethnicity', place: null, values: ['KINH', 'MINORITY', 'VERY_SMALL'] }
      : null,
    basis: 'SOURCE',
    differs: false,
  };
}

export function personOf(group: string, lived: readonly TrueStay[], not: Hidden): PersonFacts {
  return {
    identity: 'CONFIRMED',
    nameWithoutDiacritics: false,
    ethnicity: ethnicityOf(group, not),
    birth: null,
    permanent: timelineOf(lived, not),
    temporary: null,
    current: null,
  };
}

export function guardianOf(lived: readonly TrueStay[], not: Hidden): GuardianFacts {
  return { ...personOf('05', lived, not), relation: 'GUARDIAN' };
}

const made = new Map<string, AreaLists>();

/** The lists without the claim to be complete for some groups. */
export function listsWithout(groups: readonly MarkGroup[]): AreaLists {
  const key = groups.join();
  const lists = made.get(key) ?? listsOf(groups);
  made.set(key, lists);
  return lists;
}
