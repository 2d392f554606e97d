import { groundsOf } from '../claims.ts';
import type { Grade10Draft } from '../draft.ts';
import { finish } from '../finish.ts';
import { readGuardians } from '../guardians.ts';
import type { Issues } from '../issues.ts';
import { CANDIDATE_FIELDS, readPerson } from '../people.ts';
import { readRulings } from '../rulings.ts';
import { namedSchools, readSchools } from '../schools.ts';
import type { Grade10Request } from '../types.ts';
import { readDay, readDeclaredPoints, readPlan } from '../values.ts';

/** Reads an application to grade 10. */
export function readGrade10(issues: Issues, request: Grade10Request): Grade10Draft | undefined {
  return finish<Grade10Draft>(issues, {
    programme: 'grade-10-admission',
    candidate: readPerson(issues, CANDIDATE_FIELDS, request.candidate),
    guardians: readGuardians(issues, request.guardians),
    stays: readSchools(issues, namedSchools(request.schools), null),
    application: {
      programme: 'grade-10-admission',
      intakeYear: request.intakeYear,
      submittedOn: readDay(issues, 'submitted_on', request.submittedOn ?? ''),
      claims: groundsOf(request.claims),
      boardingSchool: request.boardingSchool ?? false,
      disability: request.disability ?? false,
      prize: request.prize ?? null,
      guardiansComplete: request.guardiansComplete ?? false,
      declaredPoints: readDeclaredPoints(issues, request.declaredPoints ?? ''),
    },
    plan: readPlan(issues, request.plan ?? ''),
    rulings: readRulings(issues, request.rulings),
  });
}
