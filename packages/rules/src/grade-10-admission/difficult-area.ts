import type { Day } from '@cutru/calendar';
import { MARK_BIT, type PlaceSegment, segmentAt } from '@cutru/places';
import type { KnownPlace } from '@cutru/residence';
import { MAYBE, NO, or, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { inPlaces } from '../plan/in-places.ts';
import { inDifficultVillage, type PlaceContext } from '../residence/difficult-village.ts';
import { hasMark } from '../residence/mark-test.ts';
import type { AreaReading, Grade10Case } from './case.ts';

/** What an unknown place can be: in such an area (0) or elsewhere. */
export function ofUnknownPlace(kind: number): Tri {
  return kind === OPEN ? MAYBE : kind === 0 ? YES : NO;
}

function segmentHasMarks(
  context: PlaceContext,
  marks: number,
  place: KnownPlace,
  segment: PlaceSegment,
): Tri {
  const { world } = context;
  if (segment.unitFact !== null) return ofUnknownPlace(world.value(segment.unitFact, ''));
  // Living or studying there is about the village itself: that its commune has one is not enough.
  const listed = hasMark(segment, marks & ~MARK_BIT.DBKK_VILLAGE, world);
  if (listed === YES || (marks & MARK_BIT.DBKK_VILLAGE) === 0) return listed;
  return or(listed, inDifficultVillage(context, place, segment));
}

function hasMarks(context: PlaceContext, marks: number, place: KnownPlace): Tri {
  if (marks === 0) return NO;
  const reading = place.reading === null ? OPEN : context.world.value(place.reading, context.subject);
  let found = 0;
  for (const [i, path] of place.paths.entries()) {
    if (reading !== OPEN && reading !== i) continue;
    const segment = segmentAt(context.lists.segments(path), context.day);
    found |= segmentHasMarks(context, marks, place, segment);
  }
  return found as Tri;
}

/**
 * Whether an address of the pupil lies in an area of especially difficult conditions as the plan reads it: by a mark of
 * the lists of a day, or by a place that the plan names.
 */
export function inDifficultArea(
  c: Grade10Case,
  { marks, plan }: AreaReading,
  place: KnownPlace,
  day: Day,
  world: World,
): Tri {
  const named = inPlaces(place, plan.places, world, 'candidate');
  if (named === YES) return YES;
  const context: PlaceContext = { lists: c.context.lists, day, world, subject: 'candidate' };
  return or(named, hasMarks(context, marks, place));
}
