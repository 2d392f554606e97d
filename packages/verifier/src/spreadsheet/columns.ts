import { CITIZEN_SHAPE, COMMUNE_SHAPE } from '@cutru/population';
import type { CodeShape, ColumnSpec, TableSpec } from '@cutru/tables';

type Common = 'citizen_id' | 'full_name' | 'birth_date' | 'sex' | 'ethnicity' | 'submitted_on';

/** Columns of a university candidate, beside numbered ones. */
export type UniversityColumn =
  | Common
  | 'admission_year'
  | 'graduation_year'
  | 'policy_groups'
  | 'policy_documents'
  | 'total'
  | 'boarding_school'
  | 'service_area'
  | 'declared_area'
  | 'declared_group'
  | 'grade_10_school'
  | 'grade_11_school'
  | 'grade_12_school';

/** Columns of a university candidate of which there is one for every school. */
export type SchoolColumn =
  | 'school_#'
  | 'school_#_commune'
  | 'school_#_from'
  | 'school_#_to'
  | 'school_#_grades'
  | 'school_#_code_on';

/** Columns of a boarding pupil, beside numbered ones. */
export type BoardingColumn =
  | Common
  | 'guardians_complete'
  | 'household'
  | 'prize'
  | 'school_level'
  | 'school_kind';

/** Columns of a boarding pupil of which there is one for every parent or guardian. */
export type GuardianColumn =
  | 'guardian_#'
  | 'guardian_#_relation'
  | 'guardian_#_name'
  | 'guardian_#_birth_date';

/** Numbers of policy groups. */
const GROUP_SHAPE: CodeShape = { digits: 2, zeros: 1 };

const COMMON: readonly ColumnSpec<Common>[] = [
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

/** What the file of candidates to universities may hold. */
export const UNIVERSITY_SPEC: TableSpec<UniversityColumn, SchoolColumn> = {
  columns: [
    ...COMMON,
    { name: 'admission_year', headings: ['Năm tuyển sinh'] },
    { name: 'graduation_year', headings: ['Năm tốt nghiệp'] },
    {
      name: 'policy_groups',
      headings: ['Nhóm đối tượng chính sách', 'Đối tượng chính sách'],
      code: GROUP_SHAPE,
    },
    {
      name: 'policy_documents',
      headings: ['Giấy tờ đối tượng chính sách', 'Nhóm đã có giấy tờ'],
      code: GROUP_SHAPE,
    },
    { name: 'total', headings: ['Tổng điểm', 'Tổng điểm ba môn'] },
    { name: 'boarding_school', headings: ['Học sinh PTDTNT', 'Học sinh dân tộc nội trú'] },
    { name: 'service_area', headings: ['Khu vực phục vụ tại ngũ', 'Khu vực tại ngũ'] },
    { name: 'declared_area', headings: ['Khu vực đã khai', 'Khu vực ưu tiên đã khai', 'KVƯT'] },
    {
      name: 'declared_group',
      headings: ['Đối tượng đã khai', 'Đối tượng ưu tiên đã khai', 'ĐTƯT'],
      code: GROUP_SHAPE,
    },
    { name: 'grade_10_school', headings: ['Trường lớp 10', 'Mã trường lớp 10'] },
    { name: 'grade_11_school', headings: ['Trường lớp 11', 'Mã trường lớp 11'] },
    { name: 'grade_12_school', headings: ['Trường lớp 12', 'Mã trường lớp 12'] },
  ],
  numbered: [
    { name: 'school_#', headings: ['Trường #', 'Mã trường #'] },
    { name: 'school_#_commune', headings: ['Trường # mã xã'], code: COMMUNE_SHAPE },
    { name: 'school_#_from', headings: ['Trường # từ ngày'] },
    { name: 'school_#_to', headings: ['Trường # đến ngày'] },
    { name: 'school_#_grades', headings: ['Trường # các lớp'] },
    { name: 'school_#_code_on', headings: ['Trường # ngày của mã xã'] },
  ],
};

/** What the file of pupils to boarding schools may hold. */
export const BOARDING_SPEC: TableSpec<BoardingColumn, GuardianColumn> = {
  columns: [
    ...COMMON,
    { name: 'guardians_complete', headings: ['Đã ghi đủ người giám hộ', 'Đủ cha mẹ, người giám hộ'] },
    { name: 'household', headings: ['Diện hộ', 'Hộ nghèo, cận nghèo'] },
    { name: 'prize', headings: ['Giải', 'Giải thưởng'] },
    { name: 'school_level', headings: ['Cấp học'] },
    { name: 'school_kind', headings: ['Loại trường'] },
  ],
  numbered: [
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
  ],
};

/** Programmes whose candidates come in spreadsheets. */
export type SpreadsheetProgramme = 'university-admission' | 'ethnic-boarding-school';
