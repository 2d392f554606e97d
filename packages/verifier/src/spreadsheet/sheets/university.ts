import type { PolicyGroup } from '@cutru/rules';
import type { CodeShape } from '@cutru/tables';
import { claimsOf } from '../../request/claims.ts';
import type { UniversityDraft } from '../../request/draft.ts';
import { finish } from '../../request/finish.ts';
import type { Issues } from '../../request/issues.ts';
import { readSchools } from '../../request/schools.ts';
import { readDay, readTotal, readYear } from '../../request/values.ts';
import * as words from '../words.ts';
import { cellsOf, readAdmissionYear, readCandidate } from './cells.ts';
import {
  COMMON_COLUMNS,
  type CommonColumn,
  GRADE_COLUMNS,
  type GradeColumn,
  SCHOOL_COLUMNS,
  type SchoolColumn,
} from './columns.ts';
import { madeUp } from './made-up.ts';
import { schoolsReader } from './schools.ts';
import { type RowReaderOf, type Sheet, sheetOf } from './sheet.ts';

type Column =
  | CommonColumn
  | GradeColumn
  | 'admission_year'
  | 'graduation_year'
  | 'policy_groups'
  | 'policy_documents'
  | 'total'
  | 'boarding_school'
  | 'service_area'
  | 'declared_area'
  | 'declared_group';

/** Numbers of policy groups. */
const GROUP_SHAPE: CodeShape = { digits: 2, zeros: 1 };

function readClaims(
  issues: Issues,
  groupsCell: string,
  documentsCell: string,
): UniversityDraft['application']['policyClaims'] {
  const before = issues.list.length;
  const groups: readonly PolicyGroup[] = words.readGroups(issues, 'policy_groups', groupsCell) ?? [];
  const documents = words.readGroups(issues, 'policy_documents', documentsCell) ?? [];
  if (issues.list.length === before && documents.some((group) => !groups.includes(group))) {
    issues.add('policy_documents', 'POLICY_DOCUMENT_WITHOUT_CLAIM');
  }
  return claimsOf(groups, new Set(documents));
}

const readerOf: RowReaderOf<Column, SchoolColumn> = (layout, on) => {
  const schoolsOf = schoolsReader(layout);
  return (issues, row) => {
    const cell = cellsOf(layout.at, row);
    const candidate = readCandidate(issues, cell);
    const graduationYear = readYear(issues, 'graduation_year', cell('graduation_year'));
    const stays = readSchools(issues, schoolsOf(issues, row), graduationYear);
    const application = {
      programme: 'university-admission' as const,
      graduationYear,
      policyClaims: readClaims(issues, cell('policy_groups'), cell('policy_documents')),
      total: readTotal(issues, 'total', cell('total')),
      boardingSchool: words.readYesNo(issues, 'boarding_school', cell('boarding_school')) ?? false,
      serviceArea: words.readAreaClass(issues, 'service_area', cell('service_area')),
      declaredArea: words.readAreaClass(issues, 'declared_area', cell('declared_area')),
      declaredGroup: words.readDeclaredGroup(issues, 'declared_group', cell('declared_group')),
      referenceDate: readDay(issues, 'submitted_on', cell('submitted_on')) ?? on,
    };
    const admissionYear = readAdmissionYear(issues, cell('admission_year'), on);
    return finish<UniversityDraft>(issues, {
      programme: 'university-admission',
      candidate,
      guardians: [],
      stays,
      application: admissionYear === null ? null : { ...application, admissionYear },
      plan: null,
      rulings: [],
    });
  };
};

/** The file of candidates to universities. */
export const UNIVERSITY_SHEET: Sheet = sheetOf(
  {
    columns: [
      ...COMMON_COLUMNS,
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
      ...GRADE_COLUMNS,
    ],
    numbered: SCHOOL_COLUMNS,
  },
  readerOf,
  () => ({
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
);
