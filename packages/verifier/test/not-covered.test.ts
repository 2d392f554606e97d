import { describe, expect, it } from 'vitest';
import { type DecisionRequest, readRequest, VerifierError } from '../src/index.ts';

/** Fields that cannot stand, in the order in which they are told. */
function issuesOf(request: unknown): readonly string[] {
  try {
    readRequest(request as DecisionRequest);
    return [];
  } catch (error) {
    if (!(error instanceof VerifierError)) throw error;
    return error.issues.map(({ field, code }) => `${field} ${code}`);
  }
}

const candidate = { citizenId: '089211000001', fullName: 'Chau Sóc', birthDate: '2011-02-01' };
const mother = { relation: 'MOTHER', citizenId: '089185000002', fullName: 'Neáng Sa', birthDate: '1985' };
const EXAM = { programme: 'graduation-exam', candidate, examYear: 1999 };
const GRADE_10 = { programme: 'grade-10-admission', candidate, intakeYear: 1999, guardians: [mother] };
const ENTRY = { programme: 'school-entry', candidate, submittedOn: '1999-07-15', level: 'grade_1' };

describe('a year or a day without an instrument', () => {
  it.each([
    [EXAM, 'admission_year NOT_COVERED'],
    [GRADE_10, 'admission_year NOT_COVERED'],
    [ENTRY, 'submitted_on NOT_COVERED'],
  ])('%o is all that is wrong with a good request', (request, issue) => {
    expect(issuesOf(request)).toEqual([issue]);
  });
});

describe('bad fields are named all at once, and with them that the year is not covered', () => {
  it('of a graduation exam', () => {
    const issues = issuesOf({
      ...EXAM,
      candidate: { ...candidate, citizenId: '12' },
      examDay: '1999-06-31',
      graduationYear: 99,
      schools: [{ code: 'x'.repeat(41), grades: [10] }],
      declaredPoints: '0.255',
      score: { marks: ['8', '10.01', '7', ''], means: ['8', '8', 'x'], encouragement: '0.5' },
      plan: 'an-giang',
    });
    expect([...issues].sort()).toEqual([
      'admission_year NOT_COVERED',
      'citizen_id CITIZEN_NUMBER_LENGTH',
      'declared_points DECLARED_POINTS_MALFORMED',
      'encouragement ENCOURAGEMENT_MALFORMED',
      'exam_day DATE_IMPOSSIBLE',
      'graduation_year DATE_OUT_OF_RANGE',
      'mark_2 MARK_MALFORMED',
      'mark_4 SCORE_INCOMPLETE',
      'mean_12 MARK_MALFORMED',
      'plan PLAN_MALFORMED',
      'school_1 SCHOOL_CODE_MALFORMED',
    ]);
  });

  it('of grade 10', () => {
    const issues = issuesOf({
      ...GRADE_10,
      submittedOn: '1999-02-30',
      schools: [{ commune: '123', from: '2022-09-05', to: '2021-05-31' }],
      guardians: [{ ...mother, citizenId: candidate.citizenId }],
      declaredPoints: '-1',
      plan: 'An Giang@1',
    });
    expect([...issues].sort()).toEqual([
      'admission_year NOT_COVERED',
      'declared_points DECLARED_POINTS_MALFORMED',
      'guardian_1 GUARDIAN_IS_CANDIDATE',
      'plan PLAN_MALFORMED',
      'school_1_commune COMMUNE_CODE_MALFORMED',
      'school_1_to PERIOD_REVERSED',
      'submitted_on DATE_IMPOSSIBLE',
    ]);
  });

  it('of an entry, whose day has to be read before it can be covered', () => {
    expect(
      issuesOf({ ...ENTRY, submittedOn: '', school: 'x'.repeat(41), guardians: [mother, mother] }),
    ).toEqual([
      'submitted_on SUBMITTED_ON_MISSING',
      'school SCHOOL_CODE_MALFORMED',
      'guardian_2 GUARDIAN_REPEATED',
    ]);
  });

  it('and what is of a wrong type before anything is read', () => {
    expect(issuesOf({ ...EXAM, claims: [{ ground: '3a' }], guardians: [] })).toEqual([
      'claims.0.ground FIELD_MALFORMED',
      'guardians FIELD_UNKNOWN',
    ]);
    expect(issuesOf({ ...GRADE_10, schools: [{ grades: [10] }], prize: 'provincial' })).toEqual([
      'schools.0.from FIELD_MALFORMED',
      'schools.0.to FIELD_MALFORMED',
      'schools.0.grades FIELD_UNKNOWN',
      'prize FIELD_MALFORMED',
    ]);
    expect(issuesOf({ ...ENTRY, level: 'grade_2' })).toEqual(['level FIELD_MALFORMED']);
  });
});
