import type { Grade10Draft } from '../../request/draft.ts';
import { finish } from '../../request/finish.ts';
import { readSchools } from '../../request/schools.ts';
import { readDay, readDeclaredPoints } from '../../request/values.ts';
import * as words from '../words.ts';
import { cellsOf, readAdmissionYear, readCandidate } from './cells.ts';
import {
  COMMON_COLUMNS,
  type CommonColumn,
  GUARDIAN_COLUMNS,
  GUARDIANS_COMPLETE,
  type GuardianColumn,
  SCHOOL_BY_DAYS_COLUMNS,
  type SchoolColumn,
} from './columns.ts';
import { claimsReader, GROUND_COLUMNS, type GroundColumn } from './grounds.ts';
import { exampleGuardians, guardiansReader } from './guardians.ts';
import { madeUp } from './made-up.ts';
import { schoolsByDays } from './schools.ts';
import { type RowReaderOf, type Sheet, sheetOf } from './sheet.ts';

type Column =
  | CommonColumn
  | GroundColumn
  | 'admission_year'
  | 'boarding_school'
  | 'disability'
  | 'prize'
  | 'guardians_complete';

type Numbered = GuardianColumn | Exclude<SchoolColumn, 'school_#_grades'>;

const readClaims = claimsReader(words.readGrade10Grounds, 'GRADE_10_GROUND_FROM_FACTS');

const readerOf: RowReaderOf<Column, Numbered> = ({ at, numbered }, on) => {
  const guardiansOf = guardiansReader(numbered);
  const schoolsOf = schoolsByDays(numbered);
  return (issues, row) => {
    const cell = cellsOf(at, row);
    const yes = (column: Column) => words.readYesNo(issues, column, cell(column)) ?? false;
    const candidate = readCandidate(issues, cell);
    const guardians = guardiansOf(issues, row);
    const stays = readSchools(issues, schoolsOf(row), null);
    const day = cell('submitted_on');
    const application = {
      programme: 'grade-10-admission' as const,
      submittedOn: day === '' ? on : readDay(issues, 'submitted_on', day),
      claims: readClaims(issues, cell('grounds'), cell('ground_documents')),
      boardingSchool: yes('boarding_school'),
      disability: yes('disability'),
      prize: words.readGrade10Prize(issues, 'prize', cell('prize')),
      guardiansComplete: yes('guardians_complete'),
      declaredPoints: readDeclaredPoints(issues, cell('declared_points')),
    };
    const intakeYear = readAdmissionYear(issues, cell('admission_year'), on);
    return finish<Grade10Draft>(issues, {
      programme: 'grade-10-admission',
      candidate,
      guardians,
      stays,
      application: intakeYear === null ? null : { ...application, intakeYear },
      plan: null,
      rulings: [],
    });
  };
};

/** The file of pupils who apply to grade 10. */
export const GRADE_10_SHEET: Sheet = sheetOf(
  {
    columns: [
      ...COMMON_COLUMNS,
      { name: 'admission_year', headings: ['Năm tuyển sinh'] },
      ...GROUND_COLUMNS,
      { name: 'boarding_school', headings: ['Học sinh PTDTNT', 'Học sinh dân tộc nội trú'] },
      { name: 'disability', headings: ['Học sinh khuyết tật', 'Khuyết tật'] },
      { name: 'prize', headings: ['Giải', 'Giải thưởng'] },
      GUARDIANS_COMPLETE,
    ],
    numbered: [...SCHOOL_BY_DAYS_COLUMNS, ...GUARDIAN_COLUMNS],
  },
  readerOf,
  () => ({
    citizen_id: madeUp(2011, 'MALE'),
    full_name: 'Chau Ví Dụ',
    birth_date: '2011-03-15',
    sex: 'Nam',
    ethnicity: 'Khơ-me',
    admission_year: '2026',
    submitted_on: '2026-05-10',
    school_1: '',
    school_1_commune: '30544',
    school_1_from: '2022-09-05',
    school_1_to: '2026-05-31',
    grounds: '',
    ground_documents: '',
    boarding_school: '',
    disability: '',
    prize: '',
    declared_points: '1',
    ...exampleGuardians(madeUp(1985, 'FEMALE'), madeUp(1983, 'MALE')),
  }),
);
