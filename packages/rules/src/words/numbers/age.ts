import { counted, type Language } from '../language.ts';

const YEAR = 12;

/** An age that is kept in months, in years where it is whole years: `35 tuổi`. */
export function sayMonthsAsAge(months: number, language: Language): string {
  if (months % YEAR === 0)
    return language === 'vi' ? `${months / YEAR} tuổi` : `${counted(months / YEAR, 'year')} old`;
  return language === 'vi' ? `${months} tháng tuổi` : `${counted(months, 'month')} old`;
}
