import { addMonths, type Day, FOREVER, FOREVER_AGO } from '@cutru/calendar';
import { GROUP_BITS, type Path } from '@cutru/places';
import type { DayFact } from '@cutru/residence';
import { standingsByMinority } from '../kernel/ethnicity.ts';
import type { OpenFact, Subject } from '../kernel/open-fact.ts';
import type { Question } from '../kernel/settle.ts';
import { tellingDays } from '../kernel/telling-days.ts';
import type { World } from '../kernel/world.ts';
import { distinctPaths, placeDays } from '../residence/places-of.ts';
import {
  KV1_PLACE,
  KV2_NT_PLACE,
  KV2_NT_PLACE_NEAR,
  KV2_PLACE,
  KV2_PLACE_NEAR,
  KV3_PLACE,
  KV3_PLACE_NEAR,
  SPECIAL_PLACE,
} from './area-class.ts';
import { residenceWindow, type UniversityCase } from './case.ts';

const TWO: readonly number[] = [0, 1];
const FOUR: readonly number[] = [0, 1, 2, 3];
const SCHOOL_PLACES: readonly number[] = [KV1_PLACE, KV2_NT_PLACE, KV2_PLACE, KV3_PLACE];
const SCHOOL_PLACES_NEAR: readonly number[] = [
  ...SCHOOL_PLACES,
  KV2_NT_PLACE_NEAR,
  KV2_PLACE_NEAR,
  KV3_PLACE_NEAR,
];
const ALL_PLACES: readonly number[] = [SPECIAL_PLACE, ...SCHOOL_PLACES];
const KV1_OR_NOT: readonly number[] = [SPECIAL_PLACE, KV3_PLACE];
/** For the zones: III, one that is KV1 without lifting by residence (I stands for I and II), none. */
const ZONES_AREA: readonly number[] = [4, 1, 0];
const ZONES_KV1: readonly number[] = [4, 0];

function semesterDays(c: UniversityCase): Day[] {
  return (c.application.schooling?.semesters ?? []).map((semester) => semester.day);
}

/** Days on which a unit's unknown change shows: before each semester, and after all of school. */
function kindDays(c: UniversityCase): readonly number[] {
  const window = residenceWindow(c.application);
  const days = semesterDays(c);
  if (window !== null && c.application.boardingSchool) days.push(window.start, window.end - 1);
  return [...new Set(days)].sort((a, b) => a - b).concat(FOREVER);
}

function dayDomain(c: UniversityCase, question: Question, fact: DayFact, world: World): readonly number[] {
  const window = residenceWindow(c.application);
  const { residence } = c.parameters;
  if (window === null || residence === null) return [fact.min];
  const edges = c.memo.edges.get(world, () => [
    window.start,
    window.end,
    ...placeDays(c.context.lists, c.person.permanent, window),
  ]);
  const answerOn = (day: Day): number => {
    world.assume(fact, day);
    question.evaluate(world);
    world.release();
    return question.signature();
  };
  const { months } = residence;
  const guesses = [addMonths(window.end, -months), addMonths(window.start, months) + 1];
  // Days before the window, and those after it, are all alike.
  const min = Math.min(Math.max(fact.min, window.start - 1), fact.max);
  const range = { min, max: Math.max(min, Math.min(fact.max, window.end + 1)) };
  const { permanent } = c.person;
  const oneStay = permanent.status === 'KNOWN' && permanent.periods.length === 1;
  return tellingDays(range, answerOn, { edges, guesses, last: window.end + 1, fuzz: oneStay ? 0 : 4 });
}

function readingDomain(c: UniversityCase, paths: readonly Path[]): readonly number[] {
  const window = residenceWindow(c.application);
  // From 2026 places are read by today's units and lists, after school as well.
  const end = c.parameters.annex === 'to-2025' && window !== null ? window.end : FOREVER;
  return distinctPaths(c.context.lists, paths, { start: window?.start ?? FOREVER_AGO, end });
}

/** The values of an open fact that can differ for a part of university admission. */
export function domainOf(
  c: UniversityCase,
  question: Question,
  part: 'AREA' | 'POLICY',
  fact: OpenFact,
  _subject: Subject,
  world: World,
): readonly number[] {
  const { residence } = c.parameters;
  switch (fact.type) {
    case 'MARK':
      if (fact.group === 'ZONE') return part === 'AREA' && residence ? ZONES_AREA : ZONES_KV1;
      return [GROUP_BITS[fact.group], 0];
    case 'KIND_CHANGE':
      return kindDays(c);
    case 'UNIT':
      return ALL_PLACES;
    case 'READING':
      return readingDomain(c, fact.paths);
    case 'PLACE':
      if (fact.field.startsWith('schooling'))
        return part === 'AREA' && residence ? SCHOOL_PLACES_NEAR : SCHOOL_PLACES;
      return part === 'POLICY' || !c.application.boardingSchool ? KV1_OR_NOT : ALL_PLACES;
    case 'EITHER':
      return TWO;
    case 'ETHNICITY':
      return standingsByMinority(fact.values);
    case 'SEMESTER':
      return Array.from({ length: fact.size }, (_, i) => i);
    case 'CHOICE':
      return fact.size === 2 || (part === 'POLICY' && residence) ? TWO : FOUR;
    case 'DAY':
      return dayDomain(c, question, fact, world);
    case 'VILLAGE':
      return TWO;
  }
}
