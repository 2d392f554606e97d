import type { Day } from '@cutru/calendar';
import { type Path, segmentAt } from '@cutru/places';
import type { Mask } from '../kernel/masks.ts';
import { OPEN, type World } from '../kernel/world.ts';
import type { SchoolInSemester, Semester } from '../schooling/types.ts';
import { ANY_CLASS, classBit, classOfPlaceKind } from './area-class.ts';
import type { UniversityCase } from './case.ts';
import { classFrom2026 } from './class-from-2026.ts';
import { classTo2025 } from './class-to-2025.ts';

function classOfSchool(c: UniversityCase, semester: Semester, school: SchoolInSemester, world: World): Mask {
  // The Ministry's list of schools goes before the class derived from the commune, in every year.
  if (school.listed !== null) return classBit(school.listed);
  const { paths } = school;
  if (paths.length === 1 && c.parameters.annex === 'to-2025') {
    const segment = segmentAt(c.context.lists.segments(paths[0] as Path), semester.day);
    return classTo2025(segment, semester.day, world);
  }
  if (paths.length === 0) {
    const kind = world.value(school.anyPlace, 'candidate');
    return kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind);
  }
  const assumed = school.reading === null ? 0 : world.value(school.reading, 'candidate');
  let mask = 0;
  for (let i = 0; i < paths.length; i += 1) {
    if (assumed !== OPEN && assumed !== i) continue;
    const path = paths[i] as (typeof paths)[number];
    mask |=
      c.parameters.annex === 'to-2025'
        ? classTo2025(segmentAt(c.context.lists.segments(path), semester.day), semester.day, world)
        : classFrom2026(c.context, path, semester.day, world);
  }
  return mask;
}

/** The classes that a semester's school can have, on the semester's first day (assumption `class-of-semester`). */
export function classOfSemester(c: UniversityCase, semester: Semester, world: World): Mask {
  const { options, which, unknown } = semester;
  if (unknown !== null) {
    const kind = world.value(unknown, 'candidate');
    return kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind);
  }
  if (which === null) return classOfSchool(c, semester, options[0] as SchoolInSemester, world);
  const assumed = world.value(which, 'candidate');
  let mask = 0;
  for (let i = 0; i < options.length; i += 1) {
    if (assumed === OPEN || assumed === i)
      mask |= classOfSchool(c, semester, options[i] as SchoolInSemester, world);
  }
  return mask;
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
