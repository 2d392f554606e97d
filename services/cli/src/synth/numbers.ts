import { type CitizenNumber, makeCitizenNumber, type Sex } from '@cutru/residence';

/**
 * Serial numbers (the last six digits) by which synthetic people are known as such: 999001 to 999999 for the test
 * citizens and their families, 900000 to 998999 for everybody else, counted up from 900000 for each place of
 * registration, sex and year. The real ones are random, so a real person may bear such a number all the same.
 */
export const FIRST_SERIAL = 900_000;
export const FIRST_TEST_SERIAL = 999_001;

/** Hands out citizen numbers, each once, in the order in which they are asked for. */
export class Numbers {
  readonly #next = new Map<string, number>();

  /** @param registration code of the province of birth registration, three digits; never the residence */
  take(registration: string, sex: Sex, birthYear: number): CitizenNumber {
    const key = `${registration}${sex.charAt(0)}${birthYear}`;
    const serial = this.#next.get(key) ?? FIRST_SERIAL;
    if (serial >= FIRST_TEST_SERIAL)
      throw new RangeError('too many people of one place, sex and year of birth');
    this.#next.set(key, serial + 1);
    return makeCitizenNumber({ registration, sex, birthYear, serial });
  }
}
