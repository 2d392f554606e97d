import type { UnitState } from '@cutru/places';
import { expect, test } from 'vitest';
import { APRIL_2026, JULY_2025, JUNE_2025, LATE_2021, listOf, spelling, TABLE } from './table.ts';

const only = (states: readonly UnitState[]): UnitState => {
  expect(states).toHaveLength(1);
  return states[0] as UnitState;
};
const stateOn = (day: number) => listOf(day).map((unit) => only(TABLE.statesAt(unit, day)));
const tally = <T>(items: readonly T[]): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

test('late 2021: 10,599 communes, 705 districts with the islands, 63 provinces', () => {
  const states = stateOn(LATE_2021);
  expect(states).toHaveLength(10_599);
  expect(new Set(states.map((state) => state.district?.code)).size + 5).toBe(705);
  expect(new Set(states.map((state) => state.province)).size).toBe(63);
});

test('30 June 2025: 10,035 communes, 696 districts with the islands, 63 provinces', () => {
  const states = stateOn(JUNE_2025);
  expect(states).toHaveLength(10_035);
  expect(new Set(states.map((state) => state.district?.code)).size + 5).toBe(696);
  expect(new Set(states.map((state) => state.province)).size).toBe(63);
  expect(tally(states.map((state) => state.kind))).toEqual(
    new Map([
      ['WARD', 1726],
      ['COMMUNE', 7692],
      ['TOWNSHIP', 617],
    ]),
  );
});

test('1 July 2025: 3,321 units in 34 provinces, no districts', () => {
  const states = stateOn(JULY_2025);
  expect(tally(states.map((state) => state.kind))).toEqual(
    new Map([
      ['COMMUNE', 2621],
      ['WARD', 687],
      ['SPECIAL_ZONE', 13],
    ]),
  );
  const provinces = new Set(states.map((state) => state.province));
  expect(provinces.size).toBe(34);
  expect([...provinces].filter((province) => province.kind === 'CENTRAL_CITY')).toHaveLength(6);
  expect(states.every((state) => state.district === null)).toBe(true);
});

test('30 April 2026: Đồng Nai is a city, ten of its 95 units became wards under the same codes', () => {
  const before = stateOn(JULY_2025);
  const after = stateOn(APRIL_2026);
  expect(after).toHaveLength(3321);
  expect(new Set(after.map((state) => state.province)).size).toBe(34);
  expect(after.filter((state) => state.province.code === '75')).toHaveLength(95);
  expect(after.every(({ province }) => province.code !== '75' || province.kind === 'CENTRAL_CITY')).toBe(
    true,
  );
  const changed = after.filter((state, index) => state.kind !== before[index]?.kind);
  expect(changed.map((state) => state.name).sort()).toEqual(
    [
      'Dầu Giây',
      'Long Thành',
      'Lộc Ninh',
      'Nhơn Trạch',
      'Tân Khai',
      'Tân Phú',
      'Trảng Bom',
      'Trị An',
      'Xuân Lộc',
    ]
      .concat('Đồng Phú')
      .map((name) => `Phường ${name}`)
      .sort(),
  );
  expect(after.filter((state, index) => state !== before[index])).toHaveLength(95);
});

test('between the lists 568 codes went and 4 came', () => {
  const first = new Set(listOf(LATE_2021).map((unit) => unit.code));
  const second = new Set(listOf(JUNE_2025).map((unit) => unit.code));
  const gone = TABLE.all().filter(({ end }) => end.min !== end.max);
  expect(gone).toHaveLength(568);
  expect(gone.every((unit) => first.has(unit.code) && !second.has(unit.code))).toBe(true);
  expect(gone.every(({ end }) => end.min === LATE_2021 + 1 && end.max === JUNE_2025)).toBe(true);
  expect(gone.every((unit) => TABLE.successors(unit).length === 0)).toBe(true);
  const came = TABLE.all().filter(({ start }) => start.min !== start.max);
  expect(came.map((unit) => unit.code)).toEqual(['03980', '03983', '03984', '11344']);
  expect(came.every((unit) => !first.has(unit.code) && second.has(unit.code))).toBe(true);
  expect(came.every((unit) => TABLE.predecessors(unit).length === 0)).toBe(true);
  expect(came.every(({ start }) => start.min === LATE_2021 + 1 && start.max === JUNE_2025)).toBe(true);
});

