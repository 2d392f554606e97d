import type { EntryDraft } from '../draft.ts';
import { finish } from '../finish.ts';
import { readGuardians } from '../guardians.ts';
import type { Issues } from '../issues.ts';
import { CANDIDATE_FIELDS, readPerson } from '../people.ts';
import { readRulings } from '../rulings.ts';
import type { EntryRequest } from '../types.ts';
import { readPlan, readSchoolCode, readSubmittedOn } from '../values.ts';

/** Reads an application to a school by residence. */
export function readEntry(issues: Issues, request: EntryRequest): EntryDraft | undefined {
  // The law protects the child that has no number yet: it is asked for, and no reason to refuse.
  const candidate = readPerson(issues, CANDIDATE_FIELDS, request.candidate, 'WHERE_THERE');
  const guardians = readGuardians(issues, request.guardians);
  const submittedOn = readSubmittedOn(issues, request.submittedOn);
  const application = {
    programme: 'school-entry' as const,
    level: request.level,
    school: readSchoolCode(issues, 'school', request.school ?? ''),
    guardiansComplete: request.guardiansComplete ?? false,
  };
  return finish<EntryDraft>(issues, {
    programme: 'school-entry',
    candidate,
    guardians,
    stays: null,
    application: submittedOn === null ? null : { ...application, submittedOn },
    plan: readPlan(issues, request.plan ?? ''),
    rulings: readRulings(issues, request.rulings),
  });
}
