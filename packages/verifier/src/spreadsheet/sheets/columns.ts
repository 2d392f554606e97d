import { CITIZEN_SHAPE, COMMUNE_SHAPE } from '@cutru/population';
import type { ColumnSpec, TableSpec } from '@cutru/tables';

/** Columns that the files of all programmes have. */
export type CommonColumn = 'citizen_id' | 'full_name' | 'birth_date' | 'sex' | 'ethnicity' | 'submitted_on';

/** A school by the grade in which it was attended. */
export type GradeColumn = 'grade_10_school' | 'grade_11_school' | 'grade_12_school';

/** Columns of which there is one for every school. */
export type SchoolColumn =
  | 'school_#'
  | 'school_#_commune'
  | 'school_#_from'
  | 'school_#_to'
  | 'school_#_grades'
  | 'school_#_code_on';

/** Columns of which there is one for every parent or guardian. */
export type GuardianColumn =
  | 'guardian_#'
  | 'guardian_#_relation'
  | 'guardian_#_name'
  | 'guardian_#_birth_date';

export const COMMON_COLUMNS: readonly ColumnSpec<CommonColumn>[] = [
  {
    name: 'citizen_id',
    headings: [
      'Số định danh cá nhân',
      'Số định danh',
      'Mã định danh',
      'Số căn cước',
      'Số căn cước công dân',
      'Số CCCD',
      'CCCD',
    ],
    required: true,
    code: CITIZEN_SHAPE,
  },
  {
    name: 'full_name',
    headings: ['Họ và tên', 'Họ tên', 'Họ, chữ đệm và tên', 'Họ và tên thí sinh', 'Họ và tên học sinh'],
    required: true,
  },
  { name: 'birth_date', headings: ['Ngày sinh', 'Ngày, tháng, năm sinh'], required: true },
  { name: 'sex', headings: ['Giới tính'] },
  { name: 'ethnicity', headings: ['Dân tộc', 'Mã dân tộc'] },
  { name: 'submitted_on', headings: ['Ngày nộp hồ sơ', 'Ngày nộp'] },
];

export const GRADE_COLUMNS: readonly ColumnSpec<GradeColumn>[] = [
  { name: 'grade_10_school', headings: ['Trường lớp 10', 'Mã trường lớp 10'] },
  { name: 'grade_11_school', headings: ['Trường lớp 11', 'Mã trường lớp 11'] },
  { name: 'grade_12_school', headings: ['Trường lớp 12', 'Mã trường lớp 12'] },
];

type NumberedColumns<Name extends string> = NonNullable<TableSpec<string, Name>['numbered']>;

/** The columns of a school that do not speak of grades. */
export const SCHOOL_BY_DAYS_COLUMNS: NumberedColumns<Exclude<SchoolColumn, 'school_#_grades'>> = [
  { name: 'school_#', headings: ['Trường #', 'Mã trường #'] },
  { name: 'school_#_commune', headings: ['Trường # mã xã'], code: COMMUNE_SHAPE },
  { name: 'school_#_from', headings: ['Trường # từ ngày'] },
  { name: 'school_#_to', headings: ['Trường # đến ngày'] },
  { name: 'school_#_code_on', headings: ['Trường # ngày của mã xã'] },
];

export const SCHOOL_COLUMNS: NumberedColumns<SchoolColumn> = [
  ...SCHOOL_BY_DAYS_COLUMNS,
  { name: 'school_#_grades', headings: ['Trường # các lớp'] },
];

export const GUARDIANS_COMPLETE: ColumnSpec<'guardians_complete'> = {
  name: 'guardians_complete',
  headings: ['Đã ghi đủ người giám hộ', 'Đủ cha mẹ, người giám hộ'],
};

export const GUARDIAN_COLUMNS: NumberedColumns<GuardianColumn> = [
  {
    name: 'guardian_#',
    headings: ['Người giám hộ #', 'Số định danh người giám hộ #'],
    code: CITIZEN_SHAPE,
  },
  { name: 'guardian_#_relation', headings: ['Người giám hộ # quan hệ', 'Quan hệ người giám hộ #'] },
  { name: 'guardian_#_name', headings: ['Người giám hộ # họ và tên', 'Họ và tên người giám hộ #'] },
  {
    name: 'guardian_#_birth_date',
    headings: ['Người giám hộ # ngày sinh', 'Ngày sinh người giám hộ #'],
  },
];
