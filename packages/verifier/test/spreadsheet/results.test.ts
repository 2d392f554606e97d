import type { Decision, Part } from '@cutru/rules';
import { describe, expect, it } from 'vitest';
import { RESULT_COLUMNS } from '../../src/index.ts';
import { POINT_COLUMNS, resultCells } from '../../src/spreadsheet/results.ts';

const BASE = { basis: 'SOURCE', decidingClause: '', declared: null } as const;

function cellsOf(part: Part, more: Partial<Decision> = {}): Record<string, string> {
  const decision: Decision = {
    programme: 'grade-10-admission',
    instrument: 'x',
    revision: 1,
    plan: null,
    admissionYear: 2026,
    referenceDate: null,
    identity: 'CONFIRMED',
    outcome: part.outcome,
    parts: [part],
    priorityPoints: null,
    areaPoints: null,
    policyPoints: null,
    taper: 'NOT_APPLIED',
    total: null,
    findings: [],
    missing: [],
    assumptions: [],
    confidence: 'confirmed',
    ...more,
  };
  const cells = resultCells(decision, { rulings: [], ruledPoints: null }, 'why', 'd-1', '');
  expect(cells).toHaveLength(RESULT_COLUMNS.length);
  return Object.fromEntries(RESULT_COLUMNS.map((column, i) => [column, cells[i] ?? '']));
}

const PRIORITY: Part = {
  kind: 'PRIORITY',
  ...BASE,
  outcome: 'ELIGIBLE',
  declared: 'TOO_LOW',
  group: '3',
  points: 100,
  atLeast: null,
  atMost: null,
  direct: false,
};

const ENTRY: Part = {
  kind: 'ADMISSION',
  ...BASE,
  outcome: 'ELIGIBLE',
  admitted: true,
  group: null,
  direct: false,
  entry: { group: '2a', school: 'TH-01;TH-02' },
};

describe('cells of priority points', () => {
  it('are the points, the group and the declaration', () => {
    expect(cellsOf(PRIORITY)).toMatchObject({
      outcome: 'ELIGIBLE',
      points: '1.00',
      points_at_least: '',
      points_at_most: '',
      priority_points: '1.00',
      policy_points: '',
      taper: '',
      group: '3',
      zone: '',
      declared: 'PRIORITY=TOO_LOW',
    });
  });

  it('are bounds while they are open', () => {
    const open = {
      ...PRIORITY,
      outcome: 'NEEDS_EVIDENCE',
      group: null,
      points: null,
      atLeast: 0,
      atMost: 50,
    } as const;
    expect(cellsOf(open)).toMatchObject({
      points: '',
      points_at_least: '0.00',
      points_at_most: '0.50',
      priority_points: '',
      group: '',
    });
  });

  it('are numbers in a workbook', () => {
    for (const column of POINT_COLUMNS) expect(RESULT_COLUMNS).toContain(column);
    expect(POINT_COLUMNS).toContain('points_at_most');
  });
});

describe('cells of an entry by residence', () => {
  it('are the group of the plan and the school in whose zone the child lives', () => {
    expect(cellsOf(ENTRY)).toMatchObject({
      group: '2a',
      zone: 'TH-01;TH-02',
      points: '',
      points_at_least: '',
    });
  });

  it('leave the zone empty where none counts, and elsewhere', () => {
    expect(cellsOf({ ...ENTRY, entry: { group: '3', school: '' } })).toMatchObject({ group: '3', zone: '' });
    expect(cellsOf({ ...ENTRY, entry: null, group: 'MINORITY' })).toMatchObject({
      group: 'MINORITY',
      zone: '',
    });
  });
});

it('the columns of before are there in the order of before', () => {
  const added = ['points_at_least', 'points_at_most', 'zone', 'direct', 'plan', 'ruling', 'ruled_points'];
  expect(RESULT_COLUMNS.filter((column) => !added.includes(column)).join()).toBe(
    'outcome,area,area_at_least,area_at_most,points,policy,policy_at_least,policy_at_most,policy_points,' +
      'priority_points,taper,group,deciding_clause,missing,declared,identity,basis,confidence,assumptions,reason,' +
      'decision_id,token',
  );
});

describe('cells that an intake is ranked by', () => {
  const finding = { clause: '11', verdict: 'UNKNOWN', confidence: 'confirmed', parameters: null } as const;

  it('are direct admission, where there is such a thing, and the plan', () => {
    const plan = { id: 'x', version: '1', hash: 'ab'.repeat(32) };
    expect(cellsOf(ENTRY, { plan })).toMatchObject({ direct: 'no', plan: 'x@1' });
    expect(cellsOf({ ...PRIORITY, direct: true })).toMatchObject({ direct: 'yes', plan: '' });
    const findings = [{ ...finding, reason: 'DIRECT_ADMISSION_OPEN' as const }];
    expect(cellsOf(ENTRY, { findings })).toMatchObject({ direct: 'open' });
  });
});
