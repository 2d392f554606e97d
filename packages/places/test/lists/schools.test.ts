import { type Day, parseDay } from '@cutru/calendar';
import { buildSchoolList, NO_SCHOOLS, type SchoolList, type SchoolRowInput } from '@cutru/places';
import { expect, test } from 'vitest';
import { TABLE } from '../units/table.ts';

/** A row in short: `12345 30577 KV1 2021-01-01..2022-12-31`; `-` for an empty commune or class. */
function row(text: string, line = 2): SchoolRowInput {
  const [schoolCode = '', communeCode = '', area = '', period = ''] = text.split(' ');
  const [from = '', to = ''] = period.split('..');
  return {
    row: line,
    schoolCode,
    name: 'THPT',
    communeCode: communeCode === '-' ? '' : communeCode,
    area: area === '-' ? '' : area,
    from: from === '' ? null : parseDay(from),
    to: to === '' ? null : parseDay(to) + 1,
  };
}

function load(...texts: readonly string[]): SchoolList {
  const result = buildSchoolList(
    TABLE,
    texts.map((text, i) => row(text, i + 2)),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.schools;
}

function issues(...texts: readonly string[]): string[] {
  const result = buildSchoolList(
    TABLE,
    texts.map((text, i) => row(text, i + 2)),
  );
  return result.ok ? [] : result.issues.map((issue) => `${issue.row} ${issue.field} ${issue.code}`);
}

const on = (list: SchoolList, date: string): string => list.at('A', parseDay(date))?.area ?? 'none';
const near = (list: SchoolList, date: string): string => list.nearest('A', parseDay(date))?.area ?? 'none';

test('stages of a school are rows of their own, found by code and day', () => {
  const list = load('A 30577 KV1 2023-09-01..2025-06-30', 'A 30577 KV2 2020-01-01..2023-08-31');
  expect(list.size).toBe(1);
  expect(
    ['2019-12-31', '2020-01-01', '2023-08-31', '2023-09-01', '2025-06-30', '2025-07-01'].map((d) =>
      on(list, d),
    ),
  ).toEqual(['none', 'KV2', 'KV2', 'KV1', 'KV1', 'none']);
  expect(list.at('B', parseDay('2021-01-01'))).toBeUndefined();
  expect(NO_SCHOOLS.at('A', parseDay('2021-01-01'))).toBeUndefined();
  expect(NO_SCHOOLS.nearest('A', parseDay('2021-01-01'))).toBeUndefined();
});

test('the nearest row of a code; of two as near the earlier', () => {
  const list = load('A - KV1 2024-01-02..2024-12-31', 'A - KV2 2020-01-01..2020-01-31');
  expect(near(list, '2010-01-01')).toBe('KV2');
  expect(near(list, '2020-01-15')).toBe('KV2');
  expect(near(list, '2030-01-01')).toBe('KV1');
  const last: Day = parseDay('2020-01-31');
  const first: Day = parseDay('2024-01-02');
  const middle = (last + first) / 2;
  expect(list.nearest('A', middle)?.area).toBe('KV2');
  expect(list.nearest('A', middle + 1)?.area).toBe('KV1');
});

test("a school's commune is read on the row's first day", () => {
  const era = (text: string): string => load(text).nearest('A', parseDay('2025-01-01'))?.unit?.era ?? 'none';
  expect(era('A 30577 KV1 2025-06-30..')).toBe('BEFORE_2025_07');
  expect(era('A 30577 KV1 2025-07-01..')).toBe('FROM_2025_07');
  expect(era('A 30577 KV1')).toBe('BEFORE_2025_07');
  expect(era('A - KV1')).toBe('none');
  expect(issues('A 30586 KV1 2025-07-01..')).toEqual(['2 commune_code SCHOOL_COMMUNE_UNKNOWN']);
  expect(issues('A 30586 KV1 2025-06-30..')).toEqual([]);
});

test('a row without a first day may carry a code that came later', () => {
  expect(load('A 03980 KV1').nearest('A', 0)?.unit?.code).toBe('03980');
  expect(issues('A 99999 KV1')).toEqual(['2 commune_code SCHOOL_COMMUNE_UNKNOWN']);
});

test('a row may give the commune only, or the class only', () => {
  expect(load('A 30577 - ..').at('A', 0)).toMatchObject({ area: null, unit: { code: '30577' } });
  expect(load('A - KV2-NT ..').at('A', 0)).toMatchObject({ area: 'KV2-NT', unit: null });
});

test('what cannot stand, all or nothing', () => {
  expect(issues('A 30577 KV4 ..')).toEqual(['2 area SCHOOL_AREA_UNKNOWN']);
  expect(issues(' 30577 KV1 ..')).toEqual(['2 school_code SCHOOL_CODE_MISSING']);
  expect(issues('A 30577 KV1 2022-01-02..2022-01-01')).toEqual(['2 to SCHOOL_PERIOD_REVERSED']);
  expect(issues('A 30577 KV1 2022-01-01..2022-01-01')).toEqual([]);
  expect(issues('A 30577 KV1 2020-01-01..2022-01-01', 'A 30577 KV2 2022-01-01..')).toEqual([
    '3 from SCHOOL_ROWS_OVERLAP',
  ]);
  expect(issues('A 30577 KV1 2020-01-01..2022-01-01', 'A 30577 KV2 2022-01-02..')).toEqual([]);
  expect(issues('A 30577 KV1 ..', 'B 30577 KV2 ..')).toEqual([]);
});

test('an area is read as the ministry and people write it', () => {
  const list = load('001 30577 KV2_NT', '002 30577 kv2-nt', '003 30577 KV1');
  expect(['001', '002', '003'].map((code) => list.at(code, parseDay('2024-01-01'))?.area)).toEqual([
    'KV2-NT',
    'KV2-NT',
    'KV1',
  ]);
});
