import type { Layout, TableRow } from '@cutru/tables';
import type { Issues } from '../../request/issues.ts';
import { GRADES, type NamedSchool, schoolFields } from '../../request/schools.ts';
import { readGrades } from '../words.ts';
import { cellsOf, type NumberedPlaces, numberedPlaces } from './cells.ts';
import { type GradeColumn, SCHOOL_BY_DAYS_COLUMNS, SCHOOL_COLUMNS, type SchoolColumn } from './columns.ts';

type DaysColumn = Exclude<SchoolColumn, 'school_#_grades'>;

/** A school by its days; `null` where all its cells are empty. */
function schoolByDays({ number, at }: NumberedPlaces<DaysColumn>, row: TableRow): NamedSchool | null {
  const cell = cellsOf(at, row);
  const texts = {
    code: cell('school_#'),
    commune: cell('school_#_commune'),
    codeOn: cell('school_#_code_on'),
    from: cell('school_#_from'),
    to: cell('school_#_to'),
  };
  if (Object.values(texts).every((text) => text === '')) return null;
  return { fields: schoolFields(number), texts: { ...texts, grades: [] } };
}

/** Reads the schools of rows that give them by days alone. */
export function schoolsByDays(
  numbered: Layout<string, DaysColumn>['numbered'],
): (row: TableRow) => readonly NamedSchool[] {
  const columns = SCHOOL_BY_DAYS_COLUMNS.map(({ name }) => name);
  const places = numberedPlaces(numbered, columns);
  return (row) => places.map((each) => schoolByDays(each, row)).filter((school) => school !== null);
}

function byGrade(at: Readonly<Record<GradeColumn, number>>, row: TableRow): NamedSchool[] {
  const cell = cellsOf(at, row);
  return GRADES.flatMap((grade) => {
    const code = cell(`grade_${grade}_school`);
    if (code === '') return [];
    const fields = { ...schoolFields(0), code: `grade_${grade}_school` };
    return [{ fields, texts: { code, commune: '', codeOn: '', from: '', to: '', grades: [grade] } }];
  });
}

/** Reads the schools of rows that give them by grade, or by number with days or grades. */
export function schoolsReader(
  layout: Layout<GradeColumn, SchoolColumn>,
): (issues: Issues, row: TableRow) => readonly NamedSchool[] {
  const columns = SCHOOL_COLUMNS.map(({ name }) => name);
  const places = numberedPlaces(layout.numbered, columns);
  const numberedSchools = (issues: Issues, row: TableRow): NamedSchool[] =>
    places.flatMap((each) => {
      const gradesCell = cellsOf(each.at, row)('school_#_grades');
      const school = schoolByDays(each, row);
      if (school === null && gradesCell === '') return [];
      const fields = schoolFields(each.number);
      const before = issues.list.length;
      const grades = readGrades(issues, fields.grades, gradesCell) ?? [];
      // Grades that cannot be read are one issue, not a missing period as well.
      if (issues.list.length > before) return [];
      const texts = school?.texts ?? { code: '', commune: '', codeOn: '', from: '', to: '' };
      return [{ fields, texts: { ...texts, grades } }];
    });
  return (issues, row) => {
    const named = byGrade(layout.at, row);
    const numbered = numberedSchools(issues, row);
    if (named.length > 0 && numbered.length > 0) {
      issues.add(numbered[0]?.fields.code ?? 'school_1', 'SCHOOL_FORMS_MIXED');
    }
    return [...named, ...numbered];
  };
}
