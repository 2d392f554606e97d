import { parseDay } from '@cutru/calendar';
import { buildTimeline, type KnownPlace } from '@cutru/residence';
import { expect, test } from 'vitest';
import { MAYBE, NO, type Tri, YES } from '../../src/kernel/verdict.ts';
import { World } from '../../src/kernel/world.ts';
import { Addresses } from '../../src/school-entry/addresses.ts';
import { Asking } from '../../src/school-entry/asking.ts';
import type { EntrySite } from '../../src/school-entry/sites.ts';
import { UNITS } from '../places.ts';
import { place } from './plan.ts';

const OLD = '2025-06-01';
const NEW = '2025-07-01';
const A: EntrySite = { school: 'A', places: [place('30577', OLD, 'Ấp 1', 'Ấp 2'), place('30586', OLD)] };
// The same villages, a row each, are no more to be told apart than in one row.
const B: EntrySite = {
  school: 'B',
  places: [place('30577', OLD, 'Ấp 2', 'Ấp 3'), place('30577', OLD, 'Ấp 4')],
};
const SITES = [A, B];

function address(communeCode: string, on: string, village: string | null = null): KnownPlace {
  const made = buildTimeline(
    { units: UNITS, kind: 'permanent', bornFrom: parseDay('2010-01-01'), presumedMonths: 12 },
    [
      {
        communeCode,
        codeOn: parseDay(on),
        village,
        from: parseDay('2015-01-01'),
        to: 'OPEN',
        recordedOn: parseDay(on),
        basis: 'SOURCE',
      },
    ],
  );
  if (made.status !== 'KNOWN' || made.periods[0].place.type !== 'KNOWN') throw new Error('not known');
  return made.periods[0].place;
}

function ask(where: KnownPlace, world: World = new World()): readonly Tri[] {
  const addresses = new Addresses(SITES);
  return SITES.map((site) => addresses.lies(where, site, new Asking(world), 'candidate'));
}

function asked(where: KnownPlace): readonly string[] {
  const world = new World();
  ask(where, world);
  return world.asked.map(({ type }) => type);
}

test('a known village lies in the zones that name it, and asks nothing', () => {
  expect(ask(address('30577', OLD, 'Ấp 1'))).toEqual([YES, NO]);
  expect(ask(address('30577', OLD, 'Ấp 2'))).toEqual([YES, YES]);
  expect(ask(address('30577', OLD, 'Ấp 5'))).toEqual([NO, NO]);
  expect(asked(address('30577', OLD, 'Ấp 2'))).toEqual([]);
});

test('an unknown village is in one of the ways in which zones cut the commune', () => {
  const where = address('30577', OLD);
  expect(ask(where)).toEqual([MAYBE, MAYBE]);
  expect(asked(where)).toEqual(['VILLAGE']);
  const addresses = new Addresses(SITES);
  addresses.lies(where, A, new Asking(new World()), 'candidate');
  // None, 1, 2, and 3 with 4: the plan does not tell those two apart.
  expect(addresses.villages(where.villageFact)).toEqual([0, 1, 2, 3]);
  const answers = addresses.villages(where.villageFact).map((village) => {
    const world = new World();
    world.assume(where.villageFact, village);
    return SITES.map((site) => addresses.lies(where, site, new Asking(world), 'candidate'));
  });
  expect(answers).toEqual([
    [NO, NO],
    [YES, NO],
    [YES, YES],
    [NO, YES],
  ]);
});

test('a village is not asked for where the zone takes the whole commune, or none of it', () => {
  expect(asked(address('30586', OLD))).toEqual([]);
  expect(ask(address('30586', OLD))).toEqual([YES, NO]);
  expect(asked(address('26740', OLD))).toEqual([]);
});

test('the readings of a later code are asked for, and the village only where one of them needs it', () => {
  const where = address('30577', NEW);
  expect(ask(where)).toEqual([MAYBE, MAYBE]);
  expect(asked(where)).toEqual(['READING', 'VILLAGE']);
  const addresses = new Addresses(SITES);
  if (where.reading === null) throw new Error('one reading');
  const codes = where.paths.map(({ units }) => units[0].code);
  expect(addresses.readings(where.reading).map((i) => codes[i])).toEqual(codes);
  const world = new World();
  world.assume(where.reading, codes.indexOf('30586'));
  expect(SITES.map((site) => addresses.lies(where, site, new Asking(world), 'candidate'))).toEqual([YES, NO]);
  expect(world.asked).toEqual([]);
});

test('a known village of a later code leaves only the former commune open', () => {
  const where = address('30577', NEW, 'Ấp 3');
  expect(ask(where)).toEqual([MAYBE, MAYBE]);
  expect(asked(where)).toEqual(['READING']);
});

test('a village spelled otherwise is in the zones of those that it may be, or in none', () => {
  const where = address('30577', OLD, 'Thôn 2');
  expect(ask(where)).toEqual([MAYBE, MAYBE]);
  expect(asked(where)).toEqual(['VILLAGE']);
  const addresses = new Addresses(SITES);
  const ways = [0, 1].map((village) => {
    const world = new World();
    world.assume(where.villageFact, village);
    return SITES.map((site) => addresses.lies(where, site, new Asking(world), 'candidate'));
  });
  expect(ways).toEqual([
    [NO, NO],
    [YES, YES],
  ]);
});

test('a village that the plan names is none of those that are spelled like it', () => {
  const sites: readonly EntrySite[] = [
    { school: 'A', places: [place('30577', OLD, 'Ấp 1')] },
    { school: 'B', places: [place('30577', OLD, 'Khu phố 1')] },
  ];
  const where = address('30577', OLD, 'Ấp 1');
  const addresses = new Addresses(sites);
  expect(sites.map((site) => addresses.lies(where, site, new Asking(new World()), 'candidate'))).toEqual([
    YES,
    NO,
  ]);
});

test('a number without its kind may be one of two villages that the plan names', () => {
  const sites: readonly EntrySite[] = [
    { school: 'A', places: [place('30577', OLD, 'Ấp 1')] },
    { school: 'B', places: [place('30577', OLD, 'Khu phố 1')] },
    { school: 'C', places: [place('30577', OLD, 'Khu phố 2')] },
  ];
  const addresses = new Addresses(sites);
  const lies = (village: string): readonly Tri[] =>
    sites.map((site) =>
      addresses.lies(address('30577', OLD, village), site, new Asking(new World()), 'candidate'),
    );
  expect(lies('1')).toEqual([MAYBE, MAYBE, NO]);
  expect(lies('2')).toEqual([NO, NO, YES]);
  expect(lies('Khu phố 1')).toEqual([NO, YES, NO]);
});
