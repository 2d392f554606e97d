import type { EntryParameters } from '../../school-entry/instruments.ts';
import type { Language } from '../language.ts';
import { sayMonthsAsAge } from './age.ts';

/** The numbers of entry by residence at a clause or provision. */
export function entryNumbers(
  { parentsPlaceMonths, clauses }: EntryParameters,
  id: string,
  language: Language,
): readonly string[] {
  if (id !== clauses.underSix || parentsPlaceMonths === null) return [];
  const old = sayMonthsAsAge(parentsPlaceMonths, language);
  return [language === 'vi' ? `chưa đủ ${old}` : `less than ${old}`];
}
