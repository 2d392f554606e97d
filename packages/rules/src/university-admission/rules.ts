import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { UniversityApplication } from './application.ts';
import { universityInstrument, universityIssues } from './check.ts';
import { decideUniversity } from './decide.ts';
import { UNIVERSITY_INSTRUMENTS } from './instruments.ts';
import { universityWorkings } from './workings.ts';

/** Admission to universities and colleges. */
export const UNIVERSITY_RULES: ProgrammeRules<UniversityApplication> = {
  programme: 'university-admission',
  instruments: UNIVERSITY_INSTRUMENTS,
  instrumentOf: ({ admissionYear }) => universityInstrument(admissionYear),
  parametersOf: ({ admissionYear }) => universityInstrument(admissionYear).parametersOf(admissionYear),
  intakeOf: ({ admissionYear }) => ({ field: 'admission_year', year: admissionYear }),
  issuesOf: universityIssues,
  decide: (context, application, { candidate }, plan) =>
    decideUniversity(context, universityInstrument(application.admissionYear), application, candidate, plan),
  workings: universityWorkings,
};
