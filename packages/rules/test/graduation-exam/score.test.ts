import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExamMarks } from '../../src/graduation-exam/application.ts';
import { graduationScore } from '../../src/graduation-exam/score.ts';

const PASS = { score: 500, failing: 100 };

function score(
  marks: ExamMarks['marks'],
  means: ExamMarks['means'],
  encouragement = 0,
  priority = 0,
): number {
  return graduationScore({ marks, means, encouragement }, priority, PASS).score;
}

describe('the graduation score', () => {
  it('is half the exam and half the years', () => {
    expect(score([800, 800, 800, 800], [600, 600, 600])).toBe(700);
    expect(score([600, 600, 600, 600], [700, 700, 700], 100, 25)).toBe(688);
  });

  it('weighs grades 10, 11 and 12 as one, two and three', () => {
    expect(score([0, 0, 0, 0], [1000, 0, 0])).toBe(83);
    expect(score([0, 0, 0, 0], [0, 1000, 0])).toBe(167);
    expect(score([0, 0, 0, 0], [0, 0, 1000])).toBe(250);
  });

  it('rounds half up once, at the end', () => {
    expect(score([4, 0, 0, 0], [0, 0, 0])).toBe(1); // 0.5 hundredths
    expect(score([3, 0, 0, 0], [0, 0, 0])).toBe(0); // 0.375
    expect(score([0, 0, 0, 0], [6, 0, 0])).toBe(1); // 0.5
    // The mean of the years alone, 0.33, would be rounded away.
    expect(score([1, 0, 0, 0], [4, 0, 0])).toBe(0);
    expect(score([2, 0, 0, 0], [3, 0, 0])).toBe(1); // 0.25 + 0.25
  });

  it('passes at 5.00 with every mark above 1.00', () => {
    const at = (marks: ExamMarks['marks'], mean: number, priority = 0): boolean =>
      graduationScore({ marks, means: [mean, mean, mean], encouragement: 0 }, priority, PASS).passes;
    expect(at([500, 500, 500, 500], 500)).toBe(true);
    expect(at([500, 500, 500, 500], 498)).toBe(false);
    expect(at([500, 500, 500, 500], 450, 25)).toBe(true);
    expect(at([101, 900, 900, 900], 900)).toBe(true);
    expect(at([100, 900, 900, 900], 900)).toBe(false);
  });

  it('is the exact fraction, rounded', () => {
    const mark = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(fc.tuple(mark, mark, mark, mark), fc.tuple(mark, mark, mark), (marks, means) => {
        const exam = marks[0] + marks[1] + marks[2] + marks[3];
        const years = means[0] + 2 * means[1] + 3 * means[2];
        // Twenty-fourths: the distance to the result is at most half, and half only below.
        const off = score(marks, means) * 24 - (3 * exam + 2 * years);
        expect(off).toBeGreaterThan(-12);
        expect(off).toBeLessThanOrEqual(12);
      }),
    );
  });
});
