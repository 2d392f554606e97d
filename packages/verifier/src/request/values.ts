import { type Day, dayOf, FIRST_YEAR, LAST_YEAR, parseDay } from '@cutru/calendar';
import type { FieldCode } from '../errors/verifier-error.ts';
import type { Issues } from './issues.ts';
import type { Grade } from './types.ts';

/** A day, or `null` for an empty text. */
export function readDay(issues: Issues, field: string, text: string): Day | null {
  if (text === '') return null;
  return issues.attempt(field, () => parseDay(text)) ?? null;
}

/** The day of the file, which must be there. */
export function readSubmittedOn(issues: Issues, text: string): Day | null {
  if (text === '') issues.add('submitted_on', 'SUBMITTED_ON_MISSING');
  return readDay(issues, 'submitted_on', text);
}

const YEAR = /^\d{4}$/;

/** A year of four digits, or `null` for an empty text. */
export function readYear(issues: Issues, field: string, text: string): number | null {
  if (text === '') return null;
  if (!YEAR.test(text)) {
    issues.add(field, 'YEAR_MALFORMED');
    return null;
  }
  return checkYear(issues, field, Number(text));
}

/** Whether the calendar has a year. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** A year that a file may have. */
export function checkYear(issues: Issues, field: string, year: number): number | null {
  if (isYear(year)) return year;
  issues.add(field, Number.isInteger(year) ? 'DATE_OUT_OF_RANGE' : 'YEAR_MALFORMED');
  return null;
}

const POINTS = /^(\d{1,3})(?:[.,](\d{1,2}))?$/;

/** Points as exact hundredths, with a decimal point or comma; `null` for an empty text. At most `max` hundredths. */
function readPoints(
  issues: Issues,
  field: string,
  text: string,
  max: number,
  code: FieldCode,
): number | null {
  if (text === '') return null;
  const [, whole = '', decimals = ''] = POINTS.exec(text) ?? [];
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  if (whole !== '' && hundredths <= max) return hundredths;
  issues.add(field, code);
  return null;
}

/** A total as exact hundredths; `null` for an empty text. The range is the rules' to check. */
export function readTotal(issues: Issues, field: string, text: string): number | null {
  return readPoints(issues, field, text, Number.POSITIVE_INFINITY, 'TOTAL_MALFORMED');
}

/** A mark or a mean on the scale of 10, in hundredths; `null` for an empty text. */
export function readMark(issues: Issues, field: string, text: string): number | null {
  return readPoints(issues, field, text, 1000, 'MARK_MALFORMED');
}

/** Priority points, in hundredths; `null` for an empty text. */
export function readPriorityPoints(
  issues: Issues,
  field: string,
  text: string,
  code: FieldCode,
): number | null {
  return readPoints(issues, field, text, 1000, code);
}

/** Priority points as declared, in hundredths; `null` for an empty text. */
export function readDeclaredPoints(issues: Issues, text: string): number | null {
  return readPriorityPoints(issues, 'declared_points', text, 'DECLARED_POINTS_MALFORMED');
}

/** Longest text that names a plan. */
const MAX_PLAN = 100;
const PLAN = /^[a-z0-9]+(?:-[a-z0-9]+)*@[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;

/** The plan of an intake, `id@version`; `null` for an empty text. */
export function readPlan(issues: Issues, text: string): string | null {
  if (text === '') return null;
  if (text.length <= MAX_PLAN && PLAN.test(text)) return text;
  issues.add('plan', 'PLAN_MALFORMED');
  return null;
}

const FIVE = /^\d{5}$/;
const FOUR = /^\d{4}$/;

/** A commune's code, or `null` for an empty text and for `?`. */
export function readCommune(issues: Issues, field: string, text: string): string | null {
  if (text === '' || text === '?') return null;
  if (FIVE.test(text)) return text;
  issues.add(field, FOUR.test(text) ? 'COMMUNE_CODE_LOST_ZERO' : 'COMMUNE_CODE_MALFORMED');
  return null;
}

/** Longest code of a school. */
const MAX_SCHOOL_CODE = 40;

/** A school's code, or `null` for an empty text and for `?`. */
export function readSchoolCode(issues: Issues, field: string, text: string): string | null {
  if (text === '' || text === '?') return null;
  if (text.length <= MAX_SCHOOL_CODE) return text;
  issues.add(field, 'SCHOOL_CODE_MALFORMED');
  return null;
}

/** First and last day of a grade of a pupil who leaves school in a year: 1 September to 31 May. */
export function gradeDays(graduationYear: number, grade: Grade): { readonly from: Day; readonly to: Day } {
  const start = graduationYear - 13 + grade;
  return { from: dayOf(start, 9, 1), to: dayOf(start + 1, 5, 31) };
}
