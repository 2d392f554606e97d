import type { KnownPlace } from '@cutru/residence';
import { expect, test } from 'vitest';
import { known } from './timelines.ts';

const places = (...texts: readonly string[]): KnownPlace[] =>
  known(...texts).periods.map(({ place }) => place as KnownPlace);

test('a period that ends on the eve of the merger and one that begins with it in a successor are one address', () => {
  const [before, after] = places('30586 2010-01-01..2025-06-30', '30577 2025-07-01.. @2026-01-01');
  expect(before?.paths).toEqual(after?.paths);
  expect(after?.paths.map((path) => path.units.map((unit) => unit.code))).toEqual([['30586', '30577']]);
  expect(after?.reading).toBeNull();
});

test('the later period narrows which part of a split commune it was', () => {
  const [before, after] = places('00019 2010-01-01..2025-06-30', '00070 2025-07-01.. @2026-01-01');
  expect(before?.paths.map((path) => path.units.map((unit) => unit.code))).toEqual([['00019', '00070']]);
  expect(after?.paths).toEqual(before?.paths);
});

test('a shared day of the merger joins as well', () => {
  const [, after] = places('30586 2010-01-01..2025-07-01', '30577 2025-07-01.. @2026-01-01');
  expect(after?.paths).toHaveLength(1);
});

test('in a commune that is no successor it was a move', () => {
  const [before, after] = places('30583 2010-01-01..2025-06-30', '30577 2025-07-01.. @2026-01-01');
  expect(before?.paths).toHaveLength(1);
  expect(after?.paths).toHaveLength(3);
});

test('with a gap, or on another day, nothing is joined', () => {
  expect(places('30586 2010-01-01..2025-06-29', '30577 2025-07-01.. @2026-01-01')[1]?.paths).toHaveLength(3);
  expect(places('30586 2010-01-01..2025-06-30', '30577 2025-07-02.. @2026-01-01')[1]?.paths).toHaveLength(3);
});

test('several readings that are left are one question for both periods', () => {
  const [before, after] = places(
    '30577 2010-01-01..2025-06-30 @2026-01-01',
    '30577 2025-07-01.. @2026-01-01',
  );
  expect(before?.paths).toHaveLength(3);
  expect(before?.reading).not.toBeNull();
  expect(before?.reading).toBe(after?.reading);
});
