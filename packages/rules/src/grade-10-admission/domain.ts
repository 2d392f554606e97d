import { addMonths, type Day, type Interval } from '@cutru/calendar';
import { GROUP_BITS, type MarkGroup, type Path } from '@cutru/places';
import type { DayFact, EthnicityFact } from '@cutru/residence';
import { lowest } from '../kernel/masks.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { tellingDays } from '../kernel/telling-days.ts';
import type { World } from '../kernel/world.ts';
import { readingsByPlaces } from '../plan/in-places.ts';
import { distinctPaths, placeDays } from '../residence/places-of.ts';
import type { AreaReading, Grade10Case } from './case.ts';

const TWO: readonly number[] = [0, 1];
const IN_FIRST: readonly number[] = [1, 0];

/** A mark of the plan, or none of them. */
function marks({ marks: wanted }: AreaReading, group: MarkGroup): readonly number[] {
  return [lowest(GROUP_BITS[group] & wanted), 0];
}

/** Readings that can differ: by the plan's places in which they lie, and by marks on the days that are read. */
function readings(c: Grade10Case, area: AreaReading, paths: readonly Path[]): readonly number[] {
  const school = c.application.schooling?.window;
  const days = [area.day, area.day === null ? null : area.day + 1, school?.start, school?.end];
  const read = days.filter((day): day is Day => day !== null && day !== undefined);
  const window: Interval = { start: Math.min(...read), end: Math.max(...read) };
  return readingsByPlaces(paths, area.plan.places).flatMap((group) =>
    distinctPaths(
      c.context.lists,
      group.map((i) => paths[i] as Path),
      window,
    ).map((i) => group[i] as number),
  );
}

/** Minority and very small peoples are one here, and so are the others. */
function standings({ values }: EthnicityFact): readonly number[] {
  const isMinority = (value: string): boolean => value === 'MINORITY' || value === 'VERY_SMALL';
  return values.flatMap((value, i) =>
    values.findIndex((other) => isMinority(other) === isMinority(value)) === i ? [i] : [],
  );
}

function days(
  c: Grade10Case,
  area: AreaReading,
  question: Question,
  fact: DayFact,
  world: World,
): readonly Day[] {
  const { window, timelines, plan } = area;
  if (window === null) return [fact.min];
  const edges = [
    window.start,
    window.end,
    ...timelines.flatMap((timeline) => placeDays(c.context.lists, timeline, window)),
  ];
  const answerOn = (day: Day): number => {
    world.assume(fact, day);
    question.evaluate(world);
    world.release();
    return question.signature();
  };
  // Days before the window, and those after it, are all alike.
  const min = Math.min(Math.max(fact.min, window.start - 1), fact.max);
  const max = Math.max(min, Math.min(fact.max, window.end + 1));
  const guesses = [addMonths(window.end, -plan.livingMonths), addMonths(window.start, plan.livingMonths)];
  return tellingDays({ min, max }, answerOn, { edges, guesses, last: window.end + 1, fuzz: 0 });
}

/** The values of an open fact that can differ for the priority points, best first. */
export function domainOf(
  c: Grade10Case,
  question: Question,
  fact: OpenFact,
  _subject: Subject,
  world: World,
): readonly number[] {
  switch (fact.type) {
    case 'MARK':
      return c.area === null ? TWO : marks(c.area, fact.group);
    case 'KIND_CHANGE':
      return [0];
    case 'READING':
      return c.area === null ? [0] : readings(c, c.area, fact.paths);
    case 'VILLAGE':
      return IN_FIRST;
    case 'ETHNICITY':
      return standings(fact);
    case 'SEMESTER':
      return Array.from({ length: fact.size }, (_, i) => i);
    case 'DAY':
      return c.area === null ? [fact.min] : days(c, c.area, question, fact, world);
    case 'UNIT':
    case 'PLACE':
    case 'EITHER':
    case 'CHOICE':
      return TWO;
  }
}
