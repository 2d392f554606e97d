import { parseDay } from '@cutru/calendar';
import { AreaLists, type Path, segmentAt } from '@cutru/places';
import { expect, test } from 'vitest';
import { World } from '../../src/kernel/world.ts';
import { classFrom2026 } from '../../src/university-admission/class-from-2026.ts';
import { CITY_IN_CITY, classTo2025 } from '../../src/university-admission/class-to-2025.ts';
import { LISTS, listsOf, UNITS } from '../places.ts';

const NAMES = [
  [1, 'KV3'],
  [2, 'KV2'],
  [4, 'KV2-NT'],
  [8, 'KV1'],
] as const;
const words = (mask: number): string =>
  NAMES.filter(([bit]) => (mask & bit) !== 0)
    .map(([, name]) => name)
    .join(' ');

function pathOf(code: string, date: string, through?: string): Path {
  const unit = UNITS.at(code, parseDay(date))?.unit;
  if (unit === undefined) throw new Error(code);
  const path = UNITS.paths(unit).find((each) => through === undefined || each.units[0].code === through);
  if (path === undefined) throw new Error(`${code} not through ${through}`);
  return path;
}

function to2025(
  code: string,
  date = '2023-09-01',
  lists: AreaLists = LISTS,
  world: World = new World(),
): string {
  const day = parseDay(date);
  return words(classTo2025(segmentAt(lists.segments(pathOf(code, date)), day), day, world));
}

function from2026(
  code: string,
  date: string,
  lists: AreaLists = LISTS,
  through?: string,
  world: World = new World(),
): string {
  const path = pathOf(code, date >= '2025-07-01' ? date : '2025-06-30', through);
  return words(classFrom2026({ units: UNITS, lists }, path, parseDay(date), world));
}

test('to 2025: marks make KV1, else the district and its province', () => {
  expect(to2025('30577')).toBe('KV1');
  expect(to2025('30565')).toBe('KV1'); // zone I as well
  expect(to2025('30583')).toBe('KV2-NT'); // rural district of a province
  expect(to2025('24775')).toBe('KV2'); // provincial city
  expect(to2025('26740')).toBe('KV3'); // urban district
  expect(to2025('27559')).toBe('KV2'); // Nhà Bè, rural district of a centrally run city
});

test.each(['DBKK_VILLAGE', 'DBKK_COASTAL', 'P135', 'BORDER', 'ATK', 'ZONE_II'])(
  'to 2025 %s lifts to KV1',
  (mark) => {
    expect(to2025('26740', '2023-09-01', listsOf([], [`26740 ${mark}`]))).toBe('KV1');
  },
);

test.each(['ISLAND', 'MINORITY_VILLAGE'])('to 2025 %s lifts nothing', (mark) => {
  expect(to2025('26740', '2023-09-01', listsOf([], [`26740 ${mark}`]))).toBe('KV3');
});

test('to 2025 a mark of which nothing is known may lift', () => {
  expect(to2025('26740', '2023-09-01', listsOf(['BORDER']))).toBe('KV3 KV1');
  expect(to2025('26740', '2023-09-01', listsOf(['ISLAND']))).toBe('KV3');
  expect(to2025('26740', '2020-09-01')).toBe('KV3 KV1'); // before the first list
  expect(to2025('30577', '2023-09-01', listsOf(['BORDER']))).toBe('KV1');
});

test('a city inside a centrally run city is not named in the annex', () => {
  expect(to2025('26794')).toBe('KV3 KV2'); // Thủ Đức
  const world = new World();
  world.assume(CITY_IN_CITY, 0);
  expect(to2025('26794', '2023-09-01', LISTS, world)).toBe('KV2');
});

test('a district that changed its kind on an unknown day: either between the two lists, known on them', () => {
  expect(to2025('04027', '2021-12-31')).toBe('KV2-NT');
  expect(to2025('04027', '2023-09-01')).toBe('KV2 KV2-NT');
  expect(to2025('04027', '2025-06-30')).toBe('KV2');
  const day = parseDay('2023-09-01');
  const segment = segmentAt(LISTS.segments(pathOf('04027', '2023-09-01')), day);
  for (const [changed, expected] of [
    ['2023-09-01', 'KV2'],
    ['2023-09-02', 'KV2-NT'],
  ] as const) {
    const world = new World();
    if (segment.kindChange !== null) world.assume(segment.kindChange, parseDay(changed));
    expect(words(classTo2025(segment, day, world))).toBe(expected);
  }
});

test('a commune gone between the lists can have been any place by then', () => {
  expect(to2025('00010', '2024-09-01')).toBe('KV3 KV2 KV2-NT KV1');
  expect(to2025('00010', '2021-09-01')).toBe('KV3');
});

test('from 2026: ward and commune, in a centrally run city and in a province', () => {
  expect(from2026('26740', '2026-02-01')).toBe('KV3'); // ward of Hồ Chí Minh
  expect(from2026('24778', '2026-02-01')).toBe('KV2'); // ward of Lâm Đồng
  expect(from2026('27559', '2026-02-01')).toBe('KV2'); // commune of Hồ Chí Minh
  expect(from2026('30580', '2026-02-01')).toBe('KV2-NT'); // commune of An Giang
  expect(from2026('26732', '2026-02-01')).toBe('KV2-NT'); // special zone, not named
  expect(from2026('30577', '2026-02-01')).toBe('KV1');
});

test.each(['MINORITY_VILLAGE', 'DBKK_VILLAGE', 'ISLAND', 'BORDER', 'ZONE_I'])(
  'from 2026 %s lifts to KV1',
  (mark) => {
    expect(from2026('26740', '2026-02-01', listsOf([], [], [`26740 ${mark}`]))).toBe('KV1');
  },
);

test.each(['DBKK_COASTAL', 'ATK', 'P135'])('from 2026 %s lifts nothing', (mark) => {
  expect(from2026('26740', '2026-02-01', listsOf([], [], [`26740 ${mark}`]))).toBe('KV3');
});

test('from 2026 an earlier semester is classed by unit and kinds of 1 July 2025 and the first list that held', () => {
  expect(from2026('30565', '2023-09-01')).toBe('KV1'); // in Ô Lâm since
  expect(from2026('30583', '2023-09-01')).toBe('KV2-NT');
  expect(from2026('24775', '2023-09-01')).toBe('KV2');
  expect(from2026('30577', '2025-09-01', LISTS, '30565')).toBe('KV1');
  const lists = listsOf([], ['24775 ZONE_III'], []);
  expect(from2026('24775', '2023-09-01', lists)).toBe('KV2');
  expect(from2026('24778', '2025-09-01', lists, '24775')).toBe('KV2');
});

test('from 2026 Đồng Nai is a province to 29 April 2026, a city from the day after', () => {
  expect(from2026('26068', '2026-01-16')).toBe('KV2');
  expect(from2026('26068', '2026-04-29')).toBe('KV2');
  expect(from2026('26068', '2026-04-30')).toBe('KV3');
  expect(from2026('25270', '2026-01-16')).toBe('KV2-NT');
  expect(from2026('25270', '2026-09-01')).toBe('KV3');
  expect(from2026('26068', '2023-09-01')).toBe('KV2');
});

test('from 2026 without any list for the new units nothing is known of marks', () => {
  const lists = new AreaLists(UNITS, []);
  expect(from2026('26740', '2026-02-01', lists)).toBe('KV3 KV1');
});
