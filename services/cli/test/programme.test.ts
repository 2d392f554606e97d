import { PROGRAMMES } from '@cutru/rules';
import type { FileSummary } from '@cutru/verifier';
import { describe, expect, it } from 'vitest';
import { auditText } from '../src/output/audit.ts';
import { firstPartOf, sayProgramme } from '../src/output/programme.ts';
import { summaryText } from '../src/output/summary.ts';

const OUTCOMES = { ELIGIBLE: 2, NOT_ELIGIBLE: 1, NEEDS_EVIDENCE: 0 };

function summary(programme: (typeof PROGRAMMES)[number], parts: FileSummary['parts']): FileSummary {
  return {
    programme,
    rows: 3,
    decided: 3,
    outcomes: OUTCOMES,
    parts,
    badRows: 0,
    badReasons: [],
    missing: [],
    notes: {},
    repeated: 0,
    file: 'in.csv',
    out: 'out.csv',
    badFile: null,
    source: null,
    evidence: null,
    rulings: null,
    lists: null,
    warnings: [],
    service: null,
    draft: true,
    milliseconds: 1,
  };
}

const DECLARED = { AGREES: 0, TOO_HIGH: 0, TOO_LOW: 0, OPEN: 0 };
const part = (kind: FileSummary['parts'][number]['part']) => [
  { part: kind, outcomes: OUTCOMES, declared: DECLARED },
];

describe('the words of an outcome', () => {
  it('are those of the kind of part that was decided', () => {
    expect(summaryText(summary('graduation-exam', part('PRIORITY')), 'vi')).toContain('được hưởng ưu tiên 2');
    expect(summaryText(summary('school-entry', part('ADMISSION')), 'vi')).toContain(
      'đủ điều kiện dự tuyển 2',
    );
  });

  it('are those of the programme where nothing was', () => {
    expect(summaryText(summary('school-entry', []), 'vi')).toContain('đủ điều kiện dự tuyển 2');
    expect(summaryText(summary('grade-10-admission', []), 'vi')).toContain('được hưởng ưu tiên 2');
  });

  it('are in an audit those of the entry’s first part, and of the programme in an access', () => {
    const entry = { time: '2026-01-01T00:00:00.000Z', programme: 'school-entry', outcome: 'ELIGIBLE' };
    const told = (more: object) =>
      auditText(
        {
          origin: 'o',
          distinct: 1,
          entries: [{ index: 0, entry: { ...entry, ...more } }],
          refused: [],
          complete: null,
        } as never,
        'vi',
      );
    expect(told({ kind: 'access' })).toContain('đủ điều kiện dự tuyển');
    expect(told({ kind: 'verification', parts: [{ kind: 'ADMISSION' }] })).toContain('đủ điều kiện dự tuyển');
    expect(told({ kind: 'verification', parts: [{ kind: 'PRIORITY' }] })).toContain('được hưởng ưu tiên');
  });

  it('of a programme that this version does not know are those of priority', () => {
    expect(firstPartOf('a-later-one')).toBe('AREA');
    expect(sayProgramme('a-later-one', 'vi')).toBe('a-later-one');
    for (const programme of PROGRAMMES) expect(sayProgramme(programme, 'vi')).not.toBe(programme);
  });
});
