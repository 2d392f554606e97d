import type { AreaLists, Path } from '@cutru/places';
import type { AssumptionBits } from '../kernel/assumptions.ts';
import type { Tri } from '../kernel/verdict.ts';
import type { Schooling } from '../schooling/types.ts';
import type { UniversityCase } from './case.ts';
import type { UniversityParameters } from './parameters.ts';
import type { SchoolTimes } from './worked.ts';

/**
 * What a way through schools comes to under some lists and an annex, as far as it was worked out without asking about
 * anything open: pupils of one school and year share it.
 */
export class SharedSchool {
  times: SchoolTimes | null = null;
  assumptions: AssumptionBits | null = null;
  /** By an address's path: whether some semester was at a school in its district. */
  readonly near: Map<Path, Tri> = new Map();
}

type ByAnnex = Readonly<Record<UniversityParameters['annex'], WeakMap<Schooling, SharedSchool>>>;

const known = new WeakMap<AreaLists, ByAnnex>();

/** What is shared by those who came the same way as this candidate. */
export function sharedSchool({ context, parameters }: UniversityCase, schooling: Schooling): SharedSchool {
  let byAnnex = known.get(context.lists);
  if (byAnnex === undefined) {
    byAnnex = { 'to-2025': new WeakMap(), 'from-2026': new WeakMap() };
    known.set(context.lists, byAnnex);
  }
  const ofAnnex = byAnnex[parameters.annex];
  let shared = ofAnnex.get(schooling);
  if (shared === undefined) {
    shared = new SharedSchool();
    ofAnnex.set(schooling, shared);
  }
  return shared;
}
