import type { Day } from '@cutru/calendar';
import { MERGER_DAY, type Path, type PlaceSegment, segmentAt, type UnitState } from '@cutru/places';
import { and, MAYBE, NO, type Tri, YES } from '../../kernel/verdict.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import { newUnitMarks } from '../../residence/new-unit-marks.ts';
import { readSemester, type SemesterReader } from '../../schooling/read-semester.ts';
import type { SchoolInSemester, Semester } from '../../schooling/types.ts';
import { CENTRE_IS_SCHOOL, type ExamCase, PLACES_ONLY_COMMUNES, SCHOOLING } from '../case.ts';
import type { Share } from '../parameters.ts';
import { isListedKind, isUrbanKind } from '../place-kinds.ts';

/** How many semesters count: for sure, and at most. */
export interface CountedSemesters {
  readonly least: number;
  readonly most: number;
  readonly semesters: number;
}

function isUrban(state: UnitState | undefined): boolean {
  return state?.district?.kind === 'URBAN_DISTRICT';
}

/** Whether a place is outside the inner districts. From 1 July 2025 there are none: read on the last day of the former ones. */
function outsideOn(segment: PlaceSegment, day: Day, world: World): Tri {
  if (segment.unitFact !== null) {
    const kind = world.value(segment.unitFact, '');
    return kind === OPEN ? MAYBE : isUrbanKind(kind) ? NO : YES;
  }
  const [earlier, later] = segment.states;
  const before = isUrban(earlier) ? NO : YES;
  if (later === undefined || segment.kindChange === null || isUrban(later) === isUrban(earlier))
    return before;
  const changed = world.value(segment.kindChange, '');
  if (changed === OPEN) return MAYBE;
  return day < changed ? before : isUrban(later) ? NO : YES;
}

/** To 2025: schools that are not in the inner districts (quận); a city inside a centrally run city is none. */
const OUTSIDE: SemesterReader<ExamCase> = {
  anything: MAYBE,
  ofAnyPlace: (kind) => (isUrbanKind(kind) ? NO : YES),
  // KV1 can be anywhere: its commune says.
  ofListed: (area) => (area === 'KV1' ? 0 : area === 'KV3' ? NO : YES),
  ofPath(c, path, semester, world) {
    const day = Math.min(semester, MERGER_DAY - 1);
    return outsideOn(segmentAt(c.context.lists.segments(path), day), day, world);
  },
};

function inPlaces(c: ExamCase, path: Path, semester: Day, world: World): Tri {
  const day = Math.max(semester, MERGER_DAY);
  const segment = segmentAt(c.context.lists.segments(path), day);
  const { unit, unitFact } = segment;
  if (unitFact !== null || unit === null) {
    const kind = unitFact === null ? OPEN : world.value(unitFact, '');
    return kind === OPEN ? MAYBE : isListedKind(kind) ? YES : NO;
  }
  const marked = newUnitMarks(c.context, path, unit, day, c.parameters.placeMarks, world);
  if (marked === NO || segment.states[0]?.kind === 'COMMUNE') return marked;
  // A ward or a special zone: the text names communes only.
  const only = world.value(PLACES_ONLY_COMMUNES, '');
  return only === OPEN ? MAYBE : only === 0 ? marked : NO;
}

/** From 2026: schools that stand in the places. */
const IN_PLACES: SemesterReader<ExamCase> = {
  anything: MAYBE,
  ofAnyPlace: (kind) => (isListedKind(kind) ? YES : NO),
  // The classes of the school list are those of university admission, whose places are others.
  ofListed: () => 0,
  ofPath: inPlaces,
};

/** Whether so many of the semesters are the share, or more. */
export function isShare(count: number, semesters: number, { parts, whole }: Share): boolean {
  return count * whole >= semesters * parts;
}

/** Whether a semester was at a school that counts. */
export function countsSemester(c: ExamCase, semester: Semester, world: World): Tri {
  const reader = c.parameters.place === 'RESIDENCE' ? OUTSIDE : IN_PLACES;
  return readSemester(reader, c, semester, world) as Tri;
}

/** Whether the school list alone says whether a school counts: of KV1 its commune says. */
export function isListedSchool(c: ExamCase, { listed }: SchoolInSemester): boolean {
  return c.parameters.place === 'RESIDENCE' && listed !== null && listed !== 'KV1';
}

/** How many semesters were at schools that count; `null` where nothing is known of school. */
export function countedSemesters(c: ExamCase, world: World): CountedSemesters | null {
  const semesters = c.application.schooling?.semesters ?? [];
  if (semesters.length === 0) return null;
  let least = 0;
  let most = 0;
  for (const semester of semesters) {
    const answer = countsSemester(c, semester, world);
    if (answer === YES) least += 1;
    if (answer !== NO) most += 1;
  }
  return { least, most, semesters: semesters.length };
}

/** Whether the share of upper secondary school was at schools that count. */
function shareOf(c: ExamCase, world: World): Tri {
  const counted = countedSemesters(c, world);
  if (counted === null) {
    const choice = world.value(SCHOOLING, 'candidate');
    return choice === OPEN ? MAYBE : choice === 0 ? YES : NO;
  }
  const { share } = c.parameters;
  if (isShare(counted.least, counted.semesters, share)) return YES;
  return isShare(counted.most, counted.semesters, share) ? MAYBE : NO;
}

/**
 * Two thirds of upper secondary school, by semester (assumption `class-of-semester`), at schools that count: to 2025
 * outside the inner districts; from 2026 in the places, where a learner of continuing education must have been at a school.
 */
export function studiedWhereAsked(c: ExamCase, world: World): Tri {
  const share = shareOf(c, world);
  if (share === NO || c.parameters.place === 'RESIDENCE' || !c.application.continuingEducation) return share;
  const choice = world.value(CENTRE_IS_SCHOOL, '');
  return and(share, choice === OPEN ? MAYBE : choice === 0 ? YES : NO);
}
