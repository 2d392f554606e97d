import { makeCitizenNumber } from '@cutru/residence';
import type { TableSpec } from '@cutru/tables';
import type { Language } from '../errors/all.ts';
import { BOARDING_SPEC, type SpreadsheetProgramme, UNIVERSITY_SPEC } from './columns.ts';

/** A spreadsheet to fill in: a heading, and one example row that `verifyFile` takes. */
export interface Template {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Nobody: a number put together for the example, with a serial from those that made-up people have (900000 on). */
function madeUp(birthYear: number, sex: 'MALE' | 'FEMALE'): string {
  return makeCitizenNumber({ registration: '089', sex, birthYear, serial: 999_990 });
}

const NOTE: Readonly<Record<Language, readonly [heading: string, text: string]>> = {
  vi: ['Ghi chú', 'DÒNG VÍ DỤ, không phải người thật: xóa dòng này trước khi dùng'],
  en: ['Remark', 'EXAMPLE, not a real person: delete this row before use'],
};

/** Cells of the example by the names of columns, in the order in which they stand in the template. */
const EXAMPLES: Readonly<Record<SpreadsheetProgramme, () => Readonly<Record<string, string>>>> = {
  'university-admission': () => ({
    citizen_id: madeUp(2007, 'FEMALE'),
    full_name: 'Nguyễn Thị Ví Dụ',
    birth_date: '2007-03-15',
    sex: 'Nữ',
    ethnicity: 'Kinh',
    admission_year: '2025',
    graduation_year: '2025',
    grade_10_school: '',
    grade_11_school: '',
    grade_12_school: '',
    school_1: '',
    school_1_commune: '30544',
    school_1_from: '2022-09-05',
    school_1_to: '2025-05-31',
    school_1_grades: '',
    policy_groups: '',
    policy_documents: '',
    total: '24.50',
    boarding_school: '',
    service_area: '',
    declared_area: 'KV1',
    declared_group: '',
    submitted_on: '',
  }),
  'ethnic-boarding-school': () => ({
    citizen_id: madeUp(2014, 'MALE'),
    full_name: 'Chau Ví Dụ',
    birth_date: '2014-03-15',
    sex: 'Nam',
    ethnicity: 'Khơ-me',
    submitted_on: '2025-06-10',
    school_level: 'lower_secondary',
    guardian_1: madeUp(1985, 'FEMALE'),
    guardian_1_relation: 'MOTHER',
    guardian_1_name: 'Neáng Ví Dụ',
    guardian_1_birth_date: '1985',
    guardian_2: madeUp(1983, 'MALE'),
    guardian_2_relation: 'FATHER',
    guardian_2_name: 'Chau Mẫu Ví Dụ',
    guardian_2_birth_date: '1983-10-02',
    guardians_complete: '',
    household: '',
    prize: '',
  }),
};

const NUMBER = /_(\d+)(?=_|$)/;

/** The heading of a column in a language: its name, or the first Vietnamese heading that it goes by. */
function headingOf(spec: TableSpec, name: string, language: Language): string {
  if (language === 'en') return name;
  const column = spec.columns.find((each) => each.name === name);
  if (column !== undefined) return column.headings[0] ?? name;
  const number = NUMBER.exec(name)?.[1] ?? '';
  const numbered = spec.numbered?.find((each) => each.name === name.replace(NUMBER, '_#'));
  return numbered?.headings[0]?.replace('#', number) ?? name;
}

/** The spreadsheet of a programme, with headings in a language: both are understood. */
export function templateOf(programme: SpreadsheetProgramme, language: Language): Template {
  const spec: TableSpec = programme === 'university-admission' ? UNIVERSITY_SPEC : BOARDING_SPEC;
  const cells = EXAMPLES[programme]();
  const [heading, text] = NOTE[language];
  return {
    headings: [...Object.keys(cells).map((name) => headingOf(spec, name, language)), heading],
    rows: [[...Object.values(cells), text]],
  };
}
