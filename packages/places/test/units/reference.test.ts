import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '@cutru/calendar';
import { expect, test } from 'vitest';
import { APRIL_2026, JULY_2025, JUNE_2025, LATE_2021, listOf, spelling, TABLE, unitOf } from './table.ts';

/** Public tables gathered elsewhere, to compare with when they are at hand. Nothing needs them. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const UNITS = resolve(process.env.CUTRU_REFERENCE_DATA ?? resolve(ROOT, '../shared/data'), 'units');
const there = existsSync(UNITS);
if (!there) console.info('Reference tables are not here: comparison with them skipped.');

function rows(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(resolve(UNITS, file), 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
      cell.replace(/^"|"$/g, ''),
    );
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

const LISTS: readonly (readonly [string, Day, number])[] = [
  ['communes-late-2021.csv', LATE_2021, 10_599],
  ['communes-before-2025-07-01.csv', JUNE_2025, 10_035],
  ['communes-from-2025-07-01.csv', JULY_2025, 3321],
  ['communes-from-2026-04-30.csv', APRIL_2026, 3321],
];

test.skipIf(!there).each(LISTS)('%s names the same units', (file, day, count) => {
  const list = rows(file);
  expect([list.length, listOf(day).length]).toEqual([count, count]);
  const differing = list.flatMap((row) => {
    const [state] = TABLE.statesAt(unitOf(row.ward_code ?? '', day), day);
    const ours = [state.name, state.district?.name ?? '', state.province.code, state.province.name];
    const theirs = [
      row.ward_full_name ?? row.ward_name ?? '',
      row.district_full_name ?? '',
      row.province_code ?? '',
      row.province_full_name ?? row.province_name ?? '',
    ];
    const same = ours.every((text, index) => spelling(text) === spelling(theirs[index] ?? ''));
    return same ? [] : [`${row.ward_code}: ${ours.join(', ')} / ${theirs.join(', ')}`];
  });
  expect(differing).toEqual([]);
});

/** How the conversion table's kinds are ours where a commune went to several. */
const PEOPLE: Readonly<Record<string, string>> = {
  full: 'SOME',
  partial: 'SOME',
  partial_population: 'SOME',
  partial_area: 'NONE',
  partial_area_all_population: 'ALL',
};

test.skipIf(!there)('succession-2025-07-01.csv has the same links of the same kind', () => {
  const table = rows('succession-2025-07-01.csv').filter((row) => row.old_ward_code !== '');
  const counts = new Map<string, number>();
  for (const { old_ward_code: code = '' } of table) counts.set(code, (counts.get(code) ?? 0) + 1);
  const theirs = table.map(({ old_ward_code: from = '', new_ward_code: to = '', kind = '' }) => {
    if (counts.get(from) !== 1) return `${from} ${to} PART ${PEOPLE[kind]}`;
    return `${from} ${to} ${kind === 'unchanged' ? 'UNCHANGED' : 'WHOLE'} ALL`;
  });
  const ours = TABLE.links().map(
    ({ from, to, kind, people }) => `${TABLE.unit(from).code} ${TABLE.unit(to).code} ${kind} ${people}`,
  );
  expect(ours.sort()).toEqual(theirs.sort());
});
