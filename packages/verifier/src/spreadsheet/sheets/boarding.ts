import type { BoardingDraft } from '../../request/draft.ts';
import { finish } from '../../request/finish.ts';
import { readSchools } from '../../request/schools.ts';
import * as words from '../words.ts';
import { cellsOf, readCandidate, readFileDay } from './cells.ts';
import {
  COMMON_COLUMNS,
  type CommonColumn,
  GUARDIAN_COLUMNS,
  GUARDIANS_COMPLETE,
  type GuardianColumn,
  SCHOOL_BY_DAYS_COLUMNS,
  type SchoolColumn,
} from './columns.ts';
import { exampleGuardians, guardiansReader } from './guardians.ts';
import { madeUp } from './made-up.ts';
import { schoolsByDays } from './schools.ts';
import { type RowReaderOf, type Sheet, sheetOf } from './sheet.ts';

type Column = CommonColumn | 'guardians_complete' | 'household' | 'prize' | 'school_level' | 'school_kind';

type Numbered = GuardianColumn | Exclude<SchoolColumn, 'school_#_grades'>;

const readerOf: RowReaderOf<Column, Numbered> = ({ at, numbered }, on) => {
  const guardiansOf = guardiansReader(numbered);
  const schoolsOf = schoolsByDays(numbered);
  return (issues, row) => {
    const cell = cellsOf(at, row);
    const candidate = readCandidate(issues, cell);
    const guardians = guardiansOf(issues, row);
    const stays = readSchools(issues, schoolsOf(row), null);
    const submittedOn = readFileDay(issues, cell('submitted_on'), on);
    const application = {
      programme: 'ethnic-boarding-school' as const,
      schoolKind: words.readSchoolKind(issues, 'school_kind', cell('school_kind')) ?? 'ethnic_boarding',
      schoolLevel: words.readSchoolLevel(issues, 'school_level', cell('school_level')),
      household: words.readHousehold(issues, 'household', cell('household')),
      prize: words.readPrize(issues, 'prize', cell('prize')),
      guardiansComplete: words.readYesNo(issues, 'guardians_complete', cell('guardians_complete')) ?? false,
    };
    return finish<BoardingDraft>(issues, {
      programme: 'ethnic-boarding-school',
      candidate,
      guardians,
      stays,
      application: submittedOn === null ? null : { ...application, submittedOn },
      plan: null,
      rulings: [],
    });
  };
};

/** The file of pupils to ethnic boarding schools. */
export const BOARDING_SHEET: Sheet = sheetOf(
  {
    columns: [
      ...COMMON_COLUMNS,
      GUARDIANS_COMPLETE,
      { name: 'household', headings: ['Diện hộ', 'Hộ nghèo, cận nghèo'] },
      { name: 'prize', headings: ['Giải', 'Giải thưởng'] },
      { name: 'school_level', headings: ['Cấp học'] },
      { name: 'school_kind', headings: ['Loại trường'] },
    ],
    numbered: [...SCHOOL_BY_DAYS_COLUMNS, ...GUARDIAN_COLUMNS],
  },
  readerOf,
  () => ({
    citizen_id: madeUp(2014, 'MALE'),
    full_name: 'Chau Ví Dụ',
    birth_date: '2014-03-15',
    sex: 'Nam',
    ethnicity: 'Khơ-me',
    submitted_on: '2025-06-10',
    school_level: 'lower_secondary',
    ...exampleGuardians(madeUp(1985, 'FEMALE'), madeUp(1983, 'MALE')),
    household: '',
    prize: '',
  }),
);
