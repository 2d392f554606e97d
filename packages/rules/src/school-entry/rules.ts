import { RulesError } from '../kernel/errors.ts';
import type { Instrument } from '../kernel/instrument.ts';
import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { SchoolEntryApplication } from './application.ts';

/** Nothing is covered until an instrument stands here. */
function instrument(): Instrument {
  throw new RulesError('NOT_COVERED', 'submitted_on');
}

/** Entry by residence. */
export const ENTRY_RULES: ProgrammeRules<SchoolEntryApplication> = {
  programme: 'school-entry',
  instruments: [],
  instrumentOf: instrument,
  parametersOf: instrument,
  issuesOf() {
    instrument();
    return [];
  },
  decide: () => {
    throw new RulesError('NOT_COVERED', 'submitted_on');
  },
};
