import type { PartialDate } from '@cutru/calendar';
import { type BirthRegistration, birthRegistration } from './birth-registration.ts';
import { ResidenceError } from './errors.ts';
import type { Sex } from './identity-sex.ts';
import { trimUnseen } from './name/characters.ts';

declare const brand: unique symbol;

/**
 * A well-formed citizen number (số định danh cá nhân): 12 digits, of which 3 say where the birth was registered, 1
 * century and sex, 2 the year of birth, and 6 are random (Circular 59/2021/TT-BCA Article 4). It has no check digit:
 * well-formed does not mean that anybody has it.
 */
export type CitizenNumber = string & { readonly [brand]: 'CitizenNumber' };

/** What a citizen number says by itself. */
export interface CitizenNumberDetails {
  readonly registration: BirthRegistration;
  readonly sex: Sex;
  /** 20 is 1900-1999, 21 is 2000-2099, to 24. */
  readonly century: number;
  /** 1900-2399. */
  readonly birthYear: number;
}

/** What a well-formed number and the other data about a person disagree on. */
export type Contradiction = 'BIRTH_YEAR' | 'SEX';

/** The parts of a number to be made; `serial` is 0-999999. */
export interface CitizenNumberParts {
  readonly registration: string;
  readonly sex: Sex;
  readonly birthYear: number;
  readonly serial: number;
}

const TWELVE = /^\d{12}$/;
const AMONG_OTHERS = /(?<!\d)\d{12}(?!\d)/;
const DIGITS = /^\d+$/;
/** `7.92E+10`, `79203000001.0`, `79.203.000.001,00`: a number format was laid over the cell. */
const QUANTITY = /^\d[\d.,]*(?:e[+-]?\d+|[.,]0{1,2})$/i;

/** Why a trimmed text that is not 12 digits is no citizen number. */
function malformed(text: string): ResidenceError {
  if (text === '') return new ResidenceError('CITIZEN_NUMBER_EMPTY');
  if (QUANTITY.test(text)) return new ResidenceError('CITIZEN_NUMBER_AS_QUANTITY');
  if (!DIGITS.test(text)) return new ResidenceError('CITIZEN_NUMBER_NOT_DIGITS');
  if (text.length === 9) return new ResidenceError('CITIZEN_NUMBER_OLD_ID');
  // Numbers of Hà Nội to Tuyên Quang (001-008) begin with two zeros, so ten digits may be left as well.
  const padded = text.padStart(12, '0');
  const lost = (text.length === 10 || text.length === 11) && birthRegistration(padded.slice(0, 3));
  return new ResidenceError(lost ? 'CITIZEN_NUMBER_LOST_ZERO' : 'CITIZEN_NUMBER_LENGTH');
}

/** Whether nothing that can be seen stands where a citizen number should. */
export function isNumberEmpty(text: string): boolean {
  return trimUnseen(text) === '';
}

/**
 * Reads a citizen number; white space and invisible characters around it are dropped. Nothing is guessed: a number
 * that lost its leading zero is refused with that advice, since the wrong person may have the repaired one.
 * @throws ResidenceError `CITIZEN_NUMBER_EMPTY`, `_NOT_DIGITS`, `_AS_QUANTITY`, `_OLD_ID`, `_LOST_ZERO`, `_LENGTH`,
 * `_REGISTRATION`
 */
export function parseCitizenNumber(text: string): CitizenNumber {
  const number = TWELVE.test(text) ? text : trimUnseen(text);
  if (!TWELVE.test(number)) throw malformed(number);
  if (birthRegistration(number.slice(0, 3)) === undefined) {
    throw new ResidenceError('CITIZEN_NUMBER_REGISTRATION');
  }
  return number as CitizenNumber;
}

/**
 * What the number says of its holder at the time of issue.
 * @example citizenNumberDetails(parseCitizenNumber('040307000001')).birthYear // 2007
 */
export function citizenNumberDetails(number: CitizenNumber): CitizenNumberDetails {
  const registration = birthRegistration(number.slice(0, 3));
  if (registration === undefined) throw new TypeError('not a parsed citizen number');
  const digit = Number(number.charAt(3));
  const hundreds = Math.floor(digit / 2);
  return {
    registration,
    sex: digit % 2 === 0 ? 'MALE' : 'FEMALE',
    century: 20 + hundreds,
    birthYear: 1900 + 100 * hundreds + Number(number.slice(4, 6)),
  };
}

/**
 * Where the number disagrees with a birth date or a sex; what is not given is not compared. A finding, never an
 * error: the number is issued anew only after a correction of sex or birth year has gone through, so for a time the
 * two may rightly differ, and which of them is wrong cannot be seen from here.
 */
export function contradictions(
  number: CitizenNumber,
  birth: PartialDate | undefined,
  sex: Sex | undefined,
): readonly Contradiction[] {
  const said = citizenNumberDetails(number);
  const found: Contradiction[] = [];
  if (birth !== undefined && birth.year !== said.birthYear) found.push('BIRTH_YEAR');
  if (sex !== undefined && sex !== said.sex) found.push('SEX');
  return found;
}

/**
 * Puts a well-formed number together, for synthetic people and tests.
 * @throws TypeError for parts outside their ranges
 */
export function makeCitizenNumber(parts: CitizenNumberParts): CitizenNumber {
  const { registration, sex, birthYear, serial } = parts;
  const known = birthRegistration(registration) !== undefined;
  const years = Number.isInteger(birthYear) && birthYear >= 1900 && birthYear <= 2399;
  const serials = Number.isInteger(serial) && serial >= 0 && serial <= 999_999;
  if (!known || !years || !serials) throw new TypeError('parts of a citizen number outside their ranges');
  const century = 2 * Math.floor((birthYear - 1900) / 100) + (sex === 'MALE' ? 0 : 1);
  const year = String(birthYear % 100).padStart(2, '0');
  return `${registration}${century}${year}${String(serial).padStart(6, '0')}` as CitizenNumber;
}

/** Whether a text holds as many digits in a row as a citizen number has, and no more: it may be somebody's. */
export function holdsCitizenNumber(text: string): boolean {
  return AMONG_OTHERS.test(text);
}
