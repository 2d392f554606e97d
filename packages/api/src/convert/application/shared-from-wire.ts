import type { GroundInput, GuardianInput, SchoolByDaysInput, SchoolInput } from '@cutru/verifier';
import type { Guardian } from '../../gen/cutru/v1/candidate.ts';
import type { School } from '../../gen/cutru/v1/university_admission.ts';
import { readGuardian } from '../candidate-from-wire.ts';
import type { EnumPair } from '../enums.ts';
import type { FieldReader } from '../field-reader.ts';

const MAX_SCHOOLS = 20;
/** Claims of one candidate. */
export const MAX_CLAIMS = 20;
/** Guardians of one pupil. */
export const MAX_GUARDIANS = 10;
/** Characters of a school's code. */
export const MAX_CODE = 40;
/** Points declared, in hundredths. */
const MAX_POINTS = 1000;

/** A commune's code as a text; that it has five digits is for whoever reads it on. */
export function communeText(reader: FieldReader, field: string, value: string | undefined): string {
  const text = reader.text(field, value, MAX_CODE);
  if (text !== '?') return text;
  // In spreadsheets "not known"; here that is an absent field.
  reader.add(field, 'COMMUNE_CODE_MALFORMED');
  return '';
}

function isGrade(grade: number): grade is 10 | 11 | 12 {
  return grade === 10 || grade === 11 || grade === 12;
}

function readByDays(reader: FieldReader, field: string, school: School): SchoolByDaysInput {
  return {
    code: reader.text(`${field}.code`, school.code, MAX_CODE),
    commune: communeText(reader, `${field}.commune`, school.commune),
    codeOn: reader.dateText(`${field}.code_on`, school.codeOn, false),
    from: reader.dateText(`${field}.from`, school.from, false),
    to: reader.dateText(`${field}.to`, school.to, false),
  };
}

function readSchool(reader: FieldReader, field: string, school: School): SchoolInput {
  const { from, to, ...place } = readByDays(reader, field, school);
  const read = reader.list(`${field}.grades`, school.grades, MAX_SCHOOLS).filter(isGrade);
  if (read.length < school.grades.length) reader.add(`${field}.grades`, 'SCHOOL_GRADES_MALFORMED');
  // Some grades were meant: that none can be read is no missing period.
  const grades = reader.isRefused(`${field}.grades`) ? ([10] as const) : read;
  return from === '' && to === '' ? { ...place, grades } : { ...place, from, to };
}

/** Schools, by days or by grades. */
export function readSchools(reader: FieldReader, at: string, schools: readonly School[]): SchoolInput[] {
  return reader
    .list(`${at}.schools`, schools, MAX_SCHOOLS)
    .map((school, i) => readSchool(reader, `${at}.schools[${i}]`, school));
}

/** Schools, by days alone. */
export function readSchoolsByDays(
  reader: FieldReader,
  at: string,
  schools: readonly School[],
): SchoolByDaysInput[] {
  return reader
    .list(`${at}.schools`, schools, MAX_SCHOOLS)
    .map((school, i) => readByDays(reader, `${at}.schools[${i}]`, school));
}

/** Parents and guardians. */
export function readGuardians(
  reader: FieldReader,
  at: string,
  guardians: readonly Guardian[],
): GuardianInput[] {
  return reader
    .list(`${at}.guardians`, guardians, MAX_GUARDIANS)
    .map((guardian, i) => readGuardian(reader, `${at}.guardians[${i}]`, guardian));
}

/** Grounds that are claimed, with whether their papers were seen. */
export function readGrounds<G extends string, W extends number>(
  reader: FieldReader,
  at: string,
  pair: EnumPair<G, W>,
  claims: readonly { readonly ground: number; readonly document: boolean }[],
): GroundInput<G>[] {
  return reader.list(`${at}.claims`, claims, MAX_CLAIMS).flatMap(({ ground, document }, i) => {
    const word = reader.choice(`${at}.claims[${i}].ground`, pair, ground);
    return word === undefined ? [] : [{ ground: word, document }];
  });
}

/** Hundredths as the verifier takes points: a text; empty where they are absent. */
export function hundredthsText(hundredths: number | undefined): string {
  if (hundredths === undefined) return '';
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** Hundredths between 0 and 10 points, as a text. */
export function readPoints(reader: FieldReader, field: string, hundredths: number | undefined): string {
  return hundredthsText(reader.number(field, hundredths, { min: 0, max: MAX_POINTS }));
}
