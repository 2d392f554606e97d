import type { EntryDraft } from '../../request/draft.ts';
import { finish } from '../../request/finish.ts';
import { readSchoolCode } from '../../request/values.ts';
import * as words from '../words.ts';
import { cellsOf, readCandidate, readFileDay } from './cells.ts';
import {
  COMMON_COLUMNS,
  type CommonColumn,
  GUARDIAN_COLUMNS,
  GUARDIANS_COMPLETE,
  type GuardianColumn,
} from './columns.ts';
import { exampleGuardians, guardiansReader } from './guardians.ts';
import { madeUp } from './made-up.ts';
import { type RowReaderOf, type Sheet, sheetOf } from './sheet.ts';

type Column = CommonColumn | 'level' | 'school' | 'guardians_complete';

const readerOf: RowReaderOf<Column, GuardianColumn> = ({ at, numbered }, on) => {
  const guardiansOf = guardiansReader(numbered);
  return (issues, row) => {
    const cell = cellsOf(at, row);
    const candidate = readCandidate(issues, cell, 'WHERE_THERE');
    const guardians = guardiansOf(issues, row);
    const submittedOn = readFileDay(issues, cell('submitted_on'), on);
    const level = words.readEntryLevel(issues, 'level', cell('level'));
    if (cell('level') === '') issues.add('level', 'ENTRY_LEVEL_MISSING');
    const application = {
      programme: 'school-entry' as const,
      school: readSchoolCode(issues, 'school', cell('school')),
      guardiansComplete: words.readYesNo(issues, 'guardians_complete', cell('guardians_complete')) ?? false,
    };
    return finish<EntryDraft>(issues, {
      programme: 'school-entry',
      candidate,
      guardians,
      stays: null,
      // A level that cannot be read is told with what else is wrong under the rules of the day.
      application:
        submittedOn === null ? null : { ...application, submittedOn, level: level ?? 'kindergarten' },
      plan: null,
      rulings: [],
    });
  };
};

/** The file of children who enter a school by residence. */
export const ENTRY_SHEET: Sheet = sheetOf(
  {
    columns: [
      ...COMMON_COLUMNS,
      { name: 'level', headings: ['Cấp học', 'Lớp xin vào', 'Đầu cấp'] },
      { name: 'school', headings: ['Trường', 'Mã trường', 'Trường xin vào'] },
      GUARDIANS_COMPLETE,
    ],
    numbered: GUARDIAN_COLUMNS,
  },
  readerOf,
  () => ({
    citizen_id: madeUp(2020, 'MALE'),
    full_name: 'Chau Ví Dụ',
    birth_date: '2020-03-15',
    sex: 'Nam',
    ethnicity: 'Khơ-me',
    submitted_on: '2026-07-15',
    level: 'grade_1',
    school: '',
    ...exampleGuardians(madeUp(1985, 'FEMALE'), madeUp(1983, 'MALE')),
  }),
);
