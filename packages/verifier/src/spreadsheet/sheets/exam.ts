import type { ExamDraft } from '../../request/draft.ts';
import { finish } from '../../request/finish.ts';
import { graduationOf, readScore, type ScoreField } from '../../request/programmes/exam.ts';
import { readSchools } from '../../request/schools.ts';
import { readDay, readDeclaredPoints, readYear } from '../../request/values.ts';
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
import { claimsReader, GROUND_COLUMNS, type GroundColumn } from './grounds.ts';
import { madeUp } from './made-up.ts';
import { schoolsReader } from './schools.ts';
import { type RowReaderOf, type Sheet, sheetOf } from './sheet.ts';

type Column =
  | CommonColumn
  | GradeColumn
  | GroundColumn
  | ScoreField
  | 'admission_year'
  | 'exam_day'
  | 'graduation_year'
  | 'continuing_education'
  | 'boarding_school';

const readClaims = claimsReader(words.readExamGrounds, 'EXAM_GROUND_FROM_FACTS');

const readerOf: RowReaderOf<Column, SchoolColumn> = (layout, on) => {
  const schoolsOf = schoolsReader(layout);
  return (issues, row) => {
    const cell = cellsOf(layout.at, row);
    const yes = (column: Column) => words.readYesNo(issues, column, cell(column)) ?? false;
    const candidate = readCandidate(issues, cell);
    const examYear = readAdmissionYear(issues, cell('admission_year'), on);
    const graduationYear = readYear(issues, 'graduation_year', cell('graduation_year'));
    const stays = readSchools(issues, schoolsOf(issues, row), graduationOf(graduationYear, examYear));
    const application = {
      programme: 'graduation-exam' as const,
      examDay: readDay(issues, 'exam_day', cell('exam_day')),
      claims: readClaims(issues, cell('grounds'), cell('ground_documents')),
      continuingEducation: yes('continuing_education'),
      boardingSchool: yes('boarding_school'),
      declaredPoints: readDeclaredPoints(issues, cell('declared_points')),
      score: readScore(issues, cell),
    };
    return finish<ExamDraft>(issues, {
      programme: 'graduation-exam',
      candidate,
      guardians: [],
      stays,
      application: examYear === null ? null : { ...application, examYear },
      plan: null,
      rulings: [],
    });
  };
};

/** The file of candidates who are to graduate. */
export const EXAM_SHEET: Sheet = sheetOf(
  {
    columns: [
      ...COMMON_COLUMNS,
      { name: 'admission_year', headings: ['Năm thi', 'exam_year'] },
      { name: 'exam_day', headings: ['Ngày thi', 'Ngày thi đầu tiên'] },
      { name: 'graduation_year', headings: ['Năm tốt nghiệp'] },
      ...GROUND_COLUMNS,
      { name: 'continuing_education', headings: ['Giáo dục thường xuyên', 'Học viên GDTX'] },
      { name: 'boarding_school', headings: ['Học sinh PTDTNT', 'Học sinh dân tộc nội trú'] },
      { name: 'mark_1', headings: ['Điểm thi 1', 'Điểm thi môn 1'] },
      { name: 'mark_2', headings: ['Điểm thi 2', 'Điểm thi môn 2'] },
      { name: 'mark_3', headings: ['Điểm thi 3', 'Điểm thi môn 3'] },
      { name: 'mark_4', headings: ['Điểm thi 4', 'Điểm thi môn 4'] },
      { name: 'mean_10', headings: ['Điểm trung bình lớp 10', 'ĐTB lớp 10'] },
      { name: 'mean_11', headings: ['Điểm trung bình lớp 11', 'ĐTB lớp 11'] },
      { name: 'mean_12', headings: ['Điểm trung bình lớp 12', 'ĐTB lớp 12'] },
      { name: 'encouragement', headings: ['Điểm khuyến khích', 'ĐKK'] },
      ...GRADE_COLUMNS,
    ],
    numbered: SCHOOL_COLUMNS,
  },
  readerOf,
  () => ({
    citizen_id: madeUp(2008, 'FEMALE'),
    full_name: 'Nguyễn Thị Ví Dụ',
    birth_date: '2008-03-15',
    sex: 'Nữ',
    ethnicity: 'Kinh',
    admission_year: '2026',
    exam_day: '',
    graduation_year: '2026',
    grade_10_school: '',
    grade_11_school: '',
    grade_12_school: '',
    school_1: '',
    school_1_commune: '30544',
    school_1_from: '2023-09-05',
    school_1_to: '2026-05-31',
    school_1_grades: '',
    grounds: '',
    ground_documents: '',
    continuing_education: '',
    boarding_school: '',
    declared_points: '0.25',
    mark_1: '',
    mark_2: '',
    mark_3: '',
    mark_4: '',
    mean_10: '',
    mean_11: '',
    mean_12: '',
    encouragement: '',
  }),
);
