import { parseDay } from '@cutru/calendar';
import { type Path, parseUnits, type Units, unitAt } from '@cutru/places';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLinks, checkPaths } from './invariants.ts';
import { anyTable, tableOf } from './synthetic.ts';
import { JULY_2025, JUNE_2025, LATE_2021, TABLE, unitOf } from './table.ts';

const codes = (paths: readonly Path[]): string[] =>
  paths.map(({ units }) => units.map((unit) => unit.code).join(' > '));

test('a later unit stands, on earlier days, for each of its predecessors', () => {
  expect(codes(TABLE.paths(unitOf('30577', JULY_2025)))).toEqual([
    '30565 > 30577',
    '30577 > 30577',
    '30586 > 30577',
  ]);
});

test('a place known by its earlier unit goes on through that unit’s successors, never by another way', () => {
  const split = unitOf('00019', JUNE_2025);
  expect(codes(TABLE.paths(split))).toEqual([
    '00019 > 00004',
    '00019 > 00070',
    '00019 > 00190',
    '00019 > 00226',
  ]);
});

test('a path met from both of its ends is one object', () => {
  const [path] = TABLE.paths(unitOf('30586', JUNE_2025));
  expect(TABLE.paths(unitOf('30577', JULY_2025))).toContain(path);
});

test('a code that went has a past, and a future that is not known', () => {
  const [path, ...others] = TABLE.paths(unitOf('00010', LATE_2021));
  expect(others).toEqual([]);
  expect(path).toMatchObject({ unknownBefore: false, unknownAfter: true });
  expect(path && unitAt(path, parseDay('2010-01-01'))?.code).toBe('00010');
  expect(path && unitAt(path, LATE_2021 + 1)).toBeUndefined();
  expect(path && unitAt(path, JULY_2025)).toBeUndefined();
});

test('a code that came has a future, and a past that is not known', () => {
  for (const path of TABLE.paths(unitOf('11344', JUNE_2025))) {
    expect(path).toMatchObject({ unknownBefore: true, unknownAfter: false });
    expect(unitAt(path, JUNE_2025 - 1)).toBeUndefined();
    expect(unitAt(path, JUNE_2025)?.code).toBe('11344');
  }
});

test('an island district is one unit on one path', () => {
  const [path, ...others] = TABLE.paths(unitOf('19742', JULY_2025));
  expect(others).toEqual([]);
  expect(path).toMatchObject({ unknownBefore: false, unknownAfter: false });
  expect(path?.units).toHaveLength(1);
});

const CHAIN: Units = tableOf(
  'group\t..\t2025-07-01',
  '00001\tXã A\t001',
  '00002\tXã B\t001',
  '00003\tXã C\t001',
  'group\t2025-07-01\t2027-01-01',
  '00001\tXã D\t01\t00001 /00002',
  '00002\tXã E\t01\t/00002 00003',
  'group\t2027-01-01\t..',
  '00001\tXã F\t01\t00001 /00002+',
  '00003\tXã G\t01\t/00002-',
);

const named = (name: string) => {
  const unit = CHAIN.all().find(({ states }) => states[0].name === `Xã ${name}`);
  if (unit === undefined) throw new Error(name);
  return unit;
};
const ways = (name: string): string[] =>
  CHAIN.paths(named(name))
    .map(({ units }) => units.map(({ states }) => states[0].name.slice(3)).join(''))
    .sort();

test('chains over two rounds: ways back times ways on, never back and forth', () => {
  expect(ways('A')).toEqual(['ADF']);
  expect(ways('B')).toEqual(['BDF', 'BEF', 'BEG']);
  expect(ways('C')).toEqual(['CEF', 'CEG']);
  expect(ways('D')).toEqual(['ADF', 'BDF']);
  expect(ways('E')).toEqual(['BEF', 'BEG', 'CEF', 'CEG']);
  expect(ways('F')).toEqual(['ADF', 'BDF', 'BEF', 'CEF']);
  expect(ways('G')).toEqual(['BEG', 'CEG']);
});

test('the same digits name another unit in each round', () => {
  const on = (date: string) => CHAIN.at('00001', parseDay(date))?.unit.states[0].name;
  expect([on('2025-06-30'), on('2026-12-31'), on('2027-01-01')]).toEqual(['Xã A', 'Xã D', 'Xã F']);
});

test('every link there is a link back, every path holds together: the committed table', () => {
  checkLinks(TABLE);
  checkPaths(TABLE);
});

test('every link there is a link back, every path holds together: any table', () => {
  fc.assert(
    fc.property(anyTable, (lines) => {
      const table = tableOf(...lines);
      checkLinks(table);
      checkPaths(table);
    }),
  );
});

test('two readings of a text share nothing', () => {
  const lines = ['cutru-units 1', 'province\t01\tTỉnh Một', 'group\t..\t..', '00001\tXã A\t01'].join('\n');
  const [a, b] = [parseUnits(lines), parseUnits(lines)];
  expect(a.unit(0)).not.toBe(b.unit(0));
});
