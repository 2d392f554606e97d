import { FOREVER, FOREVER_AGO, parseDay } from '@cutru/calendar';
import { buildAreaLists, LIST_ISSUES } from '@cutru/places';
import { expect, test } from 'vitest';
import { TABLE } from '../units/table.ts';
import { build, issuesOf, manifest, row, rows } from './lists.ts';

const only = (text: string): string => build([row(text)])[0]?.rows[0]?.unit.era ?? '';
const codes = (...args: Parameters<typeof issuesOf>): string[] =>
  issuesOf(...args).map((issue) => `${issue.row} ${issue.field} ${issue.code}`);

test("a row's code is read on its own first day", () => {
  expect(only('30577 ZONE_III 2025-06-30..')).toBe('BEFORE_2025_07');
  expect(only('30577 ZONE_III 2025-07-01..')).toBe('FROM_2025_07');
  expect(only('30577 ZONE_III 2021-06-04..2030-12-31')).toBe('BEFORE_2025_07');
  expect(only('30577 ZONE_III')).toBe('BEFORE_2025_07');
});

test('a code that ended can be listed before its end only, one that came only after its start', () => {
  expect(only('30586 ZONE_III 2025-06-30..')).toBe('BEFORE_2025_07');
  expect(codes([row('30586 ZONE_III 2025-07-01..')])).toEqual(['2 commune_code AREA_COMMUNE_UNKNOWN']);
  expect(codes([row('03980 ZONE_III 2021-06-04..')])).toEqual(['2 commune_code AREA_COMMUNE_UNKNOWN']);
  for (const code of ['03980', '03983', '03984', '11344'])
    expect(only(`${code} ZONE_I 2025-06-30..`)).toBe('BEFORE_2025_07');
  expect(codes([row('99999 ZONE_III 2021-06-04..')])).toEqual(['2 commune_code AREA_COMMUNE_UNKNOWN']);
});

test('island districts without communes are listed under their later codes from the start', () => {
  for (const code of ['11948', '19742', '20333', '21548', '26732'])
    expect(only(`${code} DBKK_COASTAL 2015-01-01..2020-12-31`)).toBe('BOTH');
});

test('what is not a mark, or has no instrument, or ends before it begins', () => {
  expect(codes([row('30577 ZONE_IV 2021-06-04..')])).toEqual(['2 mark AREA_MARK_UNKNOWN']);
  expect(codes([row('30577 zone_i 2021-06-04..')])).toEqual(['2 mark AREA_MARK_UNKNOWN']);
  expect(codes([row('30577 toString 2021-06-04..')])).toEqual(['2 mark AREA_MARK_UNKNOWN']);
  expect(codes([row('30577 ZONE_I 2021-06-04..', ' ')])).toEqual(['2 instrument AREA_INSTRUMENT_MISSING']);
  expect(codes([row('30577 ZONE_I 2021-06-04..2021-06-03')])).toEqual(['2 to AREA_PERIOD_REVERSED']);
  expect(codes([row('30577 ZONE_I 2021-06-04..2021-06-04')])).toEqual([]);
});

test('villages stand on marks of villages only', () => {
  expect(codes([row('30577 ZONE_I 2021-06-04.. Ninh Thạnh')])).toEqual([
    '2 village AREA_VILLAGE_NOT_ALLOWED',
  ]);
  expect(codes([row('30577 BORDER 2021-06-04.. Ninh Thạnh')])).toEqual([
    '2 village AREA_VILLAGE_NOT_ALLOWED',
  ]);
  expect(codes([row('30577 DBKK_VILLAGE 2021-06-04.. Ninh Thạnh')])).toEqual([]);
  expect(codes([row('30577 MINORITY_VILLAGE 2021-06-04.. Ninh Thạnh')])).toEqual([]);
});

