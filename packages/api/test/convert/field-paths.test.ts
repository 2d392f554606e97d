import { PROGRAMMES } from '@cutru/rules';
import { expect, it } from 'vitest';
import { pathOfColumn } from '../../src/convert/field-paths.ts';
import { columnOfPath } from '../../src/index.ts';

it.each([
  'citizen_id',
  'full_name',
  'birth_date',
  'sex',
  'ethnicity',
  'policy_groups',
  'total',
  'school_1',
  'school_12_from',
  'school_2_code_on',
  'guardian_1',
  'guardian_2_name',
  'guardian_2_birth_date',
  'guardian_3_relation',
])('%s has a path in the message, and the path leads back', (column) => {
  const programme = column.startsWith('guardian') ? 'ethnic-boarding-school' : 'university-admission';
  const path = pathOfColumn(column, programme);
  expect(path).not.toBe(column);
  expect(columnOfPath(path)).toBe(column);
});

it.each([
  ['graduation-exam', 'admission_year', 'graduation_exam.exam_year'],
  ['graduation-exam', 'exam_day', 'graduation_exam.exam_day'],
  ['graduation-exam', 'grounds', 'graduation_exam.claims'],
  ['graduation-exam', 'school_2_commune', 'graduation_exam.schools[1].commune'],
  ['graduation-exam', 'mark_4', 'graduation_exam.score.marks[3]'],
  ['graduation-exam', 'mean_10', 'graduation_exam.score.means[0]'],
  ['graduation-exam', 'encouragement', 'graduation_exam.score.encouragement'],
  ['grade-10-admission', 'admission_year', 'grade_10_admission.admission_year'],
  ['grade-10-admission', 'submitted_on', 'grade_10_admission.submitted_on'],
  ['grade-10-admission', 'grounds', 'grade_10_admission.claims'],
  ['grade-10-admission', 'guardian_1_birth_date', 'grade_10_admission.guardians[0].birth_date'],
  ['ethnic-boarding-school', 'school_1', 'ethnic_boarding_school.schools[0].code'],
  ['ethnic-boarding-school', 'school_2_from', 'ethnic_boarding_school.schools[1].from'],
  ['school-entry', 'level', 'school_entry.level'],
  ['school-entry', 'school', 'school_entry.school'],
  ['school-entry', 'guardian_2', 'school_entry.guardians[1].citizen_id'],
] as const)('in %s %s is %s, both ways', (programme, column, path) => {
  expect(pathOfColumn(column, programme)).toBe(path);
  expect(columnOfPath(path)).toBe(column);
});

it('a plan belongs to the request, whatever is applied for', () => {
  for (const programme of PROGRAMMES) expect(pathOfColumn('plan', programme)).toBe('plan');
  expect(columnOfPath('plan')).toBe('plan');
});

it('rulings belong to the request, whatever is applied for', () => {
  for (const programme of PROGRAMMES) {
    expect(pathOfColumn('ruling_1_answer', programme)).toBe('rulings[0].answer');
    expect(pathOfColumn('ruling_2_ruled_on', programme)).toBe('rulings[1].ruled_on');
    expect(pathOfColumn('ruling_2_paper_issued_on', programme)).toBe('rulings[1].paper.issued_on');
  }
  expect(columnOfPath('rulings[0].answer')).toBe('ruling_1_answer');
  expect(columnOfPath('rulings[1].paper.issued_on')).toBe('ruling_2_paper_issued_on');
});

it.each([
  ['graduation_exam.claims[1].ground', 'grounds'],
  ['graduation_exam.score.marks', 'score'],
  ['university_admission.policy_claims[3].group', 'policy_groups'],
  ['candidate.ethnicity.system', 'ethnicity'],
  ['reference_date', 'submitted_on'],
  ['ethnic_boarding_school.guardians', 'guardians'],
  ['evidence[0].stay.village', 'evidence[0].stay.village'],
  ['purpose.officer', 'purpose.officer'],
])('%s is told as %s', (path, column) => {
  expect(columnOfPath(path)).toBe(column);
});
