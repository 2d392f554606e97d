import { INSTRUMENTS, instrumentsOf, PROGRAMMES } from '@cutru/rules';
import { describe, expect, it } from 'vitest';
import { verdictCoverage } from '../src/coverage.ts';
import { builtInCases, runCase, runCases, shippedUnits } from '../src/index.ts';

describe.each(PROGRAMMES)('the cases of %s that come with the package', (programme) => {
  const report = runCases(builtInCases(programme), shippedUnits());

  it('pass', () => {
    expect(report.failed.map(({ lawCase, differences }) => [lawCase.name, differences])).toEqual([]);
  });

  it('reach every verdict that a clause declares, in every instrument', () => {
    expect(report.coverage.map(({ instrument }) => instrument)).toEqual(
      instrumentsOf(programme).map(({ id }) => id),
    );
    const unreached = report.coverage.flatMap(({ instrument, clauses }) =>
      clauses.flatMap(({ clause, unreached }) =>
        unreached.map((verdict) => `${instrument} ${clause} ${verdict}`),
      ),
    );
    expect(unreached).toEqual([]);
  });

  it('reach none that is not declared', () => {
    expect(report.stray).toEqual([]);
  });
});

describe('verdicts that are reached', () => {
  const [lawCase] = builtInCases('university-admission');
  if (lawCase === undefined) throw new Error('there are cases');
  const { decision } = runCase(lawCase, shippedUnits());
  if (decision === null) throw new Error('the first case is decided');
  const programmes = new Set(['university-admission'] as const);
  const finding = decision.findings.find(({ clause }) => clause === '7(1)(b)');
  if (finding === undefined) throw new Error('7(1)(b) says something');
  const coverageOf = (
    ...findings: (typeof finding)[]
  ): ReturnType<typeof verdictCoverage> & { readonly byClause: Readonly<Record<string, string>> } => {
    const found = verdictCoverage([{ name: 'one', decision: { ...decision, findings } }], programmes);
    const own = found.coverage.find(({ instrument }) => instrument === decision.instrument);
    const byClause = Object.fromEntries(
      own?.clauses.map((each) => [each.clause, each.reached.join(' ')]) ?? [],
    );
    return { ...found, byClause };
  };

  it('are those of the decisions and no others', () => {
    const { byClause, coverage, stray } = coverageOf(finding);
    expect(byClause).toMatchObject({ '7(1)(b)': 'MET', '7(1)(d)': '' });
    expect(stray).toEqual([]);
    expect(coverage.map(({ reached }) => reached)).toEqual(
      instrumentsOf('university-admission').map(({ id }) => (id === decision.instrument ? 1 : 0)),
    );
  });

  it('are what a clause says first: what is noticed besides is none', () => {
    const remark = { ...finding, verdict: 'UNKNOWN' } as const;
    expect(coverageOf(finding, remark).byClause['7(1)(b)']).toBe('MET');
  });

  it('are strays where the clause does not declare them, or where there is no such clause', () => {
    const undeclared = { ...finding, verdict: 'NOT_MET' } as const;
    const absent = { ...finding, clause: '99(1)' };
    expect(coverageOf(undeclared, absent).stray).toEqual([
      { instrument: decision.instrument, clause: '7(1)(b)', verdict: 'NOT_MET', name: 'one' },
      { instrument: decision.instrument, clause: '99(1)', verdict: 'MET', name: 'one' },
    ]);
  });

  it('are no strays on what several clauses share, nor on nobody’s clause', () => {
    expect(coverageOf({ ...finding, clause: '7(1)' }, { ...finding, clause: '' }).stray).toEqual([]);
    expect(coverageOf({ ...finding, clause: '7(1' }).stray).toHaveLength(1);
  });
});

it('every instrument is of a programme with cases', () => {
  expect(new Set(INSTRUMENTS.map(({ programme }) => programme))).toEqual(new Set(PROGRAMMES));
});
