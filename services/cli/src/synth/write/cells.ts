import { type Day, formatDay, formatPartialDate, type PartialDate } from '@cutru/calendar';
import type { Sex } from '@cutru/residence';
import type { ExampleList, ExampleMark } from '../places/marks.ts';
import type { ExampleSchool } from '../places/schools.ts';
import type {
  BoardingCandidate,
  Declares,
  SyntheticPerson,
  SyntheticRow,
  UniversityCandidate,
} from '../types.ts';

/** What stands in every row, so that no part of a file can be taken for data about people. */
const SYNTHETIC = 'synthetic';

export const EXTRACT_HEADINGS: readonly string[] = [
  'citizen_id',
  'full_name',
  'birth_date',
  'ethnicity',
  'kind',
  'commune_code',
  'village',
  'from',
  'to',
  'recorded_on',
  'sex',
  'code_on',
  'source',
];

const DAYS = new Map<Day, string>();

/** Days repeat, and writing one costs more than looking it up. */
function dayCell(day: Day | null): string {
  if (day === null) return '';
  const known = DAYS.get(day);
  if (known !== undefined) return known;
  const text = formatDay(day);
  DAYS.set(day, text);
  return text;
}

function birthCell(birth: PartialDate): string {
  return formatPartialDate(birth);
}

function sexCell(sex: Sex): string {
  return sex === 'MALE' ? 'Nam' : 'Nữ';
}

/** Cells of a row of the extract. */
export function extractCells(person: SyntheticPerson, row: SyntheticRow): readonly string[] {
  return [
    person.citizenNumber,
    person.fullName,
    birthCell(person.birth),
    person.ethnicity ?? '',
    row.kind,
    row.communeCode ?? '?',
    row.village,
    dayCell(row.from),
    row.to === 'OPEN' ? '' : row.to === null ? '?' : dayCell(row.to),
    dayCell(row.recordedOn),
    sexCell(person.sex),
    dayCell(row.codeOn),
    SYNTHETIC,
  ];
}

function yes(value: boolean): string {
  return value ? 'yes' : '';
}

const DECLARES_HEADINGS: readonly string[] = ['citizen_id', 'full_name', 'birth_date', 'sex', 'ethnicity'];

function declaresCells({ citizenNumber, fullName, birth, sex, ethnicity }: Declares): readonly string[] {
  return [citizenNumber, fullName, birthCell(birth), sexCell(sex), ethnicity];
}

export const UNIVERSITY_HEADINGS: readonly string[] = [
  ...DECLARES_HEADINGS,
  'admission_year',
  'graduation_year',
  'grade_10_school',
  'grade_11_school',
  'grade_12_school',
  'total',
  'policy_groups',
  'policy_documents',
  'boarding_school',
  'declared_area',
  'declared_group',
  'note',
];

/** Cells of a candidate to universities. */
export function universityCells(candidate: UniversityCandidate): readonly string[] {
  return [
    ...declaresCells(candidate),
    String(candidate.admissionYear),
    String(candidate.graduationYear),
    ...candidate.schools,
    candidate.total,
    candidate.policyGroups,
    candidate.policyDocuments,
    yes(candidate.boardingSchool),
    candidate.declaredArea,
    candidate.declaredGroup,
    SYNTHETIC,
  ];
}

/** Guardians that the file has room for. */
const GUARDIANS = [1, 2] as const;

export const BOARDING_HEADINGS: readonly string[] = [
  ...DECLARES_HEADINGS,
  'submitted_on',
  ...GUARDIANS.flatMap((n) => [
    `guardian_${n}`,
    `guardian_${n}_relation`,
    `guardian_${n}_name`,
    `guardian_${n}_birth_date`,
  ]),
  'guardians_complete',
  'household',
  'prize',
  'school_level',
  'note',
];

/** Cells of a pupil to boarding schools. */
export function boardingCells(candidate: BoardingCandidate): readonly string[] {
  return [
    ...declaresCells(candidate),
    dayCell(candidate.submittedOn),
    ...GUARDIANS.flatMap((n) => {
      const guardian = candidate.guardians[n - 1];
      if (guardian === undefined) return ['', '', '', ''];
      const { citizenNumber, relation, fullName, birth } = guardian;
      return [citizenNumber, relation, fullName, birthCell(birth)];
    }),
    yes(candidate.guardiansComplete),
    candidate.household,
    candidate.prize,
    'upper_secondary',
    SYNTHETIC,
  ];
}

export const AREA_HEADINGS: readonly string[] = [
  'commune_code',
  'village',
  'mark',
  'from',
  'to',
  'instrument',
];

/** Cells of a row of an area list. */
export function areaCells(list: ExampleList, row: ExampleMark): readonly string[] {
  return [row.communeCode, row.village, row.mark, dayCell(list.from), dayCell(list.to), list.instrument];
}

export const SCHOOL_HEADINGS: readonly string[] = [
  'school_code',
  'name',
  'commune_code',
  'area',
  'from',
  'to',
];

/** Cells of a row of the list of schools. */
export function schoolCells({ code, name, home, area, from, to }: ExampleSchool): readonly string[] {
  return [code, name, home.former.code, area ?? '', dayCell(from), dayCell(to)];
}
