import { parseDay } from '@cutru/calendar';
import { sameVillage, villageName } from '@cutru/places';
import { expect, test } from 'vitest';
import { unitOf } from '../units/table.ts';
import { load, manifest, pathOf, row, rows, says } from './lists.ts';

const DAY = parseDay('2024-01-01');
const AN_TUC = unitOf('30577', DAY);
const NAMED = '30577 DBKK_VILLAGE 2021-09-16.. ấp Ninh Hoà';
const UNNAMED = '30577 DBKK_VILLAGE 2021-09-16..';

test('a village in the list carries the mark, however its name is written', () => {
  const lists = load([row(NAMED)]);
  for (const name of [
    'ấp Ninh Hoà',
    'Ấp Ninh Hòa',
    'NINH HÒA',
    ' ninh  hoà ',
    'ấp Ninh Hoà'.normalize('NFD'),
  ])
    expect(lists.villageAnswer(AN_TUC, DAY, villageName(name))).toBe('YES');
});

test('a village without a row: no in a complete list, open in a partial one', () => {
  const other = villageName('ấp Ninh Phước');
  expect(load([row(NAMED)]).villageAnswer(AN_TUC, DAY, other)).toBe('UNKNOWN');
  expect(load([row(NAMED)], [], ['DBKK_VILLAGE']).villageAnswer(AN_TUC, DAY, other)).toBe('NO');
  expect(load([row(NAMED)], [], ['ZONE']).villageAnswer(AN_TUC, DAY, other)).toBe('UNKNOWN');
});

test('a row without a name: at least one village, it is not said which', () => {
  const lists = load(rows('612', UNNAMED, NAMED), [], 'ALL');
  expect(lists.villageMarks(AN_TUC, DAY)).toMatchObject({ unnamed: true, complete: false });
  expect(lists.villageAnswer(AN_TUC, DAY, villageName('Ninh Hoà'))).toBe('YES');
  expect(lists.villageAnswer(AN_TUC, DAY, villageName('Ninh Phước'))).toBe('UNKNOWN');
});

test('for the commune any row of a village will do', () => {
  expect(says(load([row(UNNAMED)]), pathOf('30577'), 'DBKK_VILLAGE', '2024-01-01')).toBe('YES');
  expect(says(load([row(NAMED)]), pathOf('30577'), 'DBKK_VILLAGE', '2024-01-01')).toBe('YES');
  expect(says(load([row(NAMED)], [], 'ALL'), pathOf('26740'), 'DBKK_VILLAGE', '2024-01-01')).toBe('NO');
});

test('only rows of that day count', () => {
  const lists = load([row('30577 DBKK_VILLAGE 2021-09-16..2024-07-29 ấp Một')], [], 'ALL');
  expect(lists.villageMarks(AN_TUC, parseDay('2024-07-29')).named).toHaveLength(1);
  expect(lists.villageMarks(AN_TUC, parseDay('2024-07-30')).named).toEqual([]);
  expect(lists.villageMarks(AN_TUC, parseDay('2021-09-15')).named).toEqual([]);
});

test('names are one that differ in kind only where one of them leaves it out', () => {
  const same = (a: string, b: string): boolean => sameVillage(villageName(a), villageName(b));
  expect(same('thôn Đá Bàn', 'Đá Bàn')).toBe(true);
  expect(same('thôn Đá Bàn', 'bản Đá Bàn')).toBe(false);
  expect(same('tổ dân phố 5', 'Tổ dân phố 5')).toBe(true);
  expect(same('thôn 1', 'thôn 11')).toBe(false);
  expect(same('Bản Thuỷ', 'bản Thủy')).toBe(true);
  expect(same('Bản Mường', 'Bản Mương')).toBe(false);
  expect(same('làng Đê K’tu', "làng Đê K'tu")).toBe(true);
  expect(same('Thôn', 'thôn')).toBe(true);
});

const TRI_TON = unitOf('30544', parseDay('2026-01-29'));
const OTHER = villageName('Khóm 2');
const NEW_LIST = '30544 DBKK_VILLAGE 2026-01-29.. Khóm An Hoà B';

function otherOn(date: string, ...texts: readonly string[]): string {
  return load(rows('60', ...texts), [], ['DBKK_VILLAGE']).villageAnswer(TRI_TON, parseDay(date), OTHER);
}

test('from 26 May 2026 a village that an older list does not name may be a merged or renamed one', () => {
  expect(otherOn('2026-05-25', NEW_LIST)).toBe('NO');
  expect(otherOn('2026-05-26', NEW_LIST)).toBe('PERHAPS_MERGED');
  expect(otherOn('2026-05-26', `${NEW_LIST} và 2`, '30544 DBKK_VILLAGE 2026-01-29.. Khóm 2')).toBe('YES');
});

test('only in a commune of which the list names villages, and where the list is complete', () => {
  expect(otherOn('2026-06-10', '30577 DBKK_VILLAGE 2026-01-29.. Ninh Hoà')).toBe('NO');
  expect(otherOn('2026-06-10', NEW_LIST, '30544 DBKK_VILLAGE 2026-01-29..')).toBe('UNKNOWN');
  expect(load([row(NEW_LIST)]).villageAnswer(TRI_TON, parseDay('2026-06-10'), OTHER)).toBe('UNKNOWN');
});

test('a row of the commune that begins on that day or later, and holds, is believed', () => {
  const later = (from: string): string => `30544 DBKK_VILLAGE ${from}.. Khóm An Bình`;
  expect(otherOn('2026-06-10', NEW_LIST, later('2026-05-25'))).toBe('PERHAPS_MERGED');
  expect(otherOn('2026-06-10', NEW_LIST, later('2026-05-26'))).toBe('NO');
  expect(otherOn('2026-06-10', NEW_LIST, later('2026-06-11'))).toBe('PERHAPS_MERGED');
  expect(otherOn('2026-06-10', NEW_LIST, '30577 DBKK_VILLAGE 2026-06-01.. Ninh Hoà')).toBe('PERHAPS_MERGED');
});

test('so is a claim of completeness that begins then', () => {
  const claimed = (from: string): string =>
    load(
      [row(NEW_LIST, '60')],
      [manifest('60', '2026-01-29', ''), manifest('61', from, '', [['DBKK_VILLAGE'], 'NATION'])],
    ).villageAnswer(TRI_TON, parseDay('2026-06-10'), OTHER);
  expect(claimed('2026-05-25')).toBe('PERHAPS_MERGED');
  expect(claimed('2026-05-26')).toBe('NO');
});
