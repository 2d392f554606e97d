import { MARK_BIT, type PlaceSegment, segmentAt } from '@cutru/places';
import type { KnownPlace } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import { NO, YES } from '../kernel/verdict.ts';
import { OPEN } from '../kernel/world.ts';
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

/** What a stay of which nothing is known can have been, best first; the last is none at all. */
const KINDS: readonly Mask[] = [DIFFICULT, ZONE, NEITHER, UNREGISTERED];

/** The quality of the n-th kind of unknown place. */
export function qualityOfKind(kind: number): Mask {
  return KINDS[kind] ?? ANY_QUALITY;
}

const DIFFICULT_MARKS = MARK_BIT.ZONE_III | MARK_BIT.DBKK_COASTAL;
const ZONE_MARKS = MARK_BIT.ZONE_I | MARK_BIT.ZONE_II;

function qualityOfSegment(context: PlaceContext, place: KnownPlace, segment: PlaceSegment): Mask {
  const { world } = context;
  if (segment.unitFact !== null) {
    const kind = world.value(segment.unitFact, '');
    return kind === OPEN ? ANY_QUALITY : qualityOfKind(kind);
  }
  const listed = hasMark(segment, DIFFICULT_MARKS, world);
  if (listed === YES) return DIFFICULT;
  const village = inDifficultVillage(context, place, segment);
  if (village === YES) return DIFFICULT;
  const zone = hasMark(segment, ZONE_MARKS, world);
  const rest = zone === YES ? ZONE : zone === NO ? NEITHER : ZONE | NEITHER;
  return listed === NO && village === NO ? rest : rest | DIFFICULT;
}

/**
 * What an address can be on the day of the file: a place left before a merger is classed through its successors
 * (assumption `class-when`).
 */
export function qualityOfPlace(context: PlaceContext, place: KnownPlace): Mask {
  const reading = place.reading === null ? OPEN : context.world.value(place.reading, context.subject);
  let mask = 0;
  for (let i = 0; i < place.paths.length; i += 1) {
    if (reading !== OPEN && reading !== i) continue;
    const path = place.paths[i] as (typeof place.paths)[number];
    mask |= qualityOfSegment(context, place, segmentAt(context.lists.segments(path), context.day));
  }
  return mask;
}

/** Reads places as they are on the day of the file, whatever the days on which somebody lived there. */
export function qualityReader(context: PlaceContext): PlaceReader {
  return {
    anything: ANY_QUALITY | UNREGISTERED,
    nothing: UNREGISTERED,
    ofAnyPlace: qualityOfKind,
    ofSegment: () => ANY_QUALITY,
    ofPlace: (place) => qualityOfPlace(context, place),
  };
}
