import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Units } from '@cutru/places';
import type { Plan } from '@cutru/rules';
import { fileIssue, MAX_PLAN_BYTES } from './document.ts';
import { PlanError } from './errors.ts';
import type { PlanErrorCode, PlanIssue } from './issue.ts';
import { type CheckedPlan, checkPlan } from './read.ts';

function refusal(code: PlanErrorCode, file: string, found: string | null, cause?: unknown): PlanError {
  return new PlanError([{ ...fileIssue(code, found), file }], cause === undefined ? undefined : { cause });
}

async function textOf(path: string, file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    // Known before it is read: a file of gigabytes would not fit in the memory.
    if ((await stat(path)).size > MAX_PLAN_BYTES) throw refusal('PLAN_TOO_LARGE', file, null);
    bytes = await readFile(path);
  } catch (cause) {
    if (cause instanceof PlanError) throw cause;
    throw refusal('PLAN_FILE_UNREADABLE', file, null, cause);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw refusal('PLAN_ENCODING', file, null, cause);
  }
}

/**
 * Reads a plan's file and says what is doubtful in it. `file` is how errors name it.
 * @throws PlanError with everything that is wrong
 */
export async function openPlan(path: string, units: Units, file: string = path): Promise<CheckedPlan> {
  return checkPlan(await textOf(path, file), units, file);
}

/**
 * Reads every `*.yaml` of a folder, not of those in it; plans by `id@version`. Two files with the same plan are one.
 * @throws PlanError with everything that is wrong in all files
 */
export async function openPlans(folder: string, units: Units): Promise<ReadonlyMap<string, Plan>> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  } catch (cause) {
    throw refusal('PLAN_FOLDER_UNREADABLE', '', folder, cause);
  }
  const plans = new Map<string, Plan>();
  const files = new Map<string, string>();
  const issues: PlanIssue[] = [];
  for (const name of names) {
    try {
      const { plan } = await openPlan(join(folder, name), units, name);
      const key = `${plan.id}@${plan.version}`;
      const known = plans.get(key);
      if (known !== undefined && known.hash !== plan.hash) {
        issues.push({ ...fileIssue('PLAN_REPEATED', `${key}, ${files.get(key)}`), file: name });
      }
      if (known !== undefined) continue;
      plans.set(key, plan);
      files.set(key, name);
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      issues.push(...error.issues);
    }
  }
  const [first, ...rest] = issues;
  if (first !== undefined) throw new PlanError([first, ...rest]);
  return plans;
}
