import { RulesError } from '../kernel/errors.ts';
import type { Instrument } from '../kernel/instrument.ts';
import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { GraduationExamApplication } from './application.ts';

/** Nothing is covered until an instrument stands here. */
function instrument(): Instrument {
  throw new RulesError('NOT_COVERED', 'exam_year');
}

/** Priority points of the graduation exam. */
export const EXAM_RULES: ProgrammeRules<GraduationExamApplication> = {
  programme: 'graduation-exam',
  instruments: [],
  instrumentOf: instrument,
  parametersOf: instrument,
  issuesOf() {
    instrument();
    return [];
  },
  decide: () => {
    throw new RulesError('NOT_COVERED', 'exam_year');
  },
};
