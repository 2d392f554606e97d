import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  birthRegistrations,
  citizenNumberDetails,
  contradictions,
  isNumberEmpty,
  makeCitizenNumber,
  parseCitizenNumber,
  ResidenceError,
  type ResidenceErrorCode,
  type Sex,
} from '../src/index.ts';

function refusal(text: string): ResidenceErrorCode | 'ACCEPTED' {
  try {
    parseCitizenNumber(text);
  } catch (error) {
    if (error instanceof ResidenceError) return error.code;
    throw error;
  }
  return 'ACCEPTED';
}

const parts = fc.record({
  registration: fc.constantFrom(...birthRegistrations().map(({ code }) => code)),
  sex: fc.constantFrom<Sex>('MALE', 'FEMALE'),
  birthYear: fc.integer({ min: 1900, max: 2399 }),
  serial: fc.integer({ min: 0, max: 999_999 }),
});

test.each([
  ['', true],
  [' \u00a0\u200b', true],
  ['0', false],
  ['040307000001', false],
])('isNumberEmpty(%j)', (text, empty) => expect(isNumberEmpty(text)).toBe(empty));

describe('parseCitizenNumber', () => {
  it.each([
    ['', 'CITIZEN_NUMBER_EMPTY'],
    [' \u00a0\u200b', 'CITIZEN_NUMBER_EMPTY'],
    ['04030700000a', 'CITIZEN_NUMBER_NOT_DIGITS'],
    ['040 307 000 001', 'CITIZEN_NUMBER_NOT_DIGITS'],
    ["'040307000001", 'CITIZEN_NUMBER_NOT_DIGITS'],
    ['０４０３０７０００００１', 'CITIZEN_NUMBER_NOT_DIGITS'],
    ['-40307000001', 'CITIZEN_NUMBER_NOT_DIGITS'],
    ['4.0307E+10', 'CITIZEN_NUMBER_AS_QUANTITY'],
    ['4,03E+10', 'CITIZEN_NUMBER_AS_QUANTITY'],
    ['40307000001.0', 'CITIZEN_NUMBER_AS_QUANTITY'],
    ['40.307.000.001,00', 'CITIZEN_NUMBER_AS_QUANTITY'],
    ['186123456', 'CITIZEN_NUMBER_OLD_ID'],
    ['40307000001', 'CITIZEN_NUMBER_LOST_ZERO'],
    ['1307000001', 'CITIZEN_NUMBER_LOST_ZERO'],
    ['3307000001', 'CITIZEN_NUMBER_LENGTH'],
    ['99307000001', 'CITIZEN_NUMBER_LENGTH'],
    ['0403070000012', 'CITIZEN_NUMBER_LENGTH'],
    ['1', 'CITIZEN_NUMBER_LENGTH'],
    ['003307000001', 'CITIZEN_NUMBER_REGISTRATION'],
    ['000000000000', 'CITIZEN_NUMBER_REGISTRATION'],
    ['296307000001', 'CITIZEN_NUMBER_REGISTRATION'],
  ] as const)('refuses %j as %s', (text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it('drops what surrounds a number', () => {
    expect(parseCitizenNumber(' \ufeff040307000001\u00a0\r\n')).toBe('040307000001');
  });

  it('gives back what was made, and the parts it was made of', () => {
    fc.assert(
      fc.property(parts, (of) => {
        const made = makeCitizenNumber(of);
        expect(made).toMatch(/^\d{12}$/);
        expect(parseCitizenNumber(made)).toBe(made);
        const { registration, sex, birthYear, century } = citizenNumberDetails(made);
        expect({ registration: registration.code, sex, birthYear, serial: Number(made.slice(6)) }).toEqual(
          of,
        );
        expect(century).toBe(Math.floor(birthYear / 100) + 1);
      }),
    );
  });

  it('accepts 12 digits exactly when the first three name a place', () => {
    const known = new Set(birthRegistrations().map(({ code }) => code));
    fc.assert(
      fc.property(fc.stringMatching(/^[0-3][0-9]{11}$/), (text) => {
        expect(refusal(text)).toBe(known.has(text.slice(0, 3)) ? 'ACCEPTED' : 'CITIZEN_NUMBER_REGISTRATION');
      }),
    );
  });
});

describe('citizenNumberDetails', () => {
  it.each([
    ['001099000001', 'MALE', 1999],
    ['001199000001', 'FEMALE', 1999],
    ['040207000001', 'MALE', 2007],
    ['040307000001', 'FEMALE', 2007],
    ['175400000001', 'MALE', 2100],
    ['175550000001', 'FEMALE', 2150],
    ['175600000001', 'MALE', 2200],
    ['175799000001', 'FEMALE', 2299],
    ['096800000001', 'MALE', 2300],
    ['096999000001', 'FEMALE', 2399],
  ])('reads %s as %s born %i', (text, sex, birthYear) => {
    expect(citizenNumberDetails(parseCitizenNumber(text))).toMatchObject({ sex, birthYear });
  });
});

describe('contradictions', () => {
  const number = parseCitizenNumber('040307000001');

  it('compares the year of a partial or a whole birth date, and the sex', () => {
    expect(contradictions(number, { year: 2007 }, 'FEMALE')).toEqual([]);
    expect(contradictions(number, { year: 2007, month: 12, day: 31 }, undefined)).toEqual([]);
    expect(contradictions(number, { year: 2008, month: 1 }, 'FEMALE')).toEqual(['BIRTH_YEAR']);
    expect(contradictions(number, undefined, 'MALE')).toEqual(['SEX']);
    expect(contradictions(number, { year: 1907 }, 'MALE')).toEqual(['BIRTH_YEAR', 'SEX']);
  });

  it('finds none where nothing else is known', () => {
    expect(contradictions(number, undefined, undefined)).toEqual([]);
  });
});

describe('makeCitizenNumber', () => {
  it.each([
    { registration: '003' },
    { birthYear: 1899 },
    { birthYear: 2400 },
    { birthYear: 2000.5 },
    { serial: -1 },
    { serial: 1_000_000 },
  ])('refuses %j as a mistake of the caller', (wrong) => {
    const right = { registration: '040', sex: 'MALE', birthYear: 2007, serial: 1 } as const;
    expect(() => makeCitizenNumber({ ...right, ...wrong })).toThrow(TypeError);
  });
});
