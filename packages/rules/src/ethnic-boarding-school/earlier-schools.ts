import type { Day, Interval } from '@cutru/calendar';
import { type AreaLists, MERGER_DAY, type Path, segmentAt } from '@cutru/places';
import type { KnownPlace } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import { World } from '../kernel/world.ts';
import { planAnswers } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import type { PlaceReader } from '../residence/reader.ts';
import { FIRST_UNITS_DAY, restsOnPresumption } from '../residence/rests-on.ts';
import { residenceSpans } from '../residence/spans.ts';
import { endOfSemester } from '../schooling/semesters.ts';
import type { Semester } from '../schooling/types.ts';
import type { BoardingCase } from './case.ts';
import { runWindow } from './run.ts';

/** Answers of a stay: in another district or province than the school for sure, or perhaps not. */
const ELSEWHERE: Mask = 1;
const PERHAPS_THERE: Mask = 2;

/** Semesters whose school stands elsewhere than the registered residence. */
export interface EarlierSchools {
  readonly count: number;
  /** First day of the first of them. */
  readonly firstDay: Day;
  /** Last day of the last of them (included). */
  readonly lastDay: Day;
}

/**
 * What an address can have lain in on a day: districts while there were any, from 1 July 2025 provinces, since
 * neighbouring communes share schools. `null`: not known for sure.
 */
function regionsOf(lists: AreaLists, path: Path, day: Day): readonly string[] | null {
  const { unit, states } = segmentAt(lists.segments(path), day);
  if (unit === null || states.length === 0) return null;
  // An island district without communes was a district itself.
  return states.map(({ district, province }) =>
    day >= MERGER_DAY ? province.code : (district?.code ?? `unit ${unit.id}`),
  );
}

/** The same for every reading of an address; `null`: not known for sure of one of them. */
function regionsOfAll(lists: AreaLists, paths: readonly Path[], day: Day): ReadonlySet<string> | null {
  const regions = new Set<string>();
  for (const path of paths) {
    const own = regionsOf(lists, path, day);
    if (own === null) return null;
    for (const region of own) regions.add(region);
  }
  return regions.size === 0 ? null : regions;
}

/** Every region in which a semester's school can stand; `null`: not known for sure. */
function schoolRegions(lists: AreaLists, { day, options, unknown }: Semester): ReadonlySet<string> | null {
  if (unknown !== null || options.some(({ paths }) => paths.length === 0)) return null;
  return regionsOfAll(
    lists,
    options.flatMap(({ paths }) => paths),
    day,
  );
}

/** Reads of stays whether they lie in none of some regions on a day, whichever reading of their address is right. */
function elsewhereReader(lists: AreaLists, regions: ReadonlySet<string>, day: Day): PlaceReader {
  const ofPlace = ({ paths }: KnownPlace): Mask => {
    const own = regionsOfAll(lists, paths, day);
    return own !== null && [...own].every((region) => !regions.has(region)) ? ELSEWHERE : PERHAPS_THERE;
  };
  return {
    anything: PERHAPS_THERE,
    nothing: PERHAPS_THERE,
    ofAnyPlace: () => PERHAPS_THERE,
    ofSegment: () => PERHAPS_THERE,
    ofPlace,
  };
}

/**
 * Whether the pupil was registered elsewhere than at the school on every day of a semester that counts. The whole
 * semester is asked: who moves in the middle of one contradicts nothing.
 */
function isElsewhere(c: BoardingCase, plan: Plan | null, semester: Semester, counted: Interval): boolean {
  const { lists } = c.context;
  const { permanent } = c.pupil;
  const days = { start: semester.day, end: Math.min(endOfSemester(semester.day), counted.end) };
  // Neither on units before the first list nor on a stay that is only presumed to last does a contradiction rest.
  if (days.start < FIRST_UNITS_DAY || restsOnPresumption(permanent, days)) return false;
  const regions = schoolRegions(lists, semester);
  if (regions === null) return false;
  const test = elsewhereReader(lists, regions, semester.day);
  const world = new World(planAnswers(plan));
  const spans = residenceSpans({ lists, world, subject: 'candidate', test }, permanent, days);
  return spans.length > 0 && spans.every(({ answer }) => answer === ELSEWHERE);
}

/**
 * Schools attended in months that count, in another district than the pupil was registered in (from 1 July 2025 in
 * another province): something for the council to clarify, since the circular asks for the registered residence alone.
 * Only what is known for sure of both is compared. `null`: nothing contradicts.
 */
export function earlierSchools(c: BoardingCase, plan: Plan | null): EarlierSchools | null {
  const counted = runWindow(c.day, c.parameters.months);
  const found = (c.application.schooling?.semesters ?? []).filter(
    (semester) =>
      semester.day >= counted.start && semester.day < counted.end && isElsewhere(c, plan, semester, counted),
  );
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  return { count: found.length, firstDay: first.day, lastDay: endOfSemester(last.day) - 1 };
}
