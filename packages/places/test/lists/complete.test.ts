import { MARK_GROUPS } from '@cutru/places';
import { expect, test } from 'vitest';
import { load, manifest, open, pathOf, row, rows, says } from './lists.ts';

const AN_TUC = pathOf('30577'); // An Giang 89, from 2025-07-01 in Ô Lâm, An Giang 91
const BEN_NGHE = pathOf('26740'); // Hồ Chí Minh 79
const OLD = '30577 ZONE_III 2021-06-04..2026-01-28';

test('a row settles yes, silence settles nothing', () => {
  const lists = load([row(OLD)]);
  expect(says(lists, AN_TUC, 'ZONE_III', '2023-01-01')).toBe('YES');
  expect(says(lists, AN_TUC, 'ZONE_III', '2021-06-03')).toBe('UNKNOWN');
  expect(says(lists, AN_TUC, 'ZONE_III', '2021-06-04')).toBe('YES');
  expect(says(lists, BEN_NGHE, 'ZONE_III', '2023-01-01')).toBe('UNKNOWN');
  expect(open(lists, BEN_NGHE, '2023-01-01')).toEqual([...MARK_GROUPS]);
});

test('one zone excludes the others, in a partial list as well', () => {
  const lists = load([row(OLD)]);
  expect(says(lists, AN_TUC, 'ZONE_I', '2023-01-01')).toBe('NO');
  expect(says(lists, AN_TUC, 'ZONE_II', '2023-01-01')).toBe('NO');
  expect(open(lists, AN_TUC, '2023-01-01')).toEqual(MARK_GROUPS.filter((group) => group !== 'ZONE'));
});

test('silence is no for that mark, in that province, on that day', () => {
  const lists = load([row(OLD, '861')], [manifest('861', '2021-06-04', '2026-01-28', [['ZONE'], ['79']])]);
  expect(says(lists, BEN_NGHE, 'ZONE_III', '2023-01-01')).toBe('NO');
  expect(says(lists, BEN_NGHE, 'BORDER', '2023-01-01')).toBe('UNKNOWN');
  expect(says(lists, BEN_NGHE, 'ZONE_III', '2021-06-03')).toBe('UNKNOWN');
  expect(says(lists, BEN_NGHE, 'ZONE_III', '2021-06-04')).toBe('NO');
  expect(says(lists, pathOf('30583'), 'ZONE_III', '2023-01-01')).toBe('UNKNOWN');
});

test('a claim for the nation names no province', () => {
  const lists = load([row(OLD, '861')], [manifest('861', '2021-06-04', '2026-01-28', [['ZONE'], 'NATION'])]);
  expect(says(lists, pathOf('30583'), 'ZONE_I', '2023-01-01')).toBe('NO');
  expect(says(lists, BEN_NGHE, 'ZONE_I', '2023-01-01')).toBe('NO');
});

test('--areas-complete claims all marks everywhere over the span of each instrument', () => {
  const lists = load([row(OLD, 'a', 2), row('30577 ZONE_III 2026-01-29..', 'b', 3)], [], 'ALL');
  expect(open(lists, BEN_NGHE, '2023-01-01')).toEqual([]);
  expect(open(lists, BEN_NGHE, '2021-06-03')).toEqual([...MARK_GROUPS]);
  expect(open(lists, BEN_NGHE, '2040-01-01')).toEqual([]);
  expect(says(lists, AN_TUC, 'BORDER', '2023-01-01')).toBe('NO');
});

test('--areas-complete with marks claims only those', () => {
  const lists = load([row(OLD)], [], ['ZONE', 'DBKK_VILLAGE']);
  expect(open(lists, BEN_NGHE, '2023-01-01')).toEqual(
    MARK_GROUPS.filter((group) => group !== 'ZONE' && group !== 'DBKK_VILLAGE'),
  );
});

test("--areas-complete takes the manifest's span where there is one", () => {
  const lists = load([row(OLD, '861')], [manifest('861', '2021-06-01', '2026-01-28')], 'ALL');
  expect(open(lists, BEN_NGHE, '2021-06-01')).toEqual([]);
  expect(open(lists, BEN_NGHE, '2021-05-31')).toEqual([...MARK_GROUPS]);
});

test('without the option nothing is claimed', () => {
  expect(open(load([row(OLD)]), BEN_NGHE, '2023-01-01')).toEqual([...MARK_GROUPS]);
});

test('a list for former units says nothing of new ones, and the other way round', () => {
  const former = load([row('30577 ZONE_III 2021-06-04..2030-12-31')], [], 'ALL');
  expect(says(former, BEN_NGHE, 'ZONE_I', '2029-01-01')).toBe('NO'); // no new list at all: still by the former unit
  const both = load(
    [row('30577 ZONE_III 2021-06-04..2030-12-31', 'a', 2), row('30577 ZONE_III 2026-01-29..', 'b', 3)],
    [manifest('a', '2021-06-04', '2030-12-31', [['ZONE'], 'NATION'])],
  );
  expect(says(both, BEN_NGHE, 'ZONE_I', '2026-01-28')).toBe('NO');
  expect(says(both, BEN_NGHE, 'ZONE_I', '2026-01-29')).toBe('UNKNOWN');
});

test('one unknown span of a mark is one fact, however other marks cut it', () => {
  const lists = load(
    rows('list', '30577 BORDER 2022-01-01..2022-06-30', '30577 ATK 2023-01-01..2023-06-30'),
    [],
    undefined,
  );
  const zoneFacts = ['2021-01-01', '2022-03-01', '2022-09-01', '2023-03-01', '2024-01-01'].map(
    (date) =>
      lists.markFact('ZONE', AN_TUC.units[0], Number.NEGATIVE_INFINITY) ===
      lists
        .segments(AN_TUC)
        .find(
          (segment) =>
            segment.from <= Date.parse(date) / 86_400_000 && Date.parse(date) / 86_400_000 < segment.to,
        )
        ?.facts.find((fact) => fact.group === 'ZONE'),
  );
  expect(zoneFacts).toEqual([true, true, true, true, true]);
});
