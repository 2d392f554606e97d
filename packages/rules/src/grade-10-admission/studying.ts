import type { KnownPlace } from '@cutru/residence';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import type { SchoolInSemester, Semester } from '../schooling/types.ts';
import { type AreaReading, type Grade10Case, SCHOOLING } from './case.ts';
import { inDifficultArea, ofUnknownPlace } from './difficult-area.ts';

const known = new WeakMap<SchoolInSemester, KnownPlace>();

/** The address of a school: its village is told by nobody so far. `null`: nothing is known of where it stands. */
export function addressOf(school: SchoolInSemester): KnownPlace | null {
  const [first, ...rest] = school.paths;
  if (first === undefined) return null;
  let place = known.get(school);
  if (place === undefined) {
    const code = school.reading?.place ?? first.units[0].code;
    place = {
      type: 'KNOWN',
      code,
      paths: [first, ...rest],
      reading: school.reading,
      village: null,
      villageFact: { type: 'VILLAGE', field: 'schooling.village', place: code },
    };
    known.set(school, place);
  }
  return place;
}

function ofSchool(
  c: Grade10Case,
  area: AreaReading,
  semester: Semester,
  school: SchoolInSemester,
  world: World,
): Tri {
  const place = addressOf(school);
  return place === null
    ? ofUnknownPlace(world.value(school.anyPlace, 'candidate'))
    : inDifficultArea(c, area, place, semester.day, world);
}

/** Whether a semester's school stands in such an area on its first day (assumption `class-of-semester`). */
export function ofSemester(c: Grade10Case, area: AreaReading, semester: Semester, world: World): Tri {
  const { options, which, unknown } = semester;
  if (unknown !== null) return ofUnknownPlace(world.value(unknown, 'candidate'));
  const chosen = which === null ? OPEN : world.value(which, 'candidate');
  let found = 0;
  for (const [i, school] of options.entries()) {
    if (chosen === OPEN || chosen === i) found |= ofSchool(c, area, semester, school, world);
  }
  return found as Tri;
}

/** Whether the plan's share of the semesters of lower secondary school was studied in such an area. */
export function studying(c: Grade10Case, area: AreaReading, world: World): Tri {
  const share = area.plan.studyingShare;
  if (share === null) return YES;
  const semesters = c.application.schooling?.semesters ?? [];
  if (semesters.length === 0) return ofUnknownPlace(world.value(SCHOOLING, 'candidate'));
  let sure = 0;
  let open = 0;
  for (const semester of semesters) {
    const answer = ofSemester(c, area, semester, world);
    if (answer === YES) sure += 1;
    else if (answer === MAYBE) open += 1;
  }
  const isEnough = (count: number): boolean => count * 100 >= share * semesters.length;
  if (isEnough(sure)) return YES;
  return isEnough(sure + open) ? MAYBE : NO;
}
