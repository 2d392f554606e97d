import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  type AreaList,
  AreaLists,
  type CompleteOption,
  NO_SCHOOLS,
  type SchoolList,
  type Units,
} from '@cutru/places';
import { openPlan, openPlans } from '@cutru/plans';
import { loadAreaLists, loadSchoolList } from '@cutru/population';
import type { Plan } from '@cutru/rules';
import type { TableWarning } from '@cutru/tables';
import type { Reference } from '../decide/decide.ts';
import { sha256 } from '../decide/versions.ts';
import { loadUnits } from './units.ts';

/** The area and school lists that were loaded. */
export interface ListsSummary {
  readonly instruments: readonly string[];
  /** One of them is an example and no real list: results on it are no results. */
  readonly example: boolean;
  /** How many schools the school list has; 0 without one. */
  readonly schools: number;
}

/** Files of reference data. */
export interface ReferenceOptions {
  /** Area lists, each with the manifest beside it where there is one (`areas.csv`, `areas.yaml`). */
  readonly areas?: string | readonly string[];
  /** Marks for which the lists are claimed to be complete, beside what their manifests claim. */
  readonly areasComplete?: CompleteOption;
  readonly schools?: string;
  /** Plans of provinces and schools, a file each. */
  readonly plans?: string | readonly string[];
  /** A folder of plans. */
  readonly plansFolder?: string;
  /** A table of units; by default the one that ships with the product. */
  readonly units?: string;
}

/** Reference data that were loaded from files. */
export interface LoadedReference extends Reference {
  readonly summary: ListsSummary;
  /** What was put right or left out in workbooks among them. */
  readonly warnings: readonly TableWarning[];
  /** The files they came from. */
  readonly files: readonly string[];
}

async function hashFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

/** What a list claims to be complete for is part of what a decision rests on. */
function claimsText(lists: readonly AreaList[]): string {
  return lists
    .map((list) =>
      list.complete
        .map(({ groups, provinces, from, to }) => [list.instrument, groups, provinces, from, to].join('|'))
        .join('\n'),
    )
    .join('\n');
}

/** The days of an instrument come from its manifest, so they are hashed as they were read. */
function spansText(lists: readonly AreaList[]): string {
  return lists.map(({ instrument, from, to }) => `${instrument}|${from}|${to}`).join('\n');
}

/** The plans of files and of a folder, by `id@version`. @throws PlanError with everything that is wrong in a file */
async function plansOf(units: Units, options: ReferenceOptions): Promise<ReadonlyMap<string, Plan>> {
  const plans = new Map(options.plansFolder === undefined ? [] : await openPlans(options.plansFolder, units));
  const files = typeof options.plans === 'string' ? [options.plans] : (options.plans ?? []);
  for (const file of files) {
    const { plan } = await openPlan(file, units);
    plans.set(`${plan.id}@${plan.version}`, plan);
  }
  return plans;
}

/**
 * Loads what decisions are made against: the units, and the lists that are given. Without an area list nothing is known
 * of the marks of any place.
 * @throws TablesError, PopulationError, PlacesError
 */
export async function openReference(options: ReferenceOptions = {}): Promise<LoadedReference> {
  const { units, hash } = await loadUnits(options.units);
  const files = typeof options.areas === 'string' ? [options.areas] : (options.areas ?? []);
  const lists: AreaList[] = [];
  const warnings: TableWarning[] = [];
  const onWarning = (warning: TableWarning): number => warnings.push(warning);
  for (const file of files)
    lists.push(...(await loadAreaLists(units, file, options.areasComplete, onWarning)));
  let schools: SchoolList = NO_SCHOOLS;
  if (options.schools !== undefined) schools = await loadSchoolList(units, options.schools, onWarning);
  const areaHashes = await Promise.all(files.map(hashFile));
  return {
    units,
    lists: new AreaLists(units, lists),
    schools,
    plans: await plansOf(units, options),
    versions: {
      units: hash,
      areas: sha256([...areaHashes, spansText(lists), claimsText(lists)].join('\n')),
      schools: options.schools === undefined ? sha256('') : await hashFile(options.schools),
    },
    summary: {
      instruments: lists.map(({ instrument }) => instrument),
      example: lists.some(({ example }) => example),
      schools: schools.size,
    },
    warnings,
    files: [
      ...files,
      ...(options.schools === undefined ? [] : [options.schools]),
      ...(typeof options.plans === 'string' ? [options.plans] : (options.plans ?? [])),
    ],
  };
}
