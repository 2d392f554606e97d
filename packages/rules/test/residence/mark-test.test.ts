import { parseDay } from '@cutru/calendar';
import { GROUP_BITS, MARK_BIT, type Path, type PlaceSegment, segmentAt } from '@cutru/places';
import { expect, test } from 'vitest';
import { MAYBE, NO, type Tri, YES } from '../../src/kernel/verdict.ts';
import { World } from '../../src/kernel/world.ts';
import { hasMark } from '../../src/residence/mark-test.ts';
import { isPathByEvent } from '../../src/residence/rests-on.ts';
import { LISTS, listsOf, UNITS } from '../places.ts';

const PATH = UNITS.paths(UNITS.at('30577', parseDay('2024-01-01'))?.unit as never)[0] as Path;
/** The zone of this commune is by no list, and it was recognised as a new-style rural commune. */
const LISTED_NOWHERE = UNITS.paths(UNITS.at('30583', parseDay('2024-01-01'))?.unit as never)[0] as Path;
const OPEN_ZONE: PlaceSegment = segmentAt(
  listsOf(['ZONE'], ['30583 NEW_RURAL']).segments(LISTED_NOWHERE),
  parseDay('2024-01-01'),
);

function answers(marks: number, zone: number | null): readonly [Tri, number] {
  const world = new World();
  if (zone !== null) world.assume(OPEN_ZONE.facts[0] as never, zone);
  return [hasMark(OPEN_ZONE, marks, world), world.asked.length];
}

test('an open zone of a new-style rural commune is zone I or none, whichever zone the list would say', () => {
  expect(OPEN_ZONE.byEvent).toBe(true);
  expect(answers(GROUP_BITS.ZONE, null)).toEqual([MAYBE, 1]);
  expect(answers(MARK_BIT.ZONE_III | MARK_BIT.ZONE_II, null)).toEqual([NO, 0]);
  expect(answers(MARK_BIT.ZONE_III | MARK_BIT.BORDER, null)).toEqual([NO, 0]);
  for (const zone of [MARK_BIT.ZONE_I, MARK_BIT.ZONE_II, MARK_BIT.ZONE_III])
    expect(answers(MARK_BIT.ZONE_I, zone)).toEqual([YES, 0]);
  expect(answers(MARK_BIT.ZONE_I, 0)).toEqual([NO, 0]);
});

test('an address has its zone by an event on the days from it on', () => {
  const day = parseDay('2021-06-04');
  const lists = listsOf([], ['30577 NEW_RURAL']);
  expect(isPathByEvent(lists, PATH, { start: day - 10, end: day })).toBe(false);
  expect(isPathByEvent(lists, PATH, { start: day - 10, end: day + 1 })).toBe(true);
  expect(isPathByEvent(lists, PATH, { start: parseDay('2026-01-29'), end: parseDay('2027-01-01') })).toBe(
    false,
  );
  expect(isPathByEvent(LISTS, PATH, { start: day - 10, end: day + 1 })).toBe(false);
});
