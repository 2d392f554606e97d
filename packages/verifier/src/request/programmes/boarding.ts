import type { BoardingDraft } from '../draft.ts';
import { finish } from '../finish.ts';
import { readGuardians } from '../guardians.ts';
import type { Issues } from '../issues.ts';
import { CANDIDATE_FIELDS, readPerson } from '../people.ts';
import { readRulings } from '../rulings.ts';
import { namedSchools, readSchools } from '../schools.ts';
import type { BoardingRequest } from '../types.ts';
import { readPlan, readSubmittedOn } from '../values.ts';

/** Reads an application to an ethnic boarding school. */
export function readBoarding(issues: Issues, request: BoardingRequest): BoardingDraft | undefined {
  const submittedOn = readSubmittedOn(issues, request.submittedOn);
  return finish<BoardingDraft>(issues, {
    programme: 'ethnic-boarding-school',
    candidate: readPerson(issues, CANDIDATE_FIELDS, request.candidate),
    guardians: readGuardians(issues, request.guardians),
    stays: readSchools(issues, namedSchools(request.schools), null),
    application:
      submittedOn === null
        ? null
        : {
            programme: 'ethnic-boarding-school',
            submittedOn,
            schoolKind: request.schoolKind ?? 'ethnic_boarding',
            schoolLevel: request.schoolLevel ?? null,
            household: request.household ?? null,
            prize: request.prize ?? null,
            guardiansComplete: request.guardiansComplete ?? false,
          },
    plan: readPlan(issues, request.plan ?? ''),
    rulings: readRulings(issues, request.rulings),
  });
}
