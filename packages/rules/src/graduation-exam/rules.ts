import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { GraduationExamApplication } from './application.ts';
import { examInstrument, examIssues } from './check.ts';
import { decideExam } from './decide.ts';
import { EXAM_INSTRUMENTS } from './instruments.ts';
import { examWorkings } from './workings.ts';

/** Priority points of the graduation exam. */
export const EXAM_RULES: ProgrammeRules<GraduationExamApplication> = {
  programme: 'graduation-exam',
  instruments: EXAM_INSTRUMENTS,
  instrumentOf: ({ examYear }) => examInstrument(examYear),
  parametersOf: ({ examYear }) => examInstrument(examYear).parameters,
  intakeOf: ({ examYear }) => ({ field: 'exam_year', year: examYear }),
  issuesOf: examIssues,
  decide: (context, application, { candidate }, plan) =>
    decideExam(context, examInstrument(application.examYear), application, candidate, plan),
  workings: examWorkings,
};
