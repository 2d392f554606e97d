import { civilOf, type Day } from '@cutru/calendar';
import { type Ethnicity, parseEthnicity, parseSex, type Sex } from '@cutru/residence';
import type { PolicyGroup } from '@cutru/rules';
import type { Layout, TableRow } from '@cutru/tables';
import { claimsOf } from '../request/claims.ts';
import type { UniversityDraft } from '../request/draft.ts';
import type { Issues } from '../request/issues.ts';
import { CANDIDATE_FIELDS, readNumbered } from '../request/people.ts';
import { finishUniversity } from '../request/read.ts';
import { GRADES, type NamedSchool, readSchools, schoolFields } from '../request/schools.ts';
import { readDay, readTotal, readYear } from '../request/values.ts';
import type { SchoolColumn, UniversityColumn } from './columns.ts';
import * as words from './words.ts';

/** Sex and ethnicity as declared, read from their cells. */
export function readDeclared(
  issues: Issues,
  sex: string,
  ethnicity: string,
): { readonly sex: Sex | null; readonly ethnicity: Ethnicity | null } {
  return {
    sex: issues.attempt('sex', () => parseSex(sex)) ?? null,
    ethnicity: issues.attempt('ethnicity', () => parseEthnicity(ethnicity)) ?? null,
  };
}

/** Reads rows of candidates to universities. */
export class UniversityRows {
  readonly #at: Layout<UniversityColumn, SchoolColumn>['at'];
  readonly #schools: readonly { readonly at: Record<SchoolColumn, number>; readonly number: number }[];
  /** What stands for a row's own day; it also gives the year of admission to rows without one. */
  readonly #on: Day | null;

  constructor(layout: Layout<UniversityColumn, SchoolColumn>, on: Day | null) {
    this.#at = layout.at;
    this.#on = on;
    const columns = Object.keys(layout.numbered) as SchoolColumn[];
    const numbers = new Set(columns.flatMap((column) => [...layout.numbered[column].keys()]));
    this.#schools = [...numbers]
      .sort((a, b) => a - b)
      .map((number) => ({
        number,
        at: Object.fromEntries(
          columns.map((column) => [column, layout.numbered[column].get(number) ?? -1]),
        ) as Record<SchoolColumn, number>,
      }));
  }

  /** The row as a request; `undefined` where fields cannot stand: all of them are in `issues`. */
  read(issues: Issues, row: TableRow): UniversityDraft | undefined {
    const cell = (column: UniversityColumn): string => (row.cells[this.#at[column]] ?? '').trim();
    const candidate = readNumbered(issues, CANDIDATE_FIELDS, {
      citizenId: cell('citizen_id'),
      fullName: cell('full_name'),
      birthDate: cell('birth_date'),
      ...readDeclared(issues, cell('sex'), cell('ethnicity')),
    });
    const graduationYear = readYear(issues, 'graduation_year', cell('graduation_year'));
    const before = issues.list.length;
    const admissionYear =
      readYear(issues, 'admission_year', cell('admission_year')) ??
      (this.#on === null ? null : civilOf(this.#on).year);
    const stays = readSchools(issues, this.#schoolsOf(issues, row), graduationYear);
    const application = {
      programme: 'university-admission' as const,
      graduationYear,
      policyClaims: readClaims(issues, cell('policy_groups'), cell('policy_documents')),
      total: readTotal(issues, 'total', cell('total')),
      boardingSchool: words.readYesNo(issues, 'boarding_school', cell('boarding_school')) ?? false,
      serviceArea: words.readAreaClass(issues, 'service_area', cell('service_area')),
      declaredArea: words.readAreaClass(issues, 'declared_area', cell('declared_area')),
      declaredGroup: words.readDeclaredGroup(issues, 'declared_group', cell('declared_group')),
      referenceDate: readDay(issues, 'submitted_on', cell('submitted_on')) ?? this.#on,
    };
    if (admissionYear === null) {
      const told = issues.list.slice(before).some(({ field }) => field === 'admission_year');
      if (!told) issues.add('admission_year', 'ADMISSION_YEAR_MISSING');
      return undefined;
    }
    return finishUniversity(issues, candidate, { stays, application: { ...application, admissionYear } });
  }

  #schoolsOf(issues: Issues, row: TableRow): NamedSchool[] {
    const byGrade: NamedSchool[] = [];
    for (const grade of GRADES) {
      const code = (row.cells[this.#at[`grade_${grade}_school`]] ?? '').trim();
      if (code === '') continue;
      byGrade.push({
        fields: { ...schoolFields(0), code: `grade_${grade}_school` },
        texts: { code, commune: '', codeOn: '', from: '', to: '', grades: [grade] },
      });
    }
    const numbered: NamedSchool[] = [];
    for (const { number, at } of this.#schools) {
      const cell = (column: SchoolColumn): string => (row.cells[at[column]] ?? '').trim();
      const fields = schoolFields(number);
      const texts = {
        code: cell('school_#'),
        commune: cell('school_#_commune'),
        codeOn: cell('school_#_code_on'),
        from: cell('school_#_from'),
        to: cell('school_#_to'),
      };
      const gradesCell = cell('school_#_grades');
      if (gradesCell === '' && Object.values(texts).every((text) => text === '')) continue;
      const before = issues.list.length;
      const grades = words.readGrades(issues, fields.grades, gradesCell) ?? [];
      // Grades that cannot be read are one issue, not a missing period as well.
      if (issues.list.length === before) numbered.push({ fields, texts: { ...texts, grades } });
    }
    if (byGrade.length > 0 && numbered.length > 0) {
      issues.add(numbered[0]?.fields.code ?? 'school_1', 'SCHOOL_FORMS_MIXED');
    }
    return [...byGrade, ...numbered];
  }
}

function readClaims(
  issues: Issues,
  groupsCell: string,
  documentsCell: string,
): UniversityDraft['application']['policyClaims'] {
  const before = issues.list.length;
  const groups: readonly PolicyGroup[] = words.readGroups(issues, 'policy_groups', groupsCell) ?? [];
  const documents = words.readGroups(issues, 'policy_documents', documentsCell) ?? [];
  if (issues.list.length === before && documents.some((group) => !groups.includes(group))) {
    issues.add('policy_documents', 'POLICY_DOCUMENT_WITHOUT_CLAIM');
  }
  return claimsOf(groups, new Set(documents));
}
