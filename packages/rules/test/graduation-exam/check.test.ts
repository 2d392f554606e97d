import { dayOf } from '@cutru/calendar';
import { describe, expect, it } from 'vitest';
import type { ExamMarks } from '../../src/graduation-exam/application.ts';
import { examInstrument, examIssues } from '../../src/graduation-exam/check.ts';
import { EXAM_INSTRUMENTS } from '../../src/graduation-exam/instruments.ts';
import { RulesError } from '../../src/kernel/errors.ts';
import { applicationOf } from './application.ts';

describe('instruments of the exam', () => {
  it('cover their years without gap or overlap', () => {
    for (const [i, { years }] of EXAM_INSTRUMENTS.entries()) {
      expect(years.first).toBe(i === 0 ? 2020 : (EXAM_INSTRUMENTS[i - 1]?.years.last ?? 0) + 1);
      expect(years.last).toBeGreaterThanOrEqual(years.first);
    }
  });

  it.each([
    [2020, 'circular-15-2020'],
    [2021, 'circular-15-2020-as-amended'],
    [2024, 'circular-15-2020-as-amended'],
    [2025, 'circular-24-2024'],
    [2026, 'circular-24-2024-as-of-2026'],
    [2027, 'circular-24-2024-for-2027'],
  ])('%i has %s', (year, id) => {
    expect(examInstrument(year).id).toBe(id);
  });

  it.each([2019, 2028])('%i has none, and the error says which years have', (year) => {
    expect(() => examInstrument(year)).toThrow(RulesError);
    expect(() => examInstrument(year)).toThrow(/Covered: 2020-2027\./);
  });
});

describe('what cannot stand', () => {
  const marks = (partial: Partial<ExamMarks> = {}): ExamMarks => ({
    marks: [0, 500, 725, 1000],
    means: [0, 800, 1000],
    encouragement: 150,
    ...partial,
  });

  it('is nothing where all is in order', () => {
    expect(examIssues(applicationOf(2025, { declaredPoints: 50, score: marks() }))).toEqual([]);
    expect(examIssues(applicationOf(2025, { examDay: null }))).toEqual([]);
    expect(examIssues(applicationOf(2025, { examDay: dayOf(2025, 12, 31) }))).toEqual([]);
  });

  it('is a day of another year, points that do not exist and marks that do not, all at once', () => {
    const wrong = applicationOf(2025, {
      examDay: dayOf(2026, 1, 1),
      declaredPoints: 75,
      score: marks({ encouragement: 50 }),
    });
    expect(examIssues(wrong)).toEqual([
      { field: 'exam_day', code: 'EXAM_DAY_NOT_IN_YEAR' },
      { field: 'declared_points', code: 'DECLARED_POINTS_NOT_IN_YEAR' },
      { field: 'score', code: 'MARKS_OUT_OF_RANGE' },
    ]);
  });

  it.each([
    ['a mark below 0', marks({ marks: [-1, 0, 0, 0] })],
    ['a mark above 10', marks({ marks: [1001, 0, 0, 0] })],
    ['a mark that is no hundredth', marks({ marks: [0.5, 0, 0, 0] })],
    ['a mean above 10', marks({ means: [0, 0, 1001] })],
  ])('is %s', (_, score) => {
    expect(examIssues(applicationOf(2025, { score })).map(({ code }) => code)).toEqual([
      'MARKS_OUT_OF_RANGE',
    ]);
  });
});
