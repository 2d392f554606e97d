import { CalendarError } from '@cutru/calendar';
import { CaseError } from './case-error.ts';

/** Reads what stands at a place: a day in it that cannot be one is an error of that place, and not of the case. */
export function readAt<T>(where: string, text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw new CaseError(where, 'CASE_DAY_UNKNOWN', text, undefined, { cause: error });
  }
}
