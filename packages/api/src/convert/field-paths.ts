import type { Programme } from '@cutru/rules';

const SCHOOL = /^school_(\d+)(?:_(commune|code_on|from|to|grades))?$/;
const GUARDIAN = /^guardian_(\d+)(?:_(name|birth_date|relation))?$/;
const OF_CANDIDATE: Readonly<Record<string, string>> = {
  citizen_id: 'candidate.citizen_id',
  full_name: 'candidate.full_name',
  birth_date: 'candidate.birth_date',
  sex: 'candidate.sex',
  ethnicity: 'candidate.ethnicity.code',
};
const GUARDIAN_FIELDS: Readonly<Record<string, string>> = {
  name: 'full_name',
  birth_date: 'birth_date',
  relation: 'relation',
};

/** The message of an application in `VerifyRequest`. */
const APPLICATION_FIELDS: Readonly<Record<Programme, string>> = {
  'university-admission': 'university_admission',
  'graduation-exam': 'graduation_exam',
  'ethnic-boarding-school': 'ethnic_boarding_school',
  'grade-10-admission': 'grade_10_admission',
  'school-entry': 'school_entry',
};

/**
 * Path in `VerifyRequest` of a field as the columns of a spreadsheet are called, which is how the rules and the verifier
 * name it.
 */
export function pathOfColumn(column: string, programme: Programme): string {
  const application = APPLICATION_FIELDS[programme];
  const ofCandidate = OF_CANDIDATE[column];
  if (ofCandidate !== undefined) return ofCandidate;
  if (column === 'reference_date') return column;
  if (column === 'policy_groups') return `${application}.policy_claims`;
  const school = SCHOOL.exec(column);
  if (school !== null) return `${application}.schools[${Number(school[1]) - 1}].${school[2] ?? 'code'}`;
  const guardian = GUARDIAN.exec(column);
  if (guardian === null) return `${application}.${column}`;
  const field = GUARDIAN_FIELDS[guardian[2] ?? ''] ?? 'citizen_id';
  return `${application}.guardians[${Number(guardian[1]) - 1}].${field}`;
}

const PATH =
  /^(?:candidate|university_admission|graduation_exam|ethnic_boarding_school|grade_10_admission|school_entry)\.(\w+)(?:\[(\d+)\](?:\.(\w+))?|\.\w+)?$/;

/**
 * Column of a spreadsheet that a path in `VerifyRequest` stands for, as `pathOfColumn` has it the other way round. What
 * no column stands for (a paper, the purpose) keeps its path.
 */
export function columnOfPath(path: string): string {
  if (path === 'reference_date') return 'submitted_on';
  const found = PATH.exec(path);
  const [, field = '', index, inner = ''] = found ?? [];
  if (found === null) return path;
  if (field === 'policy_claims') return 'policy_groups';
  if (index === undefined) return field;
  const number = Number(index) + 1;
  if (field === 'schools') return inner === 'code' ? `school_${number}` : `school_${number}_${inner}`;
  if (field !== 'guardians') return path;
  const column = Object.keys(GUARDIAN_FIELDS).find((name) => GUARDIAN_FIELDS[name] === inner);
  return column === undefined ? `guardian_${number}` : `guardian_${number}_${column}`;
}
