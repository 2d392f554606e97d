import { PLAN_ERRORS, type PlanErrorText } from './error-texts.ts';
import type { PlanIssue } from './issue.ts';

/** How many suggestions a message names. */
const NAMED = 8;

/** What to write instead, as the end of a sentence; empty where nothing can be said. */
function instead({ code, suggestions, closed }: PlanIssue, language: keyof PlanErrorText): string {
  if (suggestions.length === 0) return '';
  const rest = suggestions.length > NAMED ? ', …' : '';
  const words = suggestions.slice(0, NAMED).join(', ') + rest;
  // A bound is no word to choose.
  if (code === 'PLAN_NUMBER_RANGE') return language === 'vi' ? ` (phải ${words})` : ` (it must be ${words})`;
  if (closed) return language === 'vi' ? ` (ghi một trong: ${words})` : ` (write one of: ${words})`;
  return language === 'vi' ? ` (có phải ý bạn là ${words}?)` : ` (did you mean ${words}?)`;
}

/** An issue in words, without its place: `not a key that a plan has: "qouta" (did you mean quota?)`. */
export function sayPlanIssue(issue: PlanIssue, language: keyof PlanErrorText): string {
  const found = issue.found === null ? '' : `: "${issue.found}"`;
  return `${PLAN_ERRORS[issue.code][language]}${found}${instead(issue, language)}`;
}

function place(issue: PlanIssue): string {
  const file = issue.file === '' ? '' : `${issue.file}:`;
  return `${file}${issue.line}:${issue.column}${issue.path === '' ? '' : ` ${issue.path}`}`;
}

/** A plan that cannot be used, with everything that is wrong in it, in the order of the lines. Nothing of it is loaded. */
export class PlanError extends Error {
  /** The first issue's. */
  readonly code: PlanIssue['code'];
  readonly issues: readonly [PlanIssue, ...PlanIssue[]];

  constructor(issues: readonly [PlanIssue, ...PlanIssue[]], options?: ErrorOptions) {
    super(issues.map((issue) => `${place(issue)}: ${sayPlanIssue(issue, 'en')}`).join('\n'), options);
    this.name = 'PlanError';
    this.code = issues[0].code;
    this.issues = issues;
  }

  /** All issues in a language, a line each: `file:line:column path: what is wrong`. */
  describe(language: keyof PlanErrorText): string {
    return this.issues.map((issue) => `${place(issue)}: ${sayPlanIssue(issue, language)}`).join('\n');
  }
}
