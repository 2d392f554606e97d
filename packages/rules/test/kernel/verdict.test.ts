import { expect, test } from 'vitest';
import { and, MAYBE, NO, not, or, type Tri, verdictOf, YES } from '../../src/kernel/verdict.ts';

const ALL: readonly Tri[] = [NO, YES, MAYBE];
const sides = (a: Tri): boolean[] => (a === MAYBE ? [false, true] : [a === YES]);
const ofSides = (answers: readonly boolean[]): Tri =>
  answers.every(Boolean) ? YES : answers.some(Boolean) ? MAYBE : NO;

test('and, or and not are what both sides of every unknown give', () => {
  for (const a of ALL) {
    expect(not(a)).toBe(ofSides(sides(a).map((x) => !x)));
    for (const b of ALL) {
      const pairs = sides(a).flatMap((x) => sides(b).map((y) => [x, y] as const));
      expect(and(a, b)).toBe(ofSides(pairs.map(([x, y]) => x && y)));
      expect(or(a, b)).toBe(ofSides(pairs.map(([x, y]) => x || y)));
    }
  }
});

test('three words', () => {
  expect(ALL.map(verdictOf)).toEqual(['NOT_MET', 'MET', 'UNKNOWN']);
});