test('succession of 1 July 2025: 9,595 with one successor, 440 with several', () => {
  const old = listOf(JUNE_2025);
  expect(tally(old.map((unit) => TABLE.successors(unit).length))).toEqual(
    new Map([
      [1, 9595],
      [2, 368],
      [3, 55],
      [4, 16],
      [5, 1],
    ]),
  );
  for (const unit of old) {
    const links = TABLE.successors(unit);
    expect(links.every(({ kind }) => (kind === 'PART') === links.length > 1)).toBe(true);
  }
});

test('succession of 1 July 2025: 135 with one source, 127 unchanged, 5 island districts without', () => {
  const young = listOf(JULY_2025);
  const counts = tally(young.map((unit) => Math.min(2, TABLE.predecessors(unit).length)));
  expect(counts).toEqual(
    new Map([
      [0, 5],
      [1, 135],
      [2, 3321 - 140],
    ]),
  );
  expect(TABLE.links().filter(({ kind }) => kind === 'UNCHANGED')).toHaveLength(127);
  expect(TABLE.links()).toHaveLength(10_565);
});

test('3,316 later codes are the code of a source, 2,178 of them with another full name', () => {
  const pairs = listOf(JULY_2025).flatMap((unit) => {
    const links = TABLE.predecessors(unit).map((link) => TABLE.unit(link.from));
    return links.filter((source) => source.code === unit.code).map((source) => [source, unit] as const);
  });
  expect(pairs).toHaveLength(3316);
  const names = pairs.map(([a, b]) => [only(TABLE.statesAt(a, JUNE_2025)).name, b.states[0].name] as const);
  expect(names.filter(([a, b]) => a !== b)).toHaveLength(2178);
  expect(names.filter(([a, b]) => spelling(a) !== spelling(b))).toHaveLength(2159);
});

test('no unit of 1 July 2025 crosses a border between provinces of the day before', () => {
  for (const unit of listOf(JULY_2025)) {
    const homes = TABLE.predecessors(unit).map((link) => TABLE.provinceAt(TABLE.unit(link.from), JUNE_2025));
    expect(new Set(homes).size).toBeLessThanOrEqual(1);
  }
});

test('330 communes changed, between the lists, the area class that follows from the district', () => {
  const classOf = ({ district, province }: UnitState): string => {
    switch (district?.kind) {
      case 'URBAN_DISTRICT':
        return 'KV3';
      case 'MUNICIPAL_CITY':
        return 'MUNICIPAL_CITY';
      case 'RURAL_DISTRICT':
        return province.kind === 'CENTRAL_CITY' ? 'KV2' : 'KV2-NT';
      default:
        return 'KV2';
    }
  };
  const changes = listOf(JUNE_2025)
    .filter((unit) => unit.start.max <= LATE_2021)
    .map((unit) => [LATE_2021, JUNE_2025].map((day) => classOf(only(TABLE.statesAt(unit, day)))))
    .filter(([before, after]) => before !== after)
    .map((change) => change.join(' to '));
  expect(tally(changes)).toEqual(
    new Map([
      ['KV2-NT to KV2', 264],
      ['KV2 to MUNICIPAL_CITY', 21],
      ['KV2 to KV3', 45],
    ]),
  );
});

test('148 communes changed district between the lists, none changed province', () => {
  const both = listOf(JUNE_2025).filter((unit) => unit.start.max <= LATE_2021);
  const ends = both.map((unit) => [LATE_2021, JUNE_2025].map((day) => only(TABLE.statesAt(unit, day))));
  expect(ends.filter(([a, b]) => a?.district?.code !== b?.district?.code)).toHaveLength(148);
  expect(ends.every(([a, b]) => a?.province.code === b?.province.code)).toBe(true);
});
