import { parseDay } from '@cutru/calendar';
import type { AreaLists } from '@cutru/places';
import { buildTimeline, type KnownPlace } from '@cutru/residence';
import { expect, test } from 'vitest';
import {
  ANY_QUALITY,
  DIFFICULT,
  NEITHER,
  qualityOfKind,
  qualityOfPlace,
  UNREGISTERED,
  ZONE,
} from '../../src/ethnic-boarding-school/place-quality.ts';
import { OPEN, World } from '../../src/kernel/world.ts';
import { MERGED_VILLAGE } from '../../src/residence/difficult-village.ts';
import { LISTS, listsOf, UNITS } from '../places.ts';

function place(communeCode: string, village: string | null = null, recordedOn = '2025-06-01'): KnownPlace {
  const made = buildTimeline(
    { units: UNITS, kind: 'permanent', bornFrom: parseDay('2010-01-01'), presumedMonths: 12 },
    [
      {
        communeCode,
        codeOn: null,
        village,
        from: parseDay('2010-02-01'),
        to: 'OPEN',
        recordedOn: parseDay(recordedOn),
        basis: 'SOURCE',
      },
    ],
  );
  if (made.status !== 'KNOWN' || made.periods[0].place.type !== 'KNOWN') throw new Error('not known');
  return made.periods[0].place;
}

function quality(lists: AreaLists, of: KnownPlace, date = '2025-06-10', world: World = new World()): number {
  return qualityOfPlace({ lists, day: parseDay(date), world, subject: 'candidate', added: null }, of);
}

test('zone III and especially difficult coastal communes are of (a), zones I and II of (b)', () => {
  const lists = listsOf([], ['26740 DBKK_COASTAL', '24775 BORDER']);
  expect(quality(lists, place('30577'))).toBe(DIFFICULT);
  expect(quality(lists, place('26740'))).toBe(DIFFICULT);
  expect(quality(lists, place('30544'))).toBe(ZONE);
  expect(quality(lists, place('07615'))).toBe(ZONE);
  expect(quality(lists, place('30583'))).toBe(NEITHER);
  expect(quality(lists, place('24775'))).toBe(NEITHER);
});

test('a place left before the merger is classed on the day of the file, through its successor', () => {
  expect(quality(LISTS, place('30565'), '2026-01-28')).toBe(ZONE);
  expect(quality(LISTS, place('30565'), '2026-01-29')).toBe(DIFFICULT);
  expect(quality(LISTS, place('30574'), '2026-01-28')).toBe(DIFFICULT);
  expect(quality(LISTS, place('30574'), '2026-01-29')).toBe(ZONE);
});

test('several readings are one answer where they agree, else all of theirs', () => {
  const byLaterCode = place('30577', null, '2025-08-01');
  expect(byLaterCode.paths).toHaveLength(3);
  expect(quality(LISTS, byLaterCode, '2025-08-01')).toBe(DIFFICULT | ZONE);
  expect(quality(LISTS, byLaterCode, '2026-02-01')).toBe(DIFFICULT);
});

test('where the list says nothing of zones every quality is possible, but of a commune on it', () => {
  const lists = listsOf(['ZONE']);
  expect(quality(lists, place('30577'))).toBe(DIFFICULT);
  expect(quality(lists, place('30544'))).toBe(ZONE);
  expect(quality(lists, place('30583'))).toBe(ANY_QUALITY);
});

test('a known village of the list is of (a), another one of a complete list is what its commune is', () => {
  const lists = listsOf([], ['30544 DBKK_VILLAGE ấp An Lợi']);
  expect(quality(lists, place('30544', 'An Lợi'))).toBe(DIFFICULT);
  expect(quality(lists, place('30544', 'ấp An Hòa'))).toBe(ZONE);
});

