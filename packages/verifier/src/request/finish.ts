import { applicationIssues } from '@cutru/rules';
import type { GuardianDraft, PersonDraft, RequestDraft } from './draft.ts';
import { Issues } from './issues.ts';
import { guardianFields } from './people.ts';
import { applicationOf } from './traits.ts';

/**
 * A draft whose people may have been refused; guardians who could not be read keep their places. Without the year or the
 * day that chooses the instrument there is no application (`null`): that is among the issues then.
 */
export type Unfinished<D extends RequestDraft> = Omit<D, 'application' | 'candidate' | 'guardians'> & {
  readonly application: D['application'] | null;
  readonly candidate: PersonDraft | undefined;
  readonly guardians: readonly (GuardianDraft | undefined)[];
};

/** Nobody is parent of themselves, and one adult entered twice would close the set of those who can count. */
function checkGuardians(
  issues: Issues,
  candidate: PersonDraft | undefined,
  guardians: readonly (GuardianDraft | undefined)[],
): void {
  const own = candidate?.facts === null ? candidate.citizenNumber : undefined;
  const seen = new Set<string>();
  for (const [i, guardian] of guardians.entries()) {
    const person = guardian?.person;
    if (person === undefined || person.facts !== null || person.citizenNumber === null) continue;
    const field = guardianFields(i + 1).citizenId;
    if (person.citizenNumber === own) issues.add(field, 'GUARDIAN_IS_CANDIDATE');
    else if (seen.has(person.citizenNumber)) issues.add(field, 'GUARDIAN_REPEATED');
    seen.add(person.citizenNumber);
  }
}

/** What the rules call otherwise than the columns of a file do. */
const COLUMNS: ReadonlyMap<string, string> = new Map([
  ['claims', 'grounds'],
  ['exam_year', 'admission_year'],
  ['intake_year', 'admission_year'],
]);

/** A field of the rules by the name of its column. */
export function columnOf(field: string): string {
  return COLUMNS.get(field) ?? field;
}

/** Every field that cannot stand under the rules of its year or day, by the name of its column. */
function checkByRules(issues: Issues, draft: RequestDraft): void {
  const ofRules = new Issues();
  const found = ofRules.attempt('', () => applicationIssues(applicationOf(draft, null)));
  for (const issue of [...ofRules.list, ...(found ?? [])]) {
    issues.list.push({ ...issue, field: columnOf(issue.field) });
  }
}

/** Checks an application against its year or day; `undefined` where anything in it or before cannot stand. */
export function finish<D extends RequestDraft>(issues: Issues, read: Unfinished<D>): D | undefined {
  const { application, candidate, guardians } = read;
  checkGuardians(issues, candidate, guardians);
  if (application === null) return undefined;
  const draft = read as unknown as D;
  checkByRules(issues, draft);
  if (candidate === undefined || issues.list.length > 0) return undefined;
  return { ...draft, guardians: guardians.filter((guardian) => guardian !== undefined) };
}
