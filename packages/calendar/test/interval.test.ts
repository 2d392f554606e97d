import { describe, expect, it } from 'vitest';
import { contains, intersect, isEmpty } from '../src/index.ts';

describe('half-open intervals', () => {
  it('hold their first day and not their end', () => {
    const interval = { start: 10, end: 12 };
    expect([9, 10, 11, 12].map((day) => contains(interval, day))).toEqual([false, true, true, false]);
  });

  it('share what lies in both, or nothing', () => {
    expect(intersect({ start: 0, end: 10 }, { start: 5, end: 20 })).toEqual({ start: 5, end: 10 });
    expect(isEmpty(intersect({ start: 0, end: 5 }, { start: 5, end: 6 }))).toBe(true);
  });
});
