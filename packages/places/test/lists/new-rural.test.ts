import { expect, test } from 'vitest';
import { issuesOf, load, manifest, on, pathOf, pathThrough, row, rows, says } from './lists.ts';

const AN_TUC = pathOf('30577');
const AN_CHAU = pathOf('07615');
const PLAIN = pathOf('30583');

const LIST = rows(
  '861',
  '30577 ZONE_III 2021-06-04..2026-01-28',
  '30583 ZONE_I 2021-06-04..2026-01-28',
  '07615 ZONE_II 2021-06-04..2026-01-28',
  '30577 DBKK_VILLAGE 2021-06-04..2026-01-28 Ninh Hoà',
);
const NEW_LIST = row('30577 ZONE_III 2026-01-29..', '60');

function recognised(code: string, from: string): ReturnType<typeof row> {
  return row(`${code} NEW_RURAL ${from}..`, 'recognition');
}

test('zones II and III read as zone I from the day of the recognition, a zone I as it is', () => {
  const events = ['30577', '07615', '30583'].map((code) => recognised(code, '2024-03-01'));
  const lists = load([...LIST, ...events], [], 'ALL');
  expect(lists.hasEvents).toBe(true);
  for (const [path, before] of [
    [AN_TUC, 'ZONE_III'],
    [AN_CHAU, 'ZONE_II'],
    [PLAIN, 'ZONE_I'],
  ] as const) {
    expect(says(lists, path, before, '2024-02-29')).toBe('YES');
    expect(on(lists, path, '2024-02-29').byEvent).toBe(false);
    expect(says(lists, path, 'ZONE_I', '2024-03-01')).toBe('YES');
    expect(says(lists, path, 'ZONE_III', '2024-03-01')).toBe('NO');
    expect(says(lists, path, 'ZONE_II', '2024-03-01')).toBe('NO');
    expect(on(lists, path, '2024-03-01').byEvent).toBe(path !== PLAIN);
  }
});

test('other marks of the commune, its villages among them, stay as they are', () => {
  const lists = load([...LIST, recognised('30577', '2024-03-01')], [], 'ALL');
  expect(says(lists, AN_TUC, 'DBKK_VILLAGE', '2024-03-01')).toBe('YES');
});

test('the lists from 29 January 2026 on are not changed by it', () => {
  const lists = load([...LIST, NEW_LIST, recognised('30577', '2024-03-01')], [], 'ALL');
  expect(says(lists, AN_TUC, 'ZONE_I', '2026-01-28')).toBe('YES');
  expect(says(lists, AN_TUC, 'ZONE_III', '2026-01-29')).toBe('YES');
  expect(on(lists, AN_TUC, '2026-01-29').byEvent).toBe(false);
});

test('a recognition counts until 28 January 2026, also of a unit of after the merger', () => {
  const list = row('30577 ZONE_III 2021-06-04..', '861');
  const last = load([list, recognised('30577', '2026-01-28')], [], 'ALL');
  expect(says(last, AN_TUC, 'ZONE_III', '2026-01-27')).toBe('YES');
  expect(says(last, AN_TUC, 'ZONE_I', '2026-01-28')).toBe('YES');
  const late = load([list, recognised('30577', '2026-01-29')], [], 'ALL');
  expect(late.hasEvents).toBe(false);
  expect(says(late, AN_TUC, 'ZONE_III', '2026-01-29')).toBe('YES');
});

test('a recognition after the merger is of the new unit, and makes no list for the new units', () => {
  const zones = rows('861', '30577 ZONE_III 2021-06-04..2026-01-28', '30565 ZONE_III 2021-06-04..2026-01-28');
  const inputs = [...zones, recognised('30577', '2025-09-01')];
  const manifests = [manifest('861', '2021-06-04', '2026-01-28', [['ZONE'], 'NATION'])];
  const lists = load(inputs, manifests);
  expect(lists.firstNewListDay('91')).toBe(Number.POSITIVE_INFINITY);
  // Both became parts of the unit of today.
  for (const path of [AN_TUC, pathThrough('30565', '30577')]) {
    expect(says(lists, path, 'ZONE_III', '2025-08-31')).toBe('YES');
    expect(says(lists, path, 'ZONE_I', '2025-09-01')).toBe('YES');
  }
  const inOne = load([...zones, { ...recognised('30577', '2025-09-01'), instrument: '861' }], manifests);
  expect(inOne.lists).toHaveLength(1);
  expect(inOne.firstNewListDay('91')).toBe(Number.POSITIVE_INFINITY);
});

test('a row of before 29 January 2026 that is still read afterwards stays lowered', () => {
  const lists = load(
    [row('30577 ZONE_III 2021-06-04..', '861'), recognised('30577', '2024-03-01')],
    [],
    'ALL',
  );
  expect(says(lists, AN_TUC, 'ZONE_I', '2026-02-01')).toBe('YES');
});

test('where no list tells the zone it can be zone I or none, until the lists of 2026', () => {
  const lists = load([recognised('30577', '2024-03-01')]);
  expect(says(lists, AN_TUC, 'ZONE_III', '2024-02-29')).toBe('UNKNOWN');
  expect(says(lists, AN_TUC, 'ZONE_III', '2024-03-01')).toBe('NO');
  expect(says(lists, AN_TUC, 'ZONE_I', '2024-03-01')).toBe('UNKNOWN');
  expect(on(lists, AN_TUC, '2024-03-01').byEvent).toBe(true);
  expect(says(lists, AN_TUC, 'ZONE_III', '2026-01-29')).toBe('UNKNOWN');
});

test('what only tells events is complete of nothing, whatever is claimed of the file', () => {
  const lists = load([recognised('30577', '2024-03-01')], [], 'ALL');
  expect(says(lists, PLAIN, 'ZONE_I', '2024-06-01')).toBe('UNKNOWN');
  expect(says(lists, PLAIN, 'BORDER', '2024-06-01')).toBe('UNKNOWN');
});

test('an event is of a commune, once at a time', () => {
  expect(issuesOf([row('30577 NEW_RURAL 2024-03-01.. Ninh Hoà')])).toMatchObject([
    { code: 'AREA_VILLAGE_NOT_ALLOWED' },
  ]);
  expect(issuesOf(rows('x', '30577 NEW_RURAL 2024-03-01..', '30577 NEW_RURAL 2024-04-01..'))).toMatchObject([
    { code: 'AREA_ROWS_OVERLAP' },
  ]);
  expect(issuesOf(rows('x', '30577 NEW_RURAL 2024-03-01..', '30577 ZONE_III 2021-06-04..'))).toEqual([]);
});
