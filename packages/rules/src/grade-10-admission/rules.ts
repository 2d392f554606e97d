import { RulesError } from '../kernel/errors.ts';
import type { Instrument } from '../kernel/instrument.ts';
import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { Grade10Application } from './application.ts';

/** Nothing is covered until an instrument stands here. */
function instrument(): Instrument {
  throw new RulesError('NOT_COVERED', 'admission_year');
}

/** Admission to grade 10. */
export const GRADE_10_RULES: ProgrammeRules<Grade10Application> = {
  programme: 'grade-10-admission',
  instruments: [],
  instrumentOf: instrument,
  parametersOf: instrument,
  issuesOf() {
    instrument();
    return [];
  },
  decide: () => {
    throw new RulesError('NOT_COVERED', 'admission_year');
  },
};
