import type { Day } from '@cutru/calendar';
import { type AreaLists, type PlaceSegment, perhapsSameVillage, VILLAGES_MERGE_DAY } from '@cutru/places';
import type { KnownPlace } from '@cutru/residence';
import type { ChoiceFact, Subject } from '../kernel/open-fact.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';

/**
 * A village that may have come of listed ones by a merger or a new name: the list is taken by its names as they stand
 * (0), or the village has the mark (1).
 */
export const MERGED_VILLAGE: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.merged-village',
  place: null,
  size: 2,
};

/** What a place is read from: the lists on a day, in the world as it stands, of a person. */
export interface PlaceContext {
  readonly lists: AreaLists;
  readonly day: Day;
  readonly world: World;
  readonly subject: Subject;
}

/**
 * Whether an address lies in an especially difficult village (thôn đặc biệt khó khăn) of its commune; the segment is the
 * one that holds the day. An unknown village is one with the mark or one without, and only one without where a complete
 * list has none there; so is one that may be a listed village under another spelling.
 */
export function inDifficultVillage(context: PlaceContext, place: KnownPlace, segment: PlaceSegment): Tri {
  const { lists, day, world } = context;
  if (segment.markUnit === null) return MAYBE;
  const marks = lists.villageMarks(segment.markUnit, day);
  const anywhere = marks.named.length > 0 || marks.unnamed;
  if (!anywhere && marks.complete) return NO;
  const { village } = place;
  if (village === null) {
    const chosen = world.value(place.villageFact, context.subject);
    return chosen === OPEN ? MAYBE : chosen === 1 ? YES : NO;
  }
  const answer = lists.villageAnswer(segment.markUnit, day, village);
  if (answer !== 'YES' && marks.named.some((name) => perhapsSameVillage(name, village))) {
    const chosen = world.value(place.villageFact, context.subject);
    if (chosen === OPEN) return MAYBE;
    if (chosen === 1) return YES;
  }
  if (answer === 'PERHAPS_MERGED') {
    const choice = world.value(MERGED_VILLAGE, '');
    return choice === OPEN ? MAYBE : choice === 0 ? NO : YES;
  }
  if (answer !== 'UNKNOWN') return answer === 'YES' ? YES : NO;
  // An unnamed row, or a partial list without this village: the list is what would have to say.
  const bits = world.value(lists.markFact('DBKK_VILLAGE', segment.markUnit, segment.from), '');
  return bits === OPEN ? MAYBE : bits === 0 ? NO : YES;
}

/** Whether an address is in a village of which only assumption `merged-village` says whether it has the mark. */
export function isPerhapsMerged(
  lists: AreaLists,
  { village }: KnownPlace,
  { markUnit }: PlaceSegment,
  day: Day,
): boolean {
  if (day < VILLAGES_MERGE_DAY || village === null || markUnit === null) return false;
  return lists.villageAnswer(markUnit, day, village) === 'PERHAPS_MERGED';
}
