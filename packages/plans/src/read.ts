import { createHash } from 'node:crypto';
import type { Units } from '@cutru/places';
import type { Plan } from '@cutru/rules';
import canonicalize from 'canonicalize';
import { buildPlan } from './build.ts';
import type { PlanContent } from './content.ts';
import { MAX_ISSUES, PlanDocument, parsePlan } from './document.ts';
import { PlanError } from './errors.ts';
import type { PlanIssue, PlanPosition } from './issue.ts';
import { placeIssues } from './place-checks.ts';
import { sectionIssues, withoutForeign } from './section-checks.ts';
import { shapeIssues } from './shape.ts';
import { type PlanWarning, planWarnings } from './warnings.ts';

/** SHA-256 in hex of the canonical JSON (RFC 8785) of a content: layout, comments and the order of keys are no difference. */
function hashOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '', 'utf8')
    .digest('hex');
}

function refuse(issues: readonly PlanIssue[], file: string): void {
  const sorted = issues
    .map((issue) => ({ ...issue, file }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, MAX_ISSUES);
  const [first, ...rest] = sorted;
  if (first !== undefined) throw new PlanError([first, ...rest]);
}

/** A plan that was read, with what is to be looked at in it. */
export interface CheckedPlan {
  readonly plan: Plan;
  readonly warnings: readonly (PlanWarning & PlanPosition)[];
}

/**
 * Reads a plan and says what is doubtful in it. `file` is named in errors.
 * @throws PlanError with everything that is wrong, at most 200 issues
 */
export function checkPlan(text: string, units: Units, file = ''): CheckedPlan {
  const document = parsePlan(text);
  if (!(document instanceof PlanDocument)) {
    refuse(document, file);
    throw new TypeError('A text that is no document has issues');
  }
  refuse(document.issues, file);
  const issues = [...shapeIssues(document), ...sectionIssues(document), ...placeIssues(document, units)];
  refuse(withoutForeign(issues), file);
  const plan = buildPlan(document.value as PlanContent, units, hashOf(document.value));
  const warnings = planWarnings(plan, units).map((warning) => {
    const { line, column } = document.issue('PLAN_ENTRY_REPEATED', warning.path);
    return { ...warning, line, column };
  });
  return { plan, warnings };
}

/**
 * Reads the plan of a province or a school from the text of its YAML file; codes of units are read on the day that the
 * file says, by the table given.
 * @throws PlanError with everything that is wrong, at most 200 issues, in the order of the lines
 */
export function readPlan(text: string, units: Units): Plan {
  return checkPlan(text, units).plan;
}
