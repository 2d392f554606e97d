import type { Day } from '@cutru/calendar';
import type { AreaClass, Path } from '@cutru/places';
import type { Mask } from '../kernel/masks.ts';
import { OPEN, type World } from '../kernel/world.ts';
import type { SchoolInSemester, Semester } from './types.ts';

/** What a clause reads of a semester's school: sets of possible answers, as bits. `C` is the case that it reads in. */
export interface SemesterReader<C> {
  /** What a school of which nothing is known can be. */
  readonly anything: Mask;
  /** What the n-th of the kinds of place is that an unknown school's place can be. */
  ofAnyPlace(kind: number): Mask;
  /** What the class of the school list says; 0: nothing, the school's commune decides. */
  ofListed(area: AreaClass): Mask;
  /** What a place is for a semester that begins on a day. */
  ofPath(context: C, path: Path, day: Day, world: World): Mask;
}

function ofSchool<C>(
  reader: SemesterReader<C>,
  context: C,
  day: Day,
  school: SchoolInSemester,
  world: World,
): Mask {
  const listed = school.listed === null ? 0 : reader.ofListed(school.listed);
  if (listed !== 0) return listed;
  const { paths } = school;
  if (paths.length === 1) return reader.ofPath(context, paths[0] as Path, day, world);
  if (paths.length === 0) {
    const kind = world.value(school.anyPlace, 'candidate');
    return kind === OPEN ? reader.anything : reader.ofAnyPlace(kind);
  }
  const assumed = school.reading === null ? 0 : world.value(school.reading, 'candidate');
  let mask = 0;
  for (let i = 0; i < paths.length; i += 1) {
    if (assumed !== OPEN && assumed !== i) continue;
    mask |= reader.ofPath(context, paths[i] as Path, day, world);
  }
  return mask;
}

/** What a semester's school can be, on the semester's first day (assumption `class-of-semester`), in the world as it stands. */
export function readSemester<C>(
  reader: SemesterReader<C>,
  context: C,
  semester: Semester,
  world: World,
): Mask {
  const { day, options, which, unknown } = semester;
  if (unknown !== null) {
    const kind = world.value(unknown, 'candidate');
    return kind === OPEN ? reader.anything : reader.ofAnyPlace(kind);
  }
  if (which === null) return ofSchool(reader, context, day, options[0] as SchoolInSemester, world);
  const assumed = world.value(which, 'candidate');
  let mask = 0;
  for (let i = 0; i < options.length; i += 1) {
    if (assumed === OPEN || assumed === i)
      mask |= ofSchool(reader, context, day, options[i] as SchoolInSemester, world);
  }
  return mask;
}
