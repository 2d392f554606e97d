import { MARK_BIT, type PlaceSegment, segmentAt } from '@cutru/places';
import type { KnownPlace } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN } from '../kernel/world.ts';
import { inPlaces } from '../plan/in-places.ts';
import type { PlanPlace } from '../plan/place.ts';
import { inDifficultVillage, type PlaceContext } from '../residence/difficult-village.ts';
import { hasMark } from '../residence/mark-test.ts';
import type { PlaceReader } from '../residence/reader.ts';

/** What a place is for a boarding pupil: especially difficult (9(1)(a)), zone I or II (9(1)(b)), or neither. */
export const DIFFICULT: Mask = 4;
export const ZONE: Mask = 2;
export const NEITHER: Mask = 1;
export const ANY_QUALITY: Mask = 7;

/** May be without registration. */
export const UNREGISTERED: Mask = 8;

/** The same two in an area that the plan adds; an especially difficult place stays what it is there. */
export const ADDED_ZONE: Mask = 16;
export const ADDED_NEITHER: Mask = 32;

/** What a stay of which nothing is known can have been: without a plan one of the first four, of which the last is none at all. */
const KINDS: readonly Mask[] = [DIFFICULT, ZONE, NEITHER, UNREGISTERED, ADDED_ZONE, ADDED_NEITHER];

/** The kinds of an unknown place, best first, without and with areas that a plan adds; with `UNREGISTERED` at the end. */
export const KINDS_OF_PLACE: readonly number[] = [0, 1, 2];
export const KINDS_WITH_ADDED: readonly number[] = [0, 4, 1, 5, 2];
export const UNREGISTERED_KIND = 3;

/** The quality of the n-th kind of unknown place. */
export function qualityOfKind(kind: number): Mask {
  return KINDS[kind] ?? ANY_QUALITY;
}

/** Marks that make a place especially difficult whatever the village. */
export const DIFFICULT_MARKS: number = MARK_BIT.ZONE_III | MARK_BIT.DBKK_COASTAL;
/** Marks of zones I and II. */
export const ZONE_MARKS: number = MARK_BIT.ZONE_I | MARK_BIT.ZONE_II;

/** What a place is read from: the lists on the day counted to, in the world as it stands. */
export interface QualityContext extends PlaceContext {
  /** Areas that the plan adds; `null`: none is looked at. */
  readonly added: readonly PlanPlace[] | null;
}

function qualityOfSegment(context: QualityContext, place: KnownPlace, segment: PlaceSegment): Mask {
  const { world } = context;
  if (segment.unitFact !== null) {
    const kind = world.value(segment.unitFact, '');
    if (kind !== OPEN) return qualityOfKind(kind);
    return context.added === null ? ANY_QUALITY : inAdded(ANY_QUALITY, MAYBE);
  }
  const listed = hasMark(segment, DIFFICULT_MARKS, world);
  if (listed === YES) return DIFFICULT;
  const village = inDifficultVillage(context, place, segment);
  if (village === YES) return DIFFICULT;
  const zone = hasMark(segment, ZONE_MARKS, world);
  const rest = zone === YES ? ZONE : zone === NO ? NEITHER : ZONE | NEITHER;
  return listed === NO && village === NO ? rest : rest | DIFFICULT;
}

/** The same qualities in an added area, outside all of them, or either. */
function inAdded(mask: Mask, added: Tri): Mask {
  if (added === NO) return mask;
  const inside =
    (mask & ~(ZONE | NEITHER)) |
    ((mask & ZONE) === 0 ? 0 : ADDED_ZONE) |
    ((mask & NEITHER) === 0 ? 0 : ADDED_NEITHER);
  return added === YES ? inside : inside | mask;
}

/**
 * What an address can be on the day counted to: a place left before a merger is classed through its successors
 * (assumption `class-when`).
 */
export function qualityOfPlace(context: QualityContext, place: KnownPlace): Mask {
  const reading = place.reading === null ? OPEN : context.world.value(place.reading, context.subject);
  let mask = 0;
  for (let i = 0; i < place.paths.length; i += 1) {
    if (reading !== OPEN && reading !== i) continue;
    const path = place.paths[i] as (typeof place.paths)[number];
    mask |= qualityOfSegment(context, place, segmentAt(context.lists.segments(path), context.day));
  }
  const { added, world, subject } = context;
  if (added === null || (mask & (ZONE | NEITHER)) === 0) return mask;
  return inAdded(mask, inPlaces(place, added, world, subject));
}

/** Reads places as they are on the day counted to, whatever the days on which somebody lived there. */
export function qualityReader(context: QualityContext): PlaceReader {
  const any = context.added === null ? ANY_QUALITY : inAdded(ANY_QUALITY, MAYBE);
  return {
    anything: any | UNREGISTERED,
    nothing: UNREGISTERED,
    ofAnyPlace: qualityOfKind,
    ofSegment: () => any,
    ofPlace: (place) => qualityOfPlace(context, place),
  };
}