test('two rows may not say the same of the same days', () => {
  const twice = (a: string, b: string): string[] => codes(rows('list', a, b));
  expect(twice('30577 ZONE_I 2021-06-04..2023-06-03', '30577 ZONE_I 2023-06-03..')).toEqual([
    '3 mark AREA_ROWS_OVERLAP',
  ]);
  expect(twice('30577 ZONE_I 2021-06-04..2023-06-03', '30577 ZONE_I 2023-06-04..')).toEqual([]);
  expect(twice('30577 BORDER 2021-06-04..', '30577 BORDER 2022-01-01..2022-01-01')).toHaveLength(1);
  expect(twice('30577 DBKK_VILLAGE 2021-06-04.. ấp Một', '30577 DBKK_VILLAGE 2021-06-04.. ấp Hai')).toEqual(
    [],
  );
  expect(
    twice('30577 DBKK_VILLAGE 2021-06-04.. ấp Hoà', '30577 DBKK_VILLAGE 2021-06-04.. Ấp  hòa'),
  ).toHaveLength(1);
  expect(twice('30577 DBKK_VILLAGE 2021-06-04..', '30577 DBKK_VILLAGE 2021-06-04.. ấp Hai')).toEqual([]);
});

test('a commune is in one zone at a time, whatever instruments say so', () => {
  const both = [
    row('30577 ZONE_I 2021-06-04..2024-12-31', 'one', 2),
    row('30577 ZONE_III 2024-12-31..2025-06-30', 'two', 3),
  ];
  expect(codes(both)).toEqual(['3 mark AREA_ZONES_CONFLICT']);
  expect(codes(rows('list', '30577 ZONE_I 2021-06-04..', '30577 BORDER 2021-06-04..'))).toEqual([]);
});

test('the same digits of before and after the merger are two places: their rows never clash', () => {
  expect(codes(rows('list', '30577 ZONE_I 2021-06-04..', '30577 ZONE_III 2026-01-29..'))).toEqual([]);
});

test('a row outside the span of its instrument', () => {
  const manifests = [manifest('861', '2021-06-04', '2026-01-28')];
  expect(codes([row('30577 ZONE_I 2021-06-03..2025-01-01', '861')], manifests)).toEqual([
    '2 from AREA_OUTSIDE_INSTRUMENT',
  ]);
  expect(codes([row('30577 ZONE_I 2021-06-04..2026-01-29', '861')], manifests)).toEqual([
    '2 from AREA_OUTSIDE_INSTRUMENT',
  ]);
  expect(codes([row('30577 ZONE_I 2021-06-04..2026-01-28', '861')], manifests)).toEqual([]);
  expect(codes([row('30577 ZONE_I 2015-01-01..', 'other')], manifests)).toEqual([]);
});

test("empty ends are the instrument's by its manifest; without one, open", () => {
  const [listed] = build([row('30577 ZONE_I', '861')], [manifest('861', '2021-06-04', '2026-01-28')]);
  expect(listed?.rows[0]).toMatchObject({ from: parseDay('2021-06-04'), to: parseDay('2026-01-29') });
  expect(build([row('30577 ZONE_I')])[0]?.rows[0]).toMatchObject({ from: FOREVER_AGO, to: FOREVER });
});

test('a load is all or nothing and names every row that cannot stand', () => {
  const result = buildAreaLists(
    TABLE,
    rows('list', '30577 ZONE_I 2021-06-04..', '99999 ZONE_I 2021-06-04..', '30586 ZONE_I 2026-01-29..'),
  );
  expect(result).toEqual({
    ok: false,
    issues: [
      { row: 3, field: 'commune_code', code: 'AREA_COMMUNE_UNKNOWN' },
      { row: 4, field: 'commune_code', code: 'AREA_COMMUNE_UNKNOWN' },
    ],
  });
});

test('every issue has its own cause and advice in both languages', () => {
  const texts = Object.values(LIST_ISSUES).flatMap(({ vi, en }) => [vi, en]);
  expect(new Set(texts).size).toBe(texts.length);
});

test('one list for each instrument in the file, over the span of its rows', () => {
  const lists = build([
    row('30577 ZONE_I 2021-06-04..2025-06-30', 'a', 2),
    row('30544 ZONE_II 2020-01-01..2022-01-01', 'a', 3),
    row('30577 ZONE_III 2026-01-29..', 'b', 4),
  ]);
  expect(lists.map(({ instrument, from, to }) => [instrument, from, to])).toEqual([
    ['a', parseDay('2020-01-01'), parseDay('2025-07-01')],
    ['b', parseDay('2026-01-29'), FOREVER],
  ]);
});
