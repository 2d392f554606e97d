import { type ApplicationIssue, RulesError, type RulesErrorCode } from '../kernel/errors.ts';
import type { UniversityApplication } from './application.ts';
import { UNIVERSITY_INSTRUMENTS, type UniversityInstrument } from './instruments.ts';

const BY_YEAR: ReadonlyMap<number, UniversityInstrument> = new Map(
  UNIVERSITY_INSTRUMENTS.flatMap((instrument) => {
    const { first, last } = instrument.years;
    return Array.from({ length: last - first + 1 }, (_, i) => [first + i, instrument] as const);
  }),
);

/**
 * The instrument of an admission year.
 * @throws RulesError `NOT_COVERED`
 */
export function universityInstrument(admissionYear: number): UniversityInstrument {
  const found = BY_YEAR.get(admissionYear);
  if (found !== undefined) return found;
  const first = UNIVERSITY_INSTRUMENTS[0]?.years.first;
  const last = UNIVERSITY_INSTRUMENTS[UNIVERSITY_INSTRUMENTS.length - 1]?.years.last;
  throw new RulesError('NOT_COVERED', 'admission_year', `${first}-${last}`);
}

/** Almost every application: nothing is made for it. */
const NONE: ApplicationIssue[] = [];

/** Every field of an application that cannot stand in its year, all at once; empty when it can be decided. */
export function universityIssues(application: UniversityApplication): readonly ApplicationIssue[] {
  const { admissionYear, graduationYear, total, policyClaims, declaredGroup } = application;
  let issues: ApplicationIssue[] = NONE;
  const add = (field: string, code: RulesErrorCode): void => {
    if (issues === NONE) issues = [];
    issues.push({ field, code });
  };
  const { groups } = universityInstrument(admissionYear).parametersOf(admissionYear);
  if (graduationYear !== null && graduationYear > admissionYear) {
    add('graduation_year', 'GRADUATION_AFTER_ADMISSION');
  }
  if (total !== null && (!Number.isInteger(total) || total < 0 || total > 3000)) {
    add('total', 'TOTAL_OUT_OF_RANGE');
  }
  for (const { group } of policyClaims) {
    if (group === '01') add('policy_groups', 'POLICY_GROUP_FROM_FACTS');
    else if (groups[group] === undefined) add('policy_groups', 'POLICY_GROUP_NOT_IN_YEAR');
  }
  if (declaredGroup !== null && declaredGroup !== 'NONE' && groups[declaredGroup] === undefined) {
    add('declared_group', 'DECLARED_GROUP_NOT_IN_YEAR');
  }
  return issues;
}
