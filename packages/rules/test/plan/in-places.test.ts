import { parseDay } from '@cutru/calendar';
import { type Unit, villageName } from '@cutru/places';
import { buildTimeline, type KnownPlace } from '@cutru/residence';
import { expect, test } from 'vitest';
import { MAYBE, NO, type Tri, YES } from '../../src/kernel/verdict.ts';
import { World } from '../../src/kernel/world.ts';
import { inPlaces, readingsByPlaces } from '../../src/plan/in-places.ts';
import type { PlanPlace } from '../../src/plan/place.ts';
import { UNITS } from '../places.ts';

const FORMER = parseDay('2025-06-01');
const LATER = parseDay('2025-08-01');

function unit(code: string, day: number): Unit {
  const found = UNITS.at(code, day);
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found.unit;
}

function area(code: string, day: number, ...villages: readonly string[]): PlanPlace {
  return { unit: unit(code, day), villages: villages.length === 0 ? null : villages.map(villageName) };
}

function address(communeCode: string, recordedOn: number, village: string | null = null): KnownPlace {
  const made = buildTimeline(
    { units: UNITS, kind: 'permanent', bornFrom: parseDay('2010-01-01'), presumedMonths: 12 },
    [
      {
        communeCode,
        codeOn: recordedOn,
        village,
        from: parseDay('2010-02-01'),
        to: 'OPEN',
        recordedOn,
        basis: 'SOURCE',
      },
    ],
  );
  if (made.status !== 'KNOWN' || made.periods[0].place.type !== 'KNOWN') throw new Error('not known');
  return made.periods[0].place;
}

function ask(
  place: KnownPlace,
  places: readonly PlanPlace[],
  world: World = new World(),
): readonly [Tri, ...string[]] {
  const answer = inPlaces(place, places, world, 'candidate');
  return [answer, ...world.asked.map((fact) => fact.field)];
}

test('a whole unit of before the merger takes in the addresses that lay in it, and no neighbour', () => {
  const places = [area('30577', FORMER)];
  expect(ask(address('30577', FORMER), places)).toEqual([YES]);
  expect(ask(address('30586', FORMER), places)).toEqual([NO]);
  expect(ask(address('30577', FORMER), [])).toEqual([NO]);
});

test('a unit of after the merger takes in all that went into it', () => {
  const places = [area('30577', LATER)];
  for (const code of ['30577', '30586', '30565']) expect(ask(address(code, FORMER), places)).toEqual([YES]);
  expect(ask(address('30577', LATER), places)).toEqual([YES]);
  expect(ask(address('30574', FORMER), places)).toEqual([NO]);
});

test('an address known by its later code asks for the former commune where the plan takes only one of them', () => {
  const place = address('30577', LATER);
  expect(place.paths).toHaveLength(3);
  const places = [area('30586', FORMER)];
  expect(ask(place, places)).toEqual([MAYBE, 'residence.permanent.former_commune']);
  const answers = place.paths.map((path, i) => {
    const world = new World();
    if (place.reading !== null) world.assume(place.reading, i);
    return [path.units[0].code, ...ask(place, places, world)];
  });
  expect(answers.sort()).toEqual([
    ['30565', NO],
    ['30577', NO],
    ['30586', YES],
  ]);
});

test('all former communes one by one are the later one', () => {
  const places = ['30577', '30586', '30565'].map((code) => area(code, FORMER));
  expect(ask(address('30577', LATER), places)).toEqual([YES]);
});

test('villages are compared as lists write them; another village of the unit is outside', () => {
  const places = [area('30544', FORMER, 'An Hòa', 'ấp An Lợi')];
  expect(ask(address('30544', FORMER, 'An Lợi'), places)).toEqual([YES]);
  expect(ask(address('30544', FORMER, 'ấp An Hoà'), places)).toEqual([YES]);
  expect(ask(address('30544', FORMER, 'ấp An Thuận'), places)).toEqual([NO]);
  expect(ask(address('30577', FORMER, 'An Lợi'), places)).toEqual([NO]);
});

test('an unknown village is asked for, but not in a unit that is there as a whole, nor elsewhere', () => {
  const villages = area('30544', FORMER, 'An Lợi');
  const place = address('30544', FORMER);
  expect(ask(place, [villages])).toEqual([MAYBE, 'residence.permanent.village']);
  expect(ask(place, [villages, area('30544', LATER)])).toEqual([YES]);
  expect(ask(address('30577', FORMER), [villages])).toEqual([NO]);
  expect(ask(place, [{ unit: villages.unit, villages: [] }])).toEqual([NO]);
  for (const [value, answer] of [
    [1, YES],
    [0, NO],
  ] as const) {
    const world = new World();
    world.assume(place.villageFact, value);
    expect(ask(place, [villages], world)).toEqual([answer]);
  }
});

test('commune and village are both asked for where each may tell', () => {
  const place = address('30577', LATER);
  const places = [area('30586', FORMER, 'Phước Lộc')];
  expect(ask(place, places)).toEqual([
    MAYBE,
    'residence.permanent.former_commune',
    'residence.permanent.village',
  ]);
  // In the later commune as a whole only the village tells.
  expect(ask(place, [area('30577', LATER, 'Phước Lộc')])).toEqual([MAYBE, 'residence.permanent.village']);
});

test('readings fall into groups by the places in which they lie', () => {
  const { paths } = address('30577', LATER);
  expect(readingsByPlaces(paths, [])).toEqual([[0, 1, 2]]);
  const groups = readingsByPlaces(paths, [area('30586', FORMER), area('30577', LATER)]);
  expect(groups.map((group) => group.map((i) => paths[i]?.units[0].code)).sort()).toEqual(
    [['30577', '30565'], ['30586']].map((codes) => expect.arrayContaining(codes)),
  );
});

test('a village that may be a named one under another spelling is asked for', () => {
  const places = [area('30577', FORMER, 'Khu phố 3', 'Thôn Đoài')];
  for (const name of ['KP 3', 'khu phố số 03', 'đoài'])
    expect(ask(address('30577', FORMER, name), places)).toEqual([YES]);
  for (const name of ['Tổ 3', 'Tổ 12 Khu phố 3', 'thon doai']) {
    const place = address('30577', FORMER, name);
    expect(ask(place, places)).toEqual([MAYBE, 'residence.permanent.village']);
    for (const [value, answer] of [
      [0, NO],
      [1, YES],
    ] as const) {
      const world = new World();
      world.assume(place.villageFact, value);
      expect(ask(place, places, world)).toEqual([answer]);
    }
  }
  expect(ask(address('30577', FORMER, 'Tổ 4'), places)).toEqual([NO]);
  expect(ask(address('30577', FORMER, 'số 5 ngõ 3'), places)).toEqual([MAYBE, 'residence.permanent.village']);
});
