import type { Programme } from '@cutru/rules';

const SCHOOL = /^school_(\d+)(?:_(commune|code_on|from|to|grades))?$/;
const GUARDIAN = /^guardian_(\d+)(?:_(name|birth_date|relation))?$/;
const RULING = /^ruling_(\d+)_(?:(paper)_)?(\w+)$/;
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

/** Fields of the whole request, whatever is applied for. */
const OF_REQUEST: ReadonlySet<string> = new Set(['plan', 'reference_date']);

/** Columns whose field goes by another name, in every programme that has them. */
const RENAMED: Readonly<Record<string, string>> = {
  policy_groups: 'policy_claims',
  grounds: 'claims',
  mark_1: 'score.marks[0]',
  mark_2: 'score.marks[1]',
  mark_3: 'score.marks[2]',
  mark_4: 'score.marks[3]',
  mean_10: 'score.means[0]',
  mean_11: 'score.means[1]',
  mean_12: 'score.means[2]',
  encouragement: 'score.encouragement',
};
const COLUMNS: ReadonlyMap<string, string> = new Map(
  Object.entries(RENAMED).map(([column, field]) => [field, column]),
);

/**
 * Path in `VerifyRequest` of a field as the columns of a spreadsheet are called, which is how the rules and the verifier
 * name it.
 */
export function pathOfColumn(column: string, programme: Programme): string {
  const application = APPLICATION_FIELDS[programme];
  const ofCandidate = OF_CANDIDATE[column];
  if (ofCandidate !== undefined) return ofCandidate;
  if (OF_REQUEST.has(column)) return column;
  if (column === 'admission_year' && programme === 'graduation-exam') return `${application}.exam_year`;
  const renamed = RENAMED[column];
  if (renamed !== undefined) return `${application}.${renamed}`;
  const ruling = RULING.exec(column);
  if (ruling !== null) {
    const paper = ruling[2] === undefined ? '' : `${ruling[2]}.`;
    return `rulings[${Number(ruling[1]) - 1}].${paper}${ruling[3]}`;
  }
  const school = SCHOOL.exec(column);
  if (school !== null) return `${application}.schools[${Number(school[1]) - 1}].${school[2] ?? 'code'}`;
  const guardian = GUARDIAN.exec(column);
  if (guardian === null) return `${application}.${column}`;
  const field = GUARDIAN_FIELDS[guardian[2] ?? ''] ?? 'citizen_id';
  return `${application}.guardians[${Number(guardian[1]) - 1}].${field}`;
}

const PATH =
  /^(?:candidate|university_admission|graduation_exam|ethnic_boarding_school|grade_10_admission|school_entry)\.([\w.[\]]+)$/;
const RULING_PATH = /^rulings\[(\d+)\]\.((?:paper\.)?\w+)$/;
const ITEM = /^(\w+)\[(\d+)\](?:\.(\w+))?$/;

/** The column of one item of a list; `undefined` where no column stands for it. */
function columnOfItem(list: string, number: number, inner: string): string | undefined {
  switch (list) {
    case 'policy_claims':
    case 'claims':
      return COLUMNS.get(list);
    case 'schools':
      return inner === 'code' || inner === '' ? `school_${number}` : `school_${number}_${inner}`;
    case 'guardians': {
      const column = Object.keys(GUARDIAN_FIELDS).find((name) => GUARDIAN_FIELDS[name] === inner);
      return column === undefined ? `guardian_${number}` : `guardian_${number}_${column}`;
    }
    default:
      return undefined;
  }
}

/**
 * Column of a spreadsheet that a path in `VerifyRequest` stands for, as `pathOfColumn` has it the other way round. What
 * no column stands for (a paper, the purpose) keeps its path.
 */
export function columnOfPath(path: string): string {
  if (path === 'reference_date') return 'submitted_on';
  const ruling = RULING_PATH.exec(path);
  if (ruling !== null) return `ruling_${Number(ruling[1]) + 1}_${ruling[2]?.replace('.', '_')}`;
  const field = PATH.exec(path)?.[1];
  if (field === undefined) return path;
  if (field === 'exam_year') return 'admission_year';
  const renamed = COLUMNS.get(field);
  if (renamed !== undefined) return renamed;
  const item = ITEM.exec(field);
  if (item !== null) return columnOfItem(item[1] ?? '', Number(item[2]) + 1, item[3] ?? '') ?? path;
  return field.split('.')[0] ?? path;
}
