import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decide.ts';
import { GRADE_10_INSTRUMENTS } from '../../src/grade-10-admission/instruments.ts';
import { EXAM_INSTRUMENTS } from '../../src/graduation-exam/instruments.ts';
import type { Decision } from '../../src/kernel/decision.ts';
import { givenPoints } from '../../src/ruling/points.ts';
import { rulingIssues } from '../../src/ruling/rule.ts';
import { boarding, CONTEXT, mother, person } from '../explain/world.ts';

const DECISION = decide(CONTEXT, boarding('2025-06-10'), {
  candidate: person('05', '30577 2015-01-01'),
  guardians: [mother('30577 2010-01-01')],
});
const by = (instrument: string): Decision => ({
  ...DECISION,
  instrument,
  parts: [{ ...DECISION.parts[0], kind: 'PRIORITY' } as Decision['parts'][number]],
});

describe('points that a ruling can give', () => {
  it.each([...EXAM_INSTRUMENTS.map(({ id }) => id)])('are those of the exam: %s', (instrument) =>
    expect([...givenPoints(by(instrument))]).toEqual([0, 25, 50]),
  );

  it.each(GRADE_10_INSTRUMENTS.map(({ id }) => id))(
    'are those of the groups of grade 10, also added up: %s',
    (instrument) =>
      expect([...givenPoints(by(instrument))].sort((a, b) => a - b)).toEqual([
        0, 100, 150, 200, 250, 300, 350, 450,
      ]),
  );

  it.each([
    [0, []],
    [25, []],
    [50, []],
    [1000, ['RULING_POINTS_NOT_IN_INSTRUMENT']],
    [500, ['RULING_POINTS_NOT_IN_INSTRUMENT']],
    [-25, ['RULING_POINTS_NOT_IN_INSTRUMENT']],
  ])('%i hundredths in the exam', (points, codes) => {
    const ruling = {
      answer: { part: 'PRIORITY', points },
      reason: 'x',
      paper: { type: 'x', number: '1', issuer: 'x', issuedOn: 0 },
      officer: 'x',
      ruledOn: 0,
    } as const;
    expect(rulingIssues(by('circular-24-2024'), [ruling]).map(({ code }) => code)).toEqual(codes);
  });
});
