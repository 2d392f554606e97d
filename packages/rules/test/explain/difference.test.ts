import { describe, expect, it } from 'vitest';
import { compareDecisions, decide } from '../../src/index.ts';
import { boarding, CONTEXT, mother, person, university } from './world.ts';

const people = { candidate: person('05', '30577 2015-01-01'), guardians: [] };

describe('what changes between two decisions', () => {
  it('is nothing where nothing changed', () => {
    expect(
      compareDecisions(decide(CONTEXT, university(), people), decide(CONTEXT, university(), people)),
    ).toEqual([]);
  });

  it('is the area, the clause and the points where another instrument asks for the school alone', () => {
    const before = decide(CONTEXT, university(), people);
    const after = decide(CONTEXT, university({ admissionYear: 2026, graduationYear: 2025 }), people);
    const differences = compareDecisions(before, after);
    expect(differences).toEqual(
      expect.arrayContaining([
        { what: 'FIELD', name: 'admissionYear', before: '2025', after: '2026' },
        { what: 'PART', name: 'AREA.area', before: 'KV1', after: 'KV2-NT' },
        { what: 'PART', name: 'AREA.decidingClause', before: '7(1)(c)(2)', after: '7(1)(b)' },
        { what: 'PART', name: 'POLICY.group', before: '01', after: '05' },
        { what: 'ASSUMPTION', name: 'month-count', before: 'month-count', after: null },
      ]),
    );
    expect(differences).toContainEqual({
      what: 'CLAUSE',
      name: '7(1)(c)(2)',
      before: 'MET SPECIAL_RESIDENCE_ENOUGH',
      after: null,
    });
  });

  it('is a parameter where a clause says the same of other numbers, and only that', () => {
    const family = { candidate: person('05', '30577 2015-01-01'), guardians: [mother('30577 2010-01-01')] };
    const differences = compareDecisions(
      decide(CONTEXT, boarding('2025-06-10'), family),
      decide(CONTEXT, boarding('2025-06-11'), family),
    );
    expect(differences).toContainEqual({
      what: 'PARAMETER',
      name: '9(1)(a).submittedDay',
      before: '2025-06-10',
      after: '2025-06-11',
    });
    expect(new Set(differences.map(({ what }) => what))).toEqual(new Set(['FIELD', 'PARAMETER']));
    expect(differences.filter(({ name }) => name.endsWith('.months'))).toEqual([]);
  });

  it('names a fact that is missing in one of them', () => {
    const unknown = { candidate: person('05'), guardians: [] };
    const differences = compareDecisions(
      decide(CONTEXT, university(), unknown),
      decide(CONTEXT, university(), people),
    );
    const missing = differences.filter(({ what }) => what === 'MISSING');
    expect(missing.length).toBeGreaterThan(0);
    for (const { name, before, after } of missing) {
      expect(before).toBe(name);
      expect(after).toBeNull();
    }
  });
});
