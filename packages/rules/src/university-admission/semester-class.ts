import type { Day } from '@cutru/calendar';
import { segmentAt } from '@cutru/places';
import type { Mask } from '../kernel/masks.ts';
import type { World } from '../kernel/world.ts';
import { readSemester, type SemesterReader } from '../schooling/read-semester.ts';
import type { Semester } from '../schooling/types.ts';
import { ANY_CLASS, classBit, classOfPlaceKind } from './area-class.ts';
import type { UniversityCase } from './case.ts';
import { classFrom2026 } from './class-from-2026.ts';
import { classTo2025 } from './class-to-2025.ts';

const CLASSES: SemesterReader<UniversityCase> = {
  anything: ANY_CLASS,
  ofAnyPlace: classOfPlaceKind,
  // The Ministry's list of schools goes before the class derived from the commune, in every year.
  ofListed: classBit,
  ofPath(c, path, day, world) {
    if (c.parameters.annex !== 'to-2025') return classFrom2026(c.context, path, day, world);
    return classTo2025(segmentAt(c.context.lists.segments(path), day), day, world);
  },
};

/** The classes that a semester's school can have, on the semester's first day (assumption `class-of-semester`). */
export function classOfSemester(c: UniversityCase, semester: Semester, world: World): Mask {
  return readSemester(CLASSES, c, semester, world);
}

/**
 * Whether a later semester at the same school, up to a day, has the class of this one for sure: its list goes before all,
 * else its commune must be one unit whose kind and marks do not change until then.
 */
export function keepsClass(c: UniversityCase, semester: Semester, until: Day): boolean {
  if (until === semester.day) return true;
  const school = semester.options[0];
  if (school === undefined || semester.which !== null) return false;
  if (school.listed !== null) return true;
  const path = school.paths[0];
  if (path === undefined || school.paths.length > 1 || c.parameters.annex !== 'to-2025') return false;
  const segments = c.context.lists.segments(path);
  const segment = segmentAt(segments, until);
  return segment.from <= semester.day && segment.kindChange === null;
}
