export type { LawCase } from './case.ts';
export { CASE_ERRORS, CaseError, type CaseErrorCode, sayCaseError } from './case-error.ts';
export { readCases } from './case-file.ts';
export type { ClauseCoverage, InstrumentCoverage, StrayFinding } from './coverage.ts';
export type { FieldDifference } from './differences.ts';
export type { Expectation } from './expectations.ts';
export { builtInCases, openCases, shippedUnits } from './open.ts';
export { type CaseResult, type CasesReport, runCase, runCases } from './run.ts';
export { type CaseSchoolRow, caseLists, caseSchools, gradeDays } from './world.ts';
