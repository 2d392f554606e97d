import type { ProgrammeRules } from '../kernel/programme-rules.ts';
import type { SchoolEntryApplication } from './application.ts';
import { decideEntry } from './decide.ts';
import { ENTRY_INSTRUMENTS, entryInstrument } from './instruments.ts';
import { entryWorkings } from './workings.ts';

/** Entry by residence. */
export const ENTRY_RULES: ProgrammeRules<SchoolEntryApplication> = {
  programme: 'school-entry',
  instruments: ENTRY_INSTRUMENTS,
  instrumentOf: ({ submittedOn }) => entryInstrument(submittedOn),
  parametersOf: ({ submittedOn }) => entryInstrument(submittedOn).parameters,
  // A file of the spring of the school year is of the year before: the plan is compared where it is read.
  intakeOf: () => null,
  issuesOf({ submittedOn }) {
    entryInstrument(submittedOn);
    return [];
  },
  decide: (context, application, people, plan) =>
    decideEntry(context, entryInstrument(application.submittedOn), application, people, plan),
  workings: entryWorkings,
};
