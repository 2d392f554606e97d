import {
  GROUP_BITS,
  groupOf,
  groupValues,
  isMark,
  isMarkGroup,
  MARK_BIT,
  MARK_GROUPS,
  MARKS,
} from '@cutru/places';
import { expect, test } from 'vitest';

test('every mark has a bit of its own, and those of a group are its marks', () => {
  expect(new Set(Object.values(MARK_BIT)).size).toBe(MARKS.length);
  for (const mark of MARKS) expect(GROUP_BITS[groupOf(mark)] & MARK_BIT[mark]).toBe(MARK_BIT[mark]);
  const all = MARK_GROUPS.reduce((bits, group) => bits | GROUP_BITS[group], 0);
  expect(all).toBe(Object.values(MARK_BIT).reduce((bits, bit) => bits | bit, 0));
});

test('the zones exclude each other and none; every other group is the mark or none', () => {
  expect(groupValues('ZONE')).toEqual([MARK_BIT.ZONE_III, MARK_BIT.ZONE_II, MARK_BIT.ZONE_I, 0]);
  for (const group of MARK_GROUPS)
    if (group !== 'ZONE') expect(groupValues(group)).toEqual([GROUP_BITS[group], 0]);
});

test('names of marks and groups are a closed set', () => {
  expect(isMark('ZONE')).toBe(false);
  expect(isMarkGroup('ZONE')).toBe(true);
  expect(isMark('ZONE_I')).toBe(true);
  expect(isMarkGroup('ZONE_I')).toBe(false);
  expect(isMark('constructor') || isMarkGroup('constructor') || isMark('')).toBe(false);
});
