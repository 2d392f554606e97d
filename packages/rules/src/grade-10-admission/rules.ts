import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { Grade10Application } from './application.ts';
import { decideGrade10 } from './decide.ts';
import { GRADE_10_INSTRUMENTS, grade10Instrument } from './instruments.ts';
import { grade10Workings } from './workings.ts';

/** Admission to grade 10. */
export const GRADE_10_RULES: ProgrammeRules<Grade10Application> = {
  programme: 'grade-10-admission',
  instruments: GRADE_10_INSTRUMENTS,
  instrumentOf: grade10Instrument,
  parametersOf: (application) => grade10Instrument(application).parameters,
  intakeOf: ({ intakeYear }) => ({ field: 'admission_year', year: intakeYear }),
  issuesOf(application) {
    grade10Instrument(application);
    return [];
  },
  decide: (context, application, { candidate, guardians }, plan) =>
    decideGrade10(context, grade10Instrument(application), application, candidate, guardians, plan),
  workings: grade10Workings,
};
