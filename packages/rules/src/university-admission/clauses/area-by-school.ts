import { isSettled, type Mask } from '../../kernel/masks.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import type { Schooling, Semester } from '../../schooling/types.ts';
import { ANY_CLASS, classOfPlaceKind, KV1, KV2, KV2_NT, KV3 } from '../area-class.ts';
import { SCHOOLING, type UniversityCase } from '../case.ts';
import { classOfSemester, keepsClass } from '../semester-class.ts';
import { sharedSchool } from '../shared-school.ts';
import type { SchoolTimes } from '../worked.ts';

function longestOf(kv1: number, kv2nt: number, kv2: number, kv3: number): Mask {
  const most = Math.max(kv1, kv2nt, kv2, kv3);
  return (
    (kv1 === most ? KV1 : 0) |
    (kv2nt === most ? KV2_NT : 0) |
    (kv2 === most ? KV2 : 0) |
    (kv3 === most ? KV3 : 0)
  );
}

/** Counts semesters by class, not by school; `null` where the class of one is open in this world. */
export function schoolTimes(c: UniversityCase, world: World): SchoolTimes | null {
  return c.memo.times.get(world, () => sharedTimes(c, world));
}

/** What nothing open was asked for is counted once for all who came the same way. */
function sharedTimes(c: UniversityCase, world: World): SchoolTimes | null {
  const { schooling } = c.application;
  if (schooling === null) return null;
  const shared = sharedSchool(c, schooling);
  if (shared.times !== null) return shared.times;
  const before = world.questions;
  const times = countTimes(c, schooling, world);
  if (world.questions === before) shared.times = times;
  return times;
}

function countTimes(c: UniversityCase, schooling: Schooling, world: World): SchoolTimes | null {
  const counts: SemesterCounts = { kv1: 0, kv2nt: 0, kv2: 0, kv3: 0, last: 0 };
  for (const stretch of schooling.stretches) {
    // A place keeps its class over most stretches: it is looked up again only where something can change.
    if (keepsClass(c, stretch.first, stretch.lastDay)) {
      if (!add(counts, classOfSemester(c, stretch.first, world), stretch.count)) return null;
      continue;
    }
    for (let i = stretch.index; i < stretch.index + stretch.count; i += 1) {
      if (!add(counts, classOfSemester(c, schooling.semesters[i] as Semester, world), 1)) return null;
    }
  }
  const { kv1, kv2nt, kv2, kv3, last } = counts;
  return { kv1, kv2nt, kv2, kv3, last, longest: longestOf(kv1, kv2nt, kv2, kv3) };
}

interface SemesterCounts {
  kv1: number;
  kv2nt: number;
  kv2: number;
  kv3: number;
  last: Mask;
}

/** Counts semesters of a class; false where the class is open. */
function add(counts: SemesterCounts, area: Mask, semesters: number): boolean {
  counts.last = area;
  if (area === KV1) counts.kv1 += semesters;
  else if (area === KV2_NT) counts.kv2nt += semesters;
  else if (area === KV2) counts.kv2 += semesters;
  else if (area === KV3) counts.kv3 += semesters;
  else return false;
  return true;
}

/**
 * 7(1)(b): the area of the school where the candidate studied longest, time summed by area class; where the longest
 * times are equal, that of the last school attended. The possible classes, in the world as it stands.
 */
export function areaBySchool(c: UniversityCase, world: World): Mask {
  return c.memo.school.get(world, () => classesBySchool(c, world));
}

function classesBySchool(c: UniversityCase, world: World): Mask {
  const semesters = c.application.schooling?.semesters ?? [];
  if (semesters.length === 0) {
    const kind = world.value(SCHOOLING, 'candidate');
    return kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind + 1);
  }
  const times = schoolTimes(c, world);
  if (times !== null) return isSettled(times.longest) ? times.longest : times.last;
  // Some semester is open: whatever it is, the answer is a class that some semester can have, and one that holds more
  // than half of them for sure cannot be overtaken.
  const sure = [0, 0, 0, 0];
  let possible = 0;
  for (const semester of semesters) {
    const mask = classOfSemester(c, semester, world);
    possible |= mask;
    if (isSettled(mask)) sure[31 - Math.clz32(mask)] = (sure[31 - Math.clz32(mask)] ?? 0) + 1;
  }
  const winner = sure.findIndex((count) => count * 2 > semesters.length);
  return winner < 0 ? possible : 1 << winner;
}
