import { civilOf } from '@cutru/calendar';
import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { BoardingApplication } from './application.ts';
import { decideBoarding } from './decide.ts';
import { BOARDING_INSTRUMENTS, boardingInstrument } from './instruments.ts';
import { boardingWorkings } from './workings.ts';

/** Admission to ethnic boarding schools. */
export const BOARDING_RULES: ProgrammeRules<BoardingApplication> = {
  programme: 'ethnic-boarding-school',
  instruments: BOARDING_INSTRUMENTS,
  instrumentOf: boardingInstrument,
  parametersOf: (application) => boardingInstrument(application).parameters,
  intakeOf: ({ submittedOn }) => ({ field: 'submitted_on', year: civilOf(submittedOn).year }),
  issuesOf(application) {
    boardingInstrument(application);
    return [];
  },
  decide: (context, application, { candidate, guardians }, plan) =>
    decideBoarding(context, boardingInstrument(application), application, candidate, guardians, plan),
  workings: boardingWorkings,
};
