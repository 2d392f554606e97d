import type { Day } from '@cutru/calendar';
import { type Path, segmentAt } from '@cutru/places';
import type { PlaceFact, Timeline } from '@cutru/residence';
import { and, MAYBE, NO, or, type Tri, YES } from '../../kernel/verdict.ts';
import { OPEN } from '../../kernel/world.ts';
import { resolve, type SpanContext } from '../../residence/spans.ts';
import type { Schooling, Semester } from '../../schooling/types.ts';
import { isNear, SPECIAL_PLACE } from '../area-class.ts';
import type { UniversityCase } from '../case.ts';
import { sharedSchool } from '../shared-school.ts';

/** Of an unknown place that is taken to lie in the district that counts. */
const EVERYWHERE: readonly string[] = ['*'];

/** Codes of the districts in which an address can have lain on a day; `null`: not known. */
function districtsOn(context: SpanContext, path: Path, day: Day): readonly string[] | null {
  const segment = segmentAt(context.lists.segments(path), day);
  if (segment.unitFact !== null) {
    const kind = context.world.value(segment.unitFact, '');
    return kind === OPEN ? null : kind === SPECIAL_PLACE ? EVERYWHERE : [];
  }
  const [earlier, later] = segment.states;
  if (earlier?.district === undefined || earlier.district === null) return [];
  if (later?.district == null || later.district.code === earlier.district.code)
    return [earlier.district.code];
  const changed = segment.kindChange === null ? OPEN : context.world.value(segment.kindChange, '');
  if (changed === OPEN) return [earlier.district.code, later.district.code];
  return [day < changed ? earlier.district.code : later.district.code];
}

function sameDistrict(a: readonly string[] | null, b: readonly string[] | null): Tri {
  if (a === null || b === null) return MAYBE;
  if (a === EVERYWHERE || b === EVERYWHERE) return YES;
  if (!a.some((code) => b.includes(code))) return NO;
  return a.length === 1 && b.length === 1 ? YES : MAYBE;
}

/** A school of which nothing is known can stand in the district that counts, or elsewhere. */
function districtsOfUnknown(context: SpanContext, fact: PlaceFact): readonly string[] | null {
  const kind = context.world.value(fact, 'candidate');
  return kind === OPEN ? null : isNear(kind) ? EVERYWHERE : [];
}

function semesterDistricts(context: SpanContext, semester: Semester): readonly string[] | null {
  const found: string[] = [];
  const which = semester.which === null ? OPEN : context.world.value(semester.which, 'candidate');
  if (semester.unknown !== null) return districtsOfUnknown(context, semester.unknown);
  for (const [i, school] of semester.options.entries()) {
    if (which !== OPEN && which !== i) continue;
    if (school.paths.length === 0) {
      const unknown = districtsOfUnknown(context, school.anyPlace);
      if (unknown === null || unknown === EVERYWHERE) return unknown;
      continue;
    }
    const reading = school.reading === null ? OPEN : context.world.value(school.reading, 'candidate');
    for (const [k, path] of school.paths.entries()) {
      if (reading !== OPEN && reading !== k) continue;
      const districts = districtsOn(context, path, semester.day);
      if (districts === null || districts === EVERYWHERE) return districts;
      for (const code of districts) if (!found.includes(code)) found.push(code);
    }
  }
  return found;
}

/** Whether some semester was at a school in the district in which a path's address lay on its first day. */
function studiedNear(context: SpanContext, path: Path, c: UniversityCase, schooling: Schooling): Tri {
  const { near } = sharedSchool(c, schooling);
  const known = near.get(path);
  if (known !== undefined) return known;
  const before = context.world.questions;
  let answer: Tri = NO;
  for (const semester of schooling.semesters) {
    const districts = districtsOn(context, path, semester.day);
    answer = or(answer, sameDistrict(districts, semesterDistricts(context, semester)));
    if (answer === YES) break;
  }
  if (context.world.questions === before) near.set(path, answer);
  return answer;
}

/** Whether a path's address passes the test on some day of the counted spans. */
function countsOnPath(context: SpanContext, path: Path, from: Day, to: Day): Tri {
  // With a day missing there may be none that is sure.
  if (from >= to) return NO;
  let answer: Tri = NO;
  for (const segment of context.lists.segments(path)) {
    if (segment.to <= from) continue;
    if (segment.from >= to) break;
    answer = or(answer, context.test.ofSegment(segment, context.world, from, to) as Tri);
  }
  return answer;
}

/**
 * Whether one semester at least was at a school in the district of a commune in which the counted residence lay, the
 * district being that of the semester's first day (assumption `same-district`).
 */
export function studiedInDistrict(context: SpanContext, timeline: Timeline, c: UniversityCase): Tri {
  const { schooling } = c.application;
  if (schooling === null || timeline.status !== 'KNOWN') return anyDistrict(context, timeline);
  const { window } = schooling;
  let answer: Tri = NO;
  for (const period of timeline.periods) {
    const start = resolve(context, period.start, window);
    const end = resolve(context, period.end, window);
    const from = Math.max(start.min, window.start);
    const to = Math.min(end.max, window.end);
    if (from >= to) continue;
    const sure = { start: Math.max(start.max, window.start), end: Math.min(end.min, window.end) };
    const { place } = period;
    if (place.type === 'ANY') {
      answer = or(answer, anyKind(context.world.value(place.fact, 'candidate')));
      continue;
    }
    const reading = place.reading === null ? OPEN : context.world.value(place.reading, 'candidate');
    const alone = place.paths.length === 1 || reading !== OPEN;
    for (const [i, path] of place.paths.entries()) {
      if (reading !== OPEN && reading !== i) continue;
      const possible = countsOnPath(context, path, from, to);
      if (possible === NO) continue;
      const counts = countsOnPath(context, path, sure.start, sure.end) === YES ? YES : MAYBE;
      const same = studiedNear(context, path, c, schooling);
      answer = or(answer, alone ? and(counts, same) : same === NO ? NO : MAYBE);
      if (answer === YES) return YES;
    }
  }
  // Days before the first record and after the last can have been spent in such a place as well.
  const first = timeline.periods[0];
  if (first.start.max > window.start)
    answer = or(answer, anyKind(context.world.value(timeline.before, 'candidate')));
  const last = timeline.periods[timeline.periods.length - 1] ?? first;
  if (Math.max(last.end.min, timeline.recordedOn + 1) < window.end) {
    answer = or(answer, anyKind(context.world.value(timeline.after, 'candidate')));
  }
  return answer;
}

function anyKind(kind: number): Tri {
  return kind === OPEN ? MAYBE : kind === SPECIAL_PLACE ? YES : NO;
}

function anyDistrict(context: SpanContext, timeline: Timeline): Tri {
  if (timeline.status === 'UNKNOWN') return anyKind(context.world.value(timeline.fact, 'candidate'));
  return MAYBE;
}
