import type { Plan } from '@cutru/rules';
import { VerifierError } from '../errors/verifier-error.ts';

/** Which schools a row of results names. */
export interface RowSchools {
  /** Those in whose zone the child lives, by the result; empty where it names none. */
  readonly zones: readonly string[];
  /** The school applied to, by the row itself; `''`: none. */
  readonly applied: string;
}

/** The schools of a row's cells. */
export function rowSchools(zone: string, applied: string): RowSchools {
  return {
    zones: zone.split(';').filter((school) => school !== ''),
    // As the candidates' files have it: a question mark is no school.
    applied: applied === '?' ? '' : applied,
  };
}

/**
 * Whether a file is of the intake of a school. `OPEN`: it may be that of another, since the result names several schools or
 * none, and the row does not say which it applies to.
 */
export function isOfSchool(school: string, { zones, applied }: RowSchools): 'YES' | 'NO' | 'OPEN' {
  if (zones.length > 0 && !zones.includes(school)) return 'NO';
  if (applied !== '') return applied === school ? 'YES' : 'NO';
  return zones.length === 1 ? 'YES' : 'OPEN';
}

/** The schools that rows name, gathered; of one that it applies to, a row names no other. */
export class SchoolsSeen {
  readonly #seen = new Set<string>();

  add({ zones, applied }: RowSchools): void {
    for (const school of applied === '' ? zones : [applied]) this.#seen.add(school);
  }

  /** @throws VerifierError `RESULTS_OF_SEVERAL_SCHOOLS` */
  refuseSeveral(file: string): void {
    if (this.#seen.size > 1) throw new VerifierError('RESULTS_OF_SEVERAL_SCHOOLS', { file });
  }
}

/**
 * Places of an intake: as asked for, else those of the school's zone, else of the plan where it is of no other school.
 * @throws VerifierError `INTAKE_SCHOOL_UNKNOWN`, `INTAKE_QUOTA_MISSING`
 */
export function placesOf(plan: Plan, school: string | null, asked: number | undefined): number {
  const zones = plan.entry?.zones ?? [];
  const own = zones.find((zone) => zone.school === school);
  if (school !== null && own === undefined)
    throw new VerifierError('INTAKE_SCHOOL_UNKNOWN', { name: school });
  const ofPlan = school === null || zones.length === 1 ? plan.quota : null;
  const quota = asked ?? own?.quota ?? ofPlan;
  if (quota === null) throw new VerifierError('INTAKE_QUOTA_MISSING');
  return quota;
}
