import { describe, expect, it } from 'vitest';
import { differences } from '../src/differences.ts';

describe('the differences of a case and its decision', () => {
  const actual = {
    outcome: 'ELIGIBLE',
    group: '',
    missing: ['a', 'b'],
    assumptions: ['x', 'y'],
    findings: ['7(1)(b) MET ONE', 'Annex II 01 NOT_MET TWO'],
  };

  it('are none where all that is named agrees, whatever else there is', () => {
    const expected = {
      outcome: 'ELIGIBLE',
      group: '',
      missing: ['b', 'a'],
      assumptions: ['y'],
      findings: ['7(1)(b) MET ONE'],
      assumes_not: ['z'],
      findings_not: ['7(1)(b) UNKNOWN OPEN'],
    };
    expect(differences(expected, actual)).toEqual([]);
  });

  it.each([
    [{ outcome: 'NOT_ELIGIBLE' }, 'outcome', ['NOT_ELIGIBLE'], ['ELIGIBLE']],
    [{ group: '01' }, 'group', ['01'], ['']],
    [{ area: 'KV1' }, 'area', ['KV1'], []],
    [{ missing: [] }, 'missing', [], ['a', 'b']],
    [{ missing: ['a', 'c'] }, 'missing', ['c'], ['b']],
    [{ assumptions: ['x', 'z'] }, 'assumptions', ['z'], ['x', 'y']],
    [{ findings: ['Annex II 01 MET TWO'] }, 'findings', ['Annex II 01 MET TWO'], ['Annex II 01 NOT_MET TWO']],
    [{ assumes_not: ['x'] }, 'assumes_not', [], ['x']],
    [{ findings_not: ['7(1)(b) MET ONE'] }, 'findings_not', [], ['7(1)(b) MET ONE']],
  ])('of %j are named by their field', (expected, field, wanted, got) => {
    expect(differences(expected, actual)).toEqual([{ field, expected: wanted, actual: got }]);
  });

  it('tell what could not be decided, even where a case names only what must not be there', () => {
    expect(differences({ assumes_not: ['x'] }, { error: 'NOT_COVERED' })).toEqual([
      { field: 'error', expected: [], actual: ['NOT_COVERED'] },
    ]);
    expect(differences({ error: 'NOT_COVERED' }, { error: 'NOT_COVERED' })).toEqual([]);
    expect(differences({ error: 'NOT_COVERED' }, { outcome: 'ELIGIBLE' })).toHaveLength(1);
  });
});
