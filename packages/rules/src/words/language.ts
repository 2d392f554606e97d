import { type Day, formatDay, formatDayVi } from '@cutru/calendar';

/** The languages in which texts are made; Vietnamese is the first, English follows it. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Hundredths as people write them: `0,75` in Vietnamese, `0.75` in English. */
export function sayHundredths(hundredths: number, language: Language): string {
  const value = Math.abs(Math.round(hundredths));
  const sign = hundredths < 0 ? '-' : '';
  const fraction = String(value % 100).padStart(2, '0');
  return `${sign}${Math.floor(value / 100)}${language === 'vi' ? ',' : '.'}${fraction}`;
}

/** Hundredths with the word for points. */
export function sayPoints(hundredths: number, language: Language): string {
  return `${sayHundredths(hundredths, language)} ${language === 'vi' ? 'điểm' : 'points'}`;
}

/** `22,5`, `7.5`, `30`: a number of a formula, without the zeros that points are written with. */
export function sayPlain(hundredths: number, language: Language): string {
  return sayHundredths(hundredths, language).replace(/[,.]0+$|0$/, '');
}

/** A day as people write it: `DD/MM/YYYY` in Vietnamese, `YYYY-MM-DD` in English. */
export function sayDay(day: Day, language: Language): string {
  return language === 'vi' ? formatDayVi(day) : formatDay(day);
}

/** A number with its English noun: `1 day`, `2 days`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The first letter made a capital, for the beginning of a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
