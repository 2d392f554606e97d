import { expect, test } from 'vitest';
import { checkPlan, sayPlanWarning } from '../src/index.ts';
import { head, UNITS } from './units.ts';

const GROUP = '  groups: [{ id: a, title: { vi: a, en: b }, who: child, where: anywhere }]';

function warningsOf(...zones: readonly string[]): string[] {
  const lines = zones.map((places, i) => `    - { school: S${i}, name: S, places: [${places}] }`);
  const text = `${head('school-entry')}on: 2026-06-01\nentry:\n  levels: [grade_1]\n  zones:\n${lines.join('\n')}\n${GROUP}`;
  return checkPlan(text, UNITS).warnings.map(
    (each) => `${each.line} ${each.code} ${each.path} ${each.villages?.join('+') ?? 'all'}`,
  );
}

test('zones apart from each other are not reported', () => {
  expect(warningsOf('"00091"', '"00103"')).toEqual([]);
  expect(
    warningsOf(
      '{ unit: "00103", villages: [{ from: 2, to: 10 }] }',
      '{ unit: "00103", villages: [{ from: 11, to: 20 }, Thôn 2] }',
    ),
  ).toEqual([]);
});

test('a unit, or a village, in two zones', () => {
  expect(warningsOf('"00091"', '"00091"')).toEqual(['12 ZONES_OVERLAP entry.zones[1].places[0] all']);
  expect(
    warningsOf(
      '{ unit: "00103", villages: [{ from: 2, to: 10 }] }',
      '"00091", { unit: "00103", villages: [Tổ dân phố 10, TDP 3, "9"] }',
    ),
  ).toEqual(['12 ZONES_OVERLAP entry.zones[1].places[1] tổ dân phố 10+tổ dân phố 3+9']);
  expect(warningsOf('"00103"', '{ unit: "00103", villages: [Thôn 1] }')).toEqual([
    '12 ZONES_OVERLAP entry.zones[1].places[0] thôn 1',
  ]);
});

test('a ward of before the merger and the one that it went into', () => {
  expect(warningsOf('{ unit: "00109", on: 2025-06-30 }', '"00103"')).toEqual([
    '12 ZONES_OVERLAP entry.zones[1].places[0] all',
  ]);
});

test('a place twice in one zone', () => {
  expect(warningsOf('"00103", "00103"')).toEqual(['11 PLACE_REPEATED entry.zones[0].places[1] all']);
});

test('the report ends somewhere', () => {
  expect(warningsOf(...Array.from({ length: 100 }, () => '"00103"'))).toHaveLength(200);
});

test('in words', () => {
  const text = `${head('school-entry')}on: 2026-06-01
entry:
  levels: [grade_1]
  zones: [{ school: A, name: A, places: ["00103"] }, { school: B, name: B, places: ["00103"] }]
${GROUP}`;
  const [warning] = checkPlan(text, UNITS).warnings;
  if (warning === undefined) throw new Error('nothing is reported');
  expect(sayPlanWarning(warning, 'en')).toBe(
    '00103 Phường Tây Hồ lies in two zones: A, B (see entry.zones[0].places[0])',
  );
  expect(sayPlanWarning(warning, 'vi')).toBe(
    '00103 Phường Tây Hồ nằm trong hai địa bàn: A, B (xem entry.zones[0].places[0])',
  );
});
