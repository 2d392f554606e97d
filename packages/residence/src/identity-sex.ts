import { ResidenceError } from './errors.ts';
import { plainName } from './name/normalize.ts';

/** Sex (giới tính) as civil status records it. */
export type Sex = 'MALE' | 'FEMALE';

const WORDS: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'MALE'],
  ['male', 'MALE'],
  ['m', 'MALE'],
  ['nu', 'FEMALE'],
  ['female', 'FEMALE'],
  ['f', 'FEMALE'],
]);

/**
 * Reads `Nam`, `Nữ`, `male`, `female`, `m`, `f` without regard to case and diacritics; an empty text is a sex not
 * given. Digits are refused: one system's 0 is another's 1.
 * @throws ResidenceError `SEX_MALFORMED`
 */
export function parseSex(text: string): Sex | undefined {
  const word = plainName(text);
  if (word === '') return undefined;
  const sex = WORDS.get(word);
  if (sex === undefined) throw new ResidenceError('SEX_MALFORMED');
  return sex;
}
