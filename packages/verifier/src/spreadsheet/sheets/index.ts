import type { Programme } from '@cutru/rules';
import { BOARDING_SHEET } from './boarding.ts';
import { ENTRY_SHEET } from './entry.ts';
import { EXAM_SHEET } from './exam.ts';
import { GRADE_10_SHEET } from './grade-10.ts';
import type { Sheet } from './sheet.ts';
import { UNIVERSITY_SHEET } from './university.ts';

/** The spreadsheets of candidates, one for each programme. */
export const SHEETS: Readonly<Record<Programme, Sheet>> = {
  'university-admission': UNIVERSITY_SHEET,
  'graduation-exam': EXAM_SHEET,
  'ethnic-boarding-school': BOARDING_SHEET,
  'grade-10-admission': GRADE_10_SHEET,
  'school-entry': ENTRY_SHEET,
};
