import type { RequestDraft } from '../../request/draft.ts';
import { BOARDING_SHEET } from './boarding.ts';
import type { Sheet } from './sheet.ts';
import { UNIVERSITY_SHEET } from './university.ts';

/** The spreadsheets of candidates, one for each programme. */
export const SHEETS: Readonly<Record<RequestDraft['programme'], Sheet>> = {
  'university-admission': UNIVERSITY_SHEET,
  'ethnic-boarding-school': BOARDING_SHEET,
};
