import { GROUP_BITS, MARK_BIT, type PlaceSegment } from '@cutru/places';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import type { PlaceReader } from './reader.ts';

/** Whether any of some marks holds for a segment, in the world as it stands. */
export function hasMark(segment: PlaceSegment, marks: number, world: World): Tri {
  if ((segment.yes & marks) !== 0) return YES;
  if ((segment.unknown & marks) === 0) return NO;
  let answer: Tri = NO;
  for (const fact of segment.facts) {
    if ((GROUP_BITS[fact.group] & segment.unknown & marks) === 0) continue;
    const said = world.value(fact, '');
    if (said === OPEN) {
      answer = MAYBE;
      continue;
    }
    // Whichever zone it is by the list, it is zone I from the event on.
    const bits = segment.byEvent && (said & GROUP_BITS.ZONE) !== 0 ? MARK_BIT.ZONE_I : said;
    if ((bits & marks) !== 0) return YES;
  }
  return answer;
}

/** Reads of a place whether it has any of some marks: yes, no, or either. Unknown places up to a kind have them. */
export function markTest(marks: number, lastKind: number): PlaceReader {
  const ofAnyPlace = (kind: number): Tri => (kind <= lastKind ? YES : NO);
  return {
    anything: MAYBE,
    nothing: NO,
    ofAnyPlace,
    ofSegment(segment, world) {
      if (segment.unitFact === null) return hasMark(segment, marks, world);
      const kind = world.value(segment.unitFact, '');
      return kind === OPEN ? MAYBE : ofAnyPlace(kind);
    },
  };
}
