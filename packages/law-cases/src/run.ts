import type { Units } from '@cutru/places';
import { type Decision, RulesError } from '@cutru/rules';
import type { LawCase } from './case.ts';
import { type InstrumentCoverage, type StrayFinding, verdictCoverage } from './coverage.ts';
import { decideCase } from './decide-case.ts';
import { differences, type FieldDifference } from './differences.ts';
import { shown } from './expectations.ts';

/** What came of a case. */
export interface CaseResult {
  readonly lawCase: LawCase;
  /** `null`: it cannot be decided, which the case may expect (`error`). */
  readonly decision: Decision | null;
  /** Empty: passed. */
  readonly differences: readonly FieldDifference[];
}

/** What came of cases. */
export interface CasesReport {
  readonly passed: number;
  /** In the order of the cases. */
  readonly failed: readonly CaseResult[];
  /** Of every instrument of the cases' programmes: which declared verdicts the cases reach. */
  readonly coverage: readonly InstrumentCoverage[];
  /** What a decision said though its instrument does not declare it: an error of the rules. */
  readonly stray: readonly StrayFinding[];
}

/** Decides a case and compares what it names. */
export function runCase(lawCase: LawCase, units: Units): CaseResult {
  try {
    const decision = decideCase(lawCase, units);
    return { lawCase, decision, differences: differences(lawCase.expected, shown(decision)) };
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    return {
      lawCase,
      decision: null,
      differences: differences(lawCase.expected, { error: error.code }),
    };
  }
}

/** Decides all cases, compares them and counts the verdicts that they reach. */
export function runCases(cases: readonly LawCase[], units: Units): CasesReport {
  const results = cases.map((each) => runCase(each, units));
  const failed = results.filter((each) => each.differences.length > 0);
  const programmes = new Set(cases.map(({ application }) => application.programme));
  const decided = results.flatMap(({ lawCase, decision }) =>
    decision === null ? [] : [{ name: lawCase.name, decision }],
  );
  return { passed: results.length - failed.length, failed, ...verdictCoverage(decided, programmes) };
}
