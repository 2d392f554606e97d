import type { Day } from '@cutru/calendar';
import type { SchoolStayInput } from '@cutru/rules';
import type { Issues } from './issues.ts';
import type { Grade, SchoolInput } from './types.ts';
import { gradeDays, readCommune, readDay, readSchoolCode } from './values.ts';

/** The grades of upper secondary school. */
export const GRADES: readonly Grade[] = [10, 11, 12];

/** A school attended, as texts and grades, before it is known when. */
export interface SchoolTexts {
  readonly code: string;
  readonly commune: string;
  readonly codeOn: string;
  readonly from: string;
  readonly to: string;
  readonly grades: readonly Grade[];
}

/** What the fields of a school are called in messages. */
export type SchoolFields = Readonly<Record<keyof SchoolTexts, string>>;

/** The fields of a school by its number, from 1. */
export function schoolFields(number: number): SchoolFields {
  const name = `school_${number}`;
  return {
    code: name,
    commune: `${name}_commune`,
    codeOn: `${name}_code_on`,
    from: `${name}_from`,
    to: `${name}_to`,
    grades: `${name}_grades`,
  };
}

/** The texts of a school and what they are called. */
export interface NamedSchool {
  readonly fields: SchoolFields;
  readonly texts: SchoolTexts;
}

/** The years at a school by grade: neighbouring grades are one stay. */
function stretches(
  grades: readonly Grade[],
  graduationYear: number,
): { readonly from: Day; readonly to: Day }[] {
  const found: { from: Day; to: Day }[] = [];
  let previous: Grade | null = null;
  for (const grade of GRADES.filter((each) => grades.includes(each))) {
    const days = gradeDays(graduationYear, grade);
    const last = found[found.length - 1];
    if (last !== undefined && previous === grade - 1) last.to = days.to;
    else found.push({ ...days });
    previous = grade;
  }
  return found;
}

/** Stays known by nothing but their grade: the years of which nobody says where they were spent. */
function unknownYears(named: ReadonlySet<Grade>, graduationYear: number): SchoolStayInput[] {
  return GRADES.filter((grade) => !named.has(grade)).map((grade) => ({
    schoolCode: null,
    communeCode: null,
    codeOn: null,
    ...gradeDays(graduationYear, grade),
  }));
}

/**
 * Reads the schools of an application. Dates go before grades; grades need the graduation year and without it the whole
 * schooling is unknown (`null`), since a part of it would look like all of it. Where every school is given by grades a
 * grade that none names is a year at an unknown school.
 */
export function readSchools(
  issues: Issues,
  schools: readonly NamedSchool[],
  graduationYear: number | null,
): readonly SchoolStayInput[] | null {
  const stays: SchoolStayInput[] = [];
  const named = new Set<Grade>();
  let byGradesOnly = schools.length > 0;
  let unknown = false;
  for (const { fields, texts } of schools) {
    const place = {
      schoolCode: readSchoolCode(issues, fields.code, texts.code),
      communeCode: readCommune(issues, fields.commune, texts.commune),
      codeOn: readDay(issues, fields.codeOn, texts.codeOn),
    };
    if (texts.from !== '' || texts.to !== '') {
      byGradesOnly = false;
      const days = readDates(issues, fields, texts);
      if (days !== null) stays.push({ ...place, ...days });
    } else if (texts.grades.length === 0) issues.add(fields.from, 'SCHOOL_PERIOD_MISSING');
    else if (graduationYear === null) unknown = true;
    else {
      for (const grade of texts.grades) named.add(grade);
      for (const days of stretches(texts.grades, graduationYear)) stays.push({ ...place, ...days });
    }
  }
  if (unknown || stays.length === 0) return null;
  return byGradesOnly && graduationYear !== null ? [...stays, ...unknownYears(named, graduationYear)] : stays;
}

function readDates(
  issues: Issues,
  fields: SchoolFields,
  texts: SchoolTexts,
): { readonly from: Day; readonly to: Day } | null {
  const from = readDay(issues, fields.from, texts.from);
  const to = readDay(issues, fields.to, texts.to);
  if (texts.from === '' || texts.to === '') {
    issues.add(texts.from === '' ? fields.from : fields.to, 'SCHOOL_PERIOD_MISSING');
  }
  if (from === null || to === null) return null;
  if (to < from) issues.add(fields.to, 'PERIOD_REVERSED');
  return { from, to };
}

/** The texts of a school that a program gives. */
function schoolTexts(school: SchoolInput): SchoolTexts {
  return {
    code: school.code ?? '',
    commune: school.commune ?? '',
    codeOn: school.codeOn ?? '',
    from: school.from ?? '',
    to: school.to ?? '',
    grades: school.grades ?? [],
  };
}

/** The schools that a program gives, with what their fields are called. */
export function namedSchools(schools: readonly SchoolInput[] = []): readonly NamedSchool[] {
  return schools.map((school, i) => ({ fields: schoolFields(i + 1), texts: schoolTexts(school) }));
}
