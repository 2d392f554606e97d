import { FOREVER, parseDay } from '@cutru/calendar';
import { MARK_GROUPS, type Path } from '@cutru/places';
import { expect, test } from 'vitest';
import { unitOf } from '../units/table.ts';
import { load, manifest, on, open, pathOf, pathThrough, row, says } from './lists.ts';

const OLD = row('30577 ZONE_III 2021-06-04..', '861', 2);
const LUONG_PHI = row('30565 ZONE_I 2021-06-04..', '861', 3);
const NEW = row('30577 ZONE_II 2026-01-29..', '60', 4);
const BY_AN_TUC = pathOf('30577');
const BY_LUONG_PHI = pathThrough('30565', '30577');
const BY_O_LAM = pathThrough('30586', '30577');

test("between the merger and the new list the former unit's marks hold", () => {
  const lists = load([OLD, LUONG_PHI, NEW], [], ['ZONE']);
  for (const date of ['2025-06-30', '2025-07-01', '2026-01-28']) {
    expect(says(lists, BY_AN_TUC, 'ZONE_III', date)).toBe('YES');
    expect(says(lists, BY_LUONG_PHI, 'ZONE_I', date)).toBe('YES');
    expect(says(lists, BY_O_LAM, 'ZONE_III', date)).toBe('NO');
    expect(on(lists, BY_O_LAM, date).markUnit?.code).toBe('30586');
  }
});

test('from the first day of a list for the new units every address is read by its new unit', () => {
  const lists = load([OLD, LUONG_PHI, NEW], [], ['ZONE']);
  for (const path of [BY_AN_TUC, BY_LUONG_PHI, BY_O_LAM]) {
    expect(says(lists, path, 'ZONE_II', '2026-01-29')).toBe('YES');
    expect(says(lists, path, 'ZONE_III', '2026-01-29')).toBe('NO');
    expect(on(lists, path, '2026-01-29').markUnit?.era).toBe('FROM_2025_07');
  }
});

test('where the former unit is not known, its marks are unknown until the new list, not absent', () => {
  const lists = load([OLD, LUONG_PHI, NEW], [], ['ZONE']);
  const path: Path = {
    id: 1_000_000,
    units: [unitOf('30577', parseDay('2025-07-01'))],
    unknownBefore: true,
    unknownAfter: false,
  };
  expect(says(lists, path, 'ZONE_III', '2026-01-28')).toBe('UNKNOWN');
  expect(open(lists, path, '2026-01-28')).toEqual([...MARK_GROUPS]);
  expect(says(lists, path, 'ZONE_II', '2026-01-29')).toBe('YES');
});

test('rows of former units end there though their end is empty: everywhere without a manifest', () => {
  const lists = load([row('26740 BORDER 2021-06-04..', '861', 2), NEW]);
  expect(lists.firstNewListDay('79')).toBe(parseDay('2026-01-29'));
  expect(says(lists, pathOf('26740'), 'BORDER', '2026-01-28')).toBe('YES');
  expect(says(lists, pathOf('26740'), 'BORDER', '2026-01-29')).toBe('UNKNOWN');
});

test('with a manifest they end only in the provinces that it names', () => {
  const lists = load(
    [row('26740 BORDER 2021-06-04..', '861', 2), OLD, NEW],
    [manifest('60', '2026-01-29', '', [['ZONE'], ['91']])],
  );
  expect(lists.firstNewListDay('91')).toBe(parseDay('2026-01-29'));
  expect(lists.firstNewListDay('79')).toBe(FOREVER);
  expect(says(lists, BY_AN_TUC, 'ZONE_II', '2026-01-29')).toBe('YES');
  expect(says(lists, pathOf('26740'), 'BORDER', '2030-01-01')).toBe('YES');
});

test('a provincial list for the time between goes before', () => {
  const lists = load(
    [
      OLD,
      row('26740 BORDER 2021-06-04..', '861', 3),
      row('30577 ZONE_I 2025-07-01..2026-01-28', 'province', 4),
      NEW,
    ],
    [manifest('province', '2025-07-01', '2026-01-28', [['ZONE'], ['91']])],
  );
  expect(lists.firstNewListDay('91')).toBe(parseDay('2025-07-01'));
  expect(says(lists, BY_AN_TUC, 'ZONE_I', '2025-07-01')).toBe('YES');
  expect(says(lists, BY_O_LAM, 'ZONE_I', '2025-12-01')).toBe('YES');
  expect(says(lists, pathOf('26740'), 'BORDER', '2026-01-28')).toBe('YES');
  expect(says(lists, pathOf('26740'), 'BORDER', '2026-01-29')).toBe('UNKNOWN');
});

