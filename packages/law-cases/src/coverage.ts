import {
  type Clause,
  type Decision,
  declaredClause,
  type Finding,
  type Instrument,
  instrumentsOf,
  liesIn,
  PROGRAMMES,
  type Programme,
  type Verdict,
} from '@cutru/rules';

/** Which of its verdicts a clause gave. */
export interface ClauseCoverage {
  readonly clause: string;
  readonly reached: readonly Verdict[];
  readonly unreached: readonly Verdict[];
}

/** Which of the verdicts that an instrument's clauses declare were given. */
export interface InstrumentCoverage {
  readonly instrument: string;
  readonly programme: Programme;
  /** Cases decided by it. */
  readonly cases: number;
  readonly declared: number;
  readonly reached: number;
  readonly clauses: readonly ClauseCoverage[];
}

/** A finding that its instrument does not declare: another verdict of a clause, or a clause that is not there. */
export interface StrayFinding {
  readonly instrument: string;
  readonly clause: string;
  readonly verdict: Verdict;
  /** The first case that has it. */
  readonly name: string;
}

/** A decision, and the case of which it is. */
export interface DecidedCase {
  readonly name: string;
  readonly decision: Decision;
}

/** What a clause said comes first; what follows under its name is noticed besides, and is no verdict of the clause. */
function firstOfEach(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ clause }) => {
    if (seen.has(clause)) return false;
    seen.add(clause);
    return true;
  });
}

/** Remarks on nobody's clause (`''`) and on what several clauses share are no verdicts. */
function isStray(instrument: Instrument, finding: Finding): boolean {
  const clause = declaredClause(instrument, finding.clause);
  if (clause !== undefined) return !clause.verdicts.includes(finding.verdict);
  return finding.clause !== '' && !instrument.clauses.some(({ id }) => liesIn(id, finding.clause));
}

function ofInstrument(instrument: Instrument, decided: readonly DecidedCase[]): InstrumentCoverage {
  const given = new Map<Clause, Set<Verdict>>(instrument.clauses.map((clause) => [clause, new Set()]));
  for (const { decision } of decided)
    for (const finding of firstOfEach(decision.findings)) {
      const clause = declaredClause(instrument, finding.clause);
      if (clause !== undefined) given.get(clause)?.add(finding.verdict);
    }
  const clauses = instrument.clauses.map((clause): ClauseCoverage => {
    const has = (verdict: Verdict): boolean => given.get(clause)?.has(verdict) ?? false;
    return {
      clause: clause.id,
      reached: clause.verdicts.filter(has),
      unreached: clause.verdicts.filter((verdict) => !has(verdict)),
    };
  });
  const reached = clauses.reduce((sum, each) => sum + each.reached.length, 0);
  const unreached = clauses.reduce((sum, each) => sum + each.unreached.length, 0);
  return {
    instrument: instrument.id,
    programme: instrument.programme,
    cases: decided.length,
    declared: reached + unreached,
    reached,
    clauses,
  };
}

function straysOf(instrument: Instrument, decided: readonly DecidedCase[]): readonly StrayFinding[] {
  const found = new Map<string, StrayFinding>();
  for (const { name, decision } of decided)
    for (const finding of decision.findings) {
      const { clause, verdict } = finding;
      const key = `${clause} ${verdict}`;
      if (!found.has(key) && isStray(instrument, finding))
        found.set(key, { instrument: instrument.id, clause, verdict, name });
    }
  return [...found.values()];
}

/** Which declared verdicts decisions reach, by instrument and clause, and which of theirs are not declared. */
export function verdictCoverage(
  decided: readonly DecidedCase[],
  programmes: ReadonlySet<Programme>,
): { readonly coverage: readonly InstrumentCoverage[]; readonly stray: readonly StrayFinding[] } {
  const instruments = PROGRAMMES.filter((each) => programmes.has(each)).flatMap((each) =>
    instrumentsOf(each),
  );
  const by = ({ id }: Instrument): DecidedCase[] =>
    decided.filter(({ decision }) => decision.instrument === id);
  return {
    coverage: instruments.map((each) => ofInstrument(each, by(each))),
    stray: instruments.flatMap((each) => straysOf(each, by(each))),
  };
}
