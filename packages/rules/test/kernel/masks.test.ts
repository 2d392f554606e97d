import { expect, test } from 'vitest';
import { betterOf, highest, isSettled, lowest } from '../../src/kernel/masks.ts';

const bits = (mask: number): number[] => [1, 2, 4, 8, 16].filter((bit) => (mask & bit) !== 0);
const MASKS = Array.from({ length: 31 }, (_, i) => i + 1);

test('settled is one answer; the worst and the best of several', () => {
  expect(isSettled(0)).toBe(false);
  expect([lowest(0), highest(0)]).toEqual([0, 0]);
  for (const mask of MASKS) {
    expect(isSettled(mask)).toBe(bits(mask).length === 1);
    expect(lowest(mask)).toBe(Math.min(...bits(mask)));
    expect(highest(mask)).toBe(Math.max(...bits(mask)));
  }
});

test('the better of two answers, each out of its own set: what every pair gives', () => {
  for (const a of MASKS) {
    for (const b of MASKS) {
      const naive = new Set(bits(a).flatMap((x) => bits(b).map((y) => Math.max(x, y))));
      expect(bits(betterOf(a, b))).toEqual([...naive].sort((x, y) => x - y));
    }
  }
});
