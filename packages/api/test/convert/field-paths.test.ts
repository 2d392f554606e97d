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
  ['university_admission.policy_claims[3].group', 'policy_groups'],
  ['candidate.ethnicity.system', 'ethnicity'],
  ['reference_date', 'submitted_on'],
  ['ethnic_boarding_school.guardians', 'guardians'],
  ['evidence[0].stay.village', 'evidence[0].stay.village'],
  ['purpose.officer', 'purpose.officer'],
])('%s is told as %s', (path, column) => {
  expect(columnOfPath(path)).toBe(column);
});