test('an unknown village is one with the mark or one without; only one without where the list has none there', () => {
  const lists = listsOf([], ['30544 DBKK_VILLAGE ấp An Lợi']);
  const unknown = place('30544');
  expect(quality(lists, unknown)).toBe(DIFFICULT | ZONE);
  for (const [value, expected] of [
    [1, DIFFICULT],
    [0, ZONE],
  ] as const) {
    const world = new World();
    world.assume(unknown.villageFact, value);
    expect(quality(lists, unknown, '2025-06-10', world)).toBe(expected);
  }
  expect(quality(lists, place('07615'))).toBe(ZONE);
});

test('for living in one, an unnamed row is open, and it is the list that has to say', () => {
  const lists = listsOf([], ['30544 DBKK_VILLAGE']);
  const world = new World();
  expect(quality(lists, place('30544', 'An Lợi'), '2025-06-10', world)).toBe(DIFFICULT | ZONE);
  expect(world.asked.map((fact) => `${fact.field}@${fact.place}`)).toEqual(['areas.DBKK_VILLAGE@30544']);
});

test('a known village without a row in a partial list is a question to the list', () => {
  const lists = listsOf(['DBKK_VILLAGE']);
  const world = new World();
  expect(quality(lists, place('30544', 'An Lợi'), '2025-06-10', world)).toBe(DIFFICULT | ZONE);
  expect(world.asked.map((fact) => `${fact.field}@${fact.place}`)).toEqual(['areas.DBKK_VILLAGE@30544']);
});

test('from 26 May 2026 another village than those of an older list is a question to the plan', () => {
  const lists = listsOf([], [], ['30544 DBKK_VILLAGE ấp An Lợi']);
  const other = place('30544', 'ấp An Hòa');
  expect(quality(lists, other, '2026-05-25')).toBe(ZONE);
  const world = new World();
  expect(quality(lists, other, '2026-05-26', world)).toBe(DIFFICULT | ZONE);
  expect(world.asked).toEqual([MERGED_VILLAGE]);
  expect(quality(lists, place('30544', 'ấp An Lợi'), '2026-05-26')).toBe(DIFFICULT);
  for (const [value, expected] of [
    [0, ZONE],
    [1, DIFFICULT],
  ] as const) {
    const assumed = new World();
    assumed.assume(MERGED_VILLAGE, value);
    expect(quality(lists, other, '2026-05-26', assumed)).toBe(expected);
  }
  const asListed = new World(new Map([[MERGED_VILLAGE.field, 0]]));
  expect(quality(lists, other, '2026-05-26', asListed)).toBe(ZONE);
  expect(asListed.asked).toEqual([]);
});

test('in zone III the village does not matter and is not asked about', () => {
  const world = new World();
  expect(quality(listsOf(['DBKK_VILLAGE']), place('30577'), '2025-06-10', world)).toBe(DIFFICULT);
  expect(world.asked).toEqual([]);
});

test('a stay of which nothing is known', () => {
  expect(qualityOfKind(OPEN)).toBe(ANY_QUALITY);
  expect([0, 1, 2, 3].map(qualityOfKind)).toEqual([DIFFICULT, ZONE, NEITHER, UNREGISTERED]);
});

test('a village that may be a listed one under another spelling is asked for', () => {
  const lists = listsOf([], ['24775 DBKK_VILLAGE Thôn Đoài']);
  const respelled = place('24775', 'thon doai');
  const world = new World();
  expect(quality(lists, respelled, '2025-06-10', world)).toBe(NEITHER | DIFFICULT);
  expect(world.asked.map(({ field }) => field)).toEqual(['residence.permanent.village']);
  for (const [value, answer] of [
    [0, NEITHER],
    [1, DIFFICULT],
  ] as const) {
    const told = new World();
    told.assume(respelled.villageFact, value);
    expect(quality(lists, respelled, '2025-06-10', told)).toBe(answer);
  }
  expect(quality(lists, place('24775', 'thôn ĐOÀI'))).toBe(DIFFICULT);
  expect(quality(lists, place('24775', 'Thôn Đông'))).toBe(NEITHER);
});
