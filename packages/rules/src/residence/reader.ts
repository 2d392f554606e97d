import type { Day } from '@cutru/calendar';
import type { PlaceSegment } from '@cutru/places';
import type { KnownPlace } from '@cutru/residence';
import type { Mask } from '../kernel/masks.ts';
import type { World } from '../kernel/world.ts';

/** What a clause reads of a place: a set of possible answers, as bits, in the world as it stands. */
export interface PlaceReader {
  /** What a place of which nothing is known can be. */
  readonly anything: Mask;
  /** What a day without registration is. */
  readonly nothing: Mask;
  /** What the n-th of the kinds of place is that an unknown place can be. */
  ofAnyPlace(kind: number): Mask;
  /** What an address is over the days of a segment that lie in [from, to). */
  ofSegment(segment: PlaceSegment, world: World, from: Day, to: Day): Mask;
  /** What an address is on every day, for a clause that reads all places on one day; goes before `ofSegment`. */
  ofPlace?(place: KnownPlace, world: World): Mask;
}
