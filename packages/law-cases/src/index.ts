export type { LawCase } from './case.ts';
export { decideCase } from './decide-case.ts';
export { compared, shown } from './expectations.ts';
export { casesOf, readCases } from './read-cases.ts';
export { type CaseSchoolRow, caseLists, caseSchools, gradeDays, UNITS } from './world.ts';