test('without any list for the new units the former ones go on', () => {
  const lists = load([OLD]);
  expect(lists.firstNewListDay('91')).toBe(FOREVER);
  expect(says(lists, BY_AN_TUC, 'ZONE_III', '2040-01-01')).toBe('YES');
});

test('a list of former units that ends leaves them open until the new one', () => {
  const lists = load([row('30577 ZONE_III 2021-06-04..2025-12-31', '861', 2), NEW], [], 'ALL');
  expect(says(lists, BY_AN_TUC, 'ZONE_III', '2025-12-31')).toBe('YES');
  expect(says(lists, BY_AN_TUC, 'ZONE_III', '2026-01-01')).toBe('UNKNOWN');
  expect(says(lists, BY_AN_TUC, 'ZONE_II', '2026-01-29')).toBe('YES');
});

test('an address in a split commune is read by the former unit, then by each part', () => {
  const lists = load(
    [row('00019 BORDER 2021-06-04..', 'a', 2), row('00070 BORDER 2026-01-29..', 'b', 3)],
    [],
    'ALL',
  );
  const paths = ['00004', '00070', '00190', '00226'].map((later) => pathThrough('00019', later));
  expect(paths.map((path) => says(lists, path, 'BORDER', '2025-12-01'))).toEqual([
    'YES',
    'YES',
    'YES',
    'YES',
  ]);
  expect(paths.map((path) => says(lists, path, 'BORDER', '2026-02-01'))).toEqual(['NO', 'YES', 'NO', 'NO']);
});

test('Đồng Nai on 30 April 2026: kinds change, marks and unit do not', () => {
  const lists = load([row('25270 ZONE_I 2026-01-29..')], [], 'ALL');
  const path = pathThrough('25270', '25270');
  expect(on(lists, path, '2026-04-29').states.map((state) => `${state.kind} ${state.province.kind}`)).toEqual(
    ['COMMUNE PROVINCE'],
  );
  expect(on(lists, path, '2026-04-30').states.map((state) => `${state.kind} ${state.province.kind}`)).toEqual(
    ['WARD CENTRAL_CITY'],
  );
  expect(says(lists, path, 'ZONE_I', '2026-04-29')).toBe('YES');
  expect(says(lists, path, 'ZONE_I', '2026-04-30')).toBe('YES');
});

test('a code gone between the lists: the unit is not known from the first day on which it may have ended', () => {
  const lists = load([row('00010 ZONE_I 2021-06-04..')], [], 'ALL');
  const path = pathOf('00010', '2021-12-31');
  expect(on(lists, path, '2021-12-31').unit?.code).toBe('00010');
  expect(says(lists, path, 'ZONE_I', '2021-12-31')).toBe('YES');
  const after = on(lists, path, '2022-01-01');
  expect([after.unit, after.yes, after.unknown, after.facts]).toEqual([null, 0, 0, []]);
  expect(after.unitFact).toMatchObject({ field: 'places.unit', place: '00010' });
  expect(on(lists, path, '2030-01-01').unitFact).toBe(after.unitFact);
});

test('a code that came between the lists: the unit is known on the last day before the merger only', () => {
  const lists = load([row('03980 ZONE_I 2025-06-30..')], [], 'ALL');
  const path = pathOf('03980');
  expect(on(lists, path, '2025-06-29').unitFact).toMatchObject({ place: '03980' });
  expect(says(lists, path, 'ZONE_I', '2025-06-30')).toBe('YES');
  expect(says(lists, path, 'ZONE_I', '2025-09-01')).toBe('YES');
});

test('a kind that changed on an unknown day is one question', () => {
  const path = pathOf('04027');
  const lists = load([]);
  expect(on(lists, path, '2021-12-31').kindChange).toBeNull();
  const between = on(lists, path, '2024-09-01');
  expect(between.states).toHaveLength(2);
  expect(between.kindChange).toMatchObject({ field: 'places.kind', place: '04027' });
  expect(on(lists, path, '2025-06-29').kindChange).toBe(between.kindChange);
  expect(on(lists, path, '2025-06-30').kindChange).toBeNull();
});

test('island districts go through as one unit, their marks with them until the new list', () => {
  const lists = load([row('21548 DBKK_COASTAL 2022-03-15..', '353', 2), NEW]);
  const path = pathOf('21548');
  expect(says(lists, path, 'DBKK_COASTAL', '2026-01-28')).toBe('YES');
  expect(says(lists, path, 'DBKK_COASTAL', '2026-01-29')).toBe('UNKNOWN');
});

test('marks do not hold backwards before their list', () => {
  const lists = load([OLD], [], 'ALL');
  expect(says(lists, BY_AN_TUC, 'ZONE_III', '2021-06-03')).toBe('UNKNOWN');
  expect(on(lists, BY_AN_TUC, '2015-01-01').unit?.code).toBe('30577');
});
