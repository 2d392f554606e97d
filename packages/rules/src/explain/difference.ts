import { formatDay } from '@cutru/calendar';
import type { Decision, Finding, Part } from '../kernel/decision.ts';
import type { ReasonParameters } from '../kernel/reasons.ts';

/** Something that is another in one decision than in the other; `null`: it is not there. */
export interface Difference {
  /**
   * What: a field of the decision (`outcome`, `priorityPoints`), of a part (`AREA.area`), a clause that says something else
   * (`7(1)(b)`), a parameter of one that says the same of other numbers (`7(1)(c)(2).days`, `.count` where it is of no clause;
   * days as `YYYY-MM-DD`), a missing fact or an assumption by its code.
   */
  readonly what: 'FIELD' | 'PART' | 'CLAUSE' | 'PARAMETER' | 'MISSING' | 'ASSUMPTION';
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Value = string | number | boolean | null | object;

function text(value: Value | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const FIELDS: readonly (keyof Decision)[] = [
  'instrument',
  'plan',
  'admissionYear',
  'referenceDate',
  'identity',
  'outcome',
  'priorityPoints',
  'areaPoints',
  'policyPoints',
  'taper',
  'total',
  'confidence',
];

function fields(before: Decision, after: Decision): Difference[] {
  return FIELDS.flatMap((name): Difference[] => {
    const a = text(before[name]);
    const b = text(after[name]);
    return a === b ? [] : [{ what: 'FIELD', name, before: a, after: b }];
  });
}

function part(before: Part | undefined, after: Part | undefined): Difference[] {
  const kind = (before ?? after)?.kind ?? '';
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  names.delete('kind');
  return [...names].flatMap((name): Difference[] => {
    const a = text(before?.[name as keyof Part]);
    const b = text(after?.[name as keyof Part]);
    return a === b ? [] : [{ what: 'PART', name: `${kind}.${name}`, before: a, after: b }];
  });
}

function parts(before: Decision, after: Decision): Difference[] {
  const kinds = new Set([...before.parts, ...after.parts].map(({ kind }) => kind));
  return [...kinds].flatMap((kind) =>
    part(
      before.parts.find((each) => each.kind === kind),
      after.parts.find((each) => each.kind === kind),
    ),
  );
}

function said(findings: readonly Finding[], clause: string): string | null {
  const own = findings.filter((finding) => finding.clause === clause);
  return own.length === 0 ? null : own.map(({ verdict, reason }) => `${verdict} ${reason}`).join(', ');
}

/** The names of the parameters that differ between two findings. */
export function changedParameters(
  before: ReasonParameters | null,
  after: ReasonParameters | null,
): readonly string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => before?.[name] !== after?.[name]);
}

function parameterText(name: string, value: string | number | undefined): string | null {
  return typeof value === 'number' && name.endsWith('Day') ? formatDay(value) : text(value);
}

/** The findings of a clause in both decisions, each with the one in its place, where the clause says the same in both. */
export function findingPairs(
  before: Decision,
  after: Decision,
  clause: string,
): readonly (readonly [Finding, Finding])[] {
  if (said(before.findings, clause) !== said(after.findings, clause)) return [];
  const others = after.findings.filter((finding) => finding.clause === clause);
  return before.findings
    .filter((finding) => finding.clause === clause)
    .map((finding, i) => [finding, others[i] ?? finding] as const);
}

function parameters(before: Decision, after: Decision, clause: string): Difference[] {
  return findingPairs(before, after, clause).flatMap(([{ parameters: a }, { parameters: b }]) =>
    changedParameters(a, b).map(
      (name): Difference => ({
        what: 'PARAMETER',
        name: `${clause}.${name}`,
        before: parameterText(name, a?.[name]),
        after: parameterText(name, b?.[name]),
      }),
    ),
  );
}

function clauses(before: Decision, after: Decision): Difference[] {
  const names = new Set([...before.findings, ...after.findings].map(({ clause }) => clause));
  return [...names].flatMap((name): Difference[] => {
    const a = said(before.findings, name);
    const b = said(after.findings, name);
    return a === b ? parameters(before, after, name) : [{ what: 'CLAUSE', name, before: a, after: b }];
  });
}

function codes(
  what: 'MISSING' | 'ASSUMPTION',
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  return [...new Set([...before, ...after])].flatMap((name): Difference[] => {
    const a = before.includes(name) ? name : null;
    const b = after.includes(name) ? name : null;
    return a === b ? [] : [{ what, name, before: a, after: b }];
  });
}

/**
 * What is another in the second decision: the same candidate with a fact, a date, a plan or an instrument changed. What
 * the answer itself is comes first; empty where nothing changes but the words.
 */
export function compareDecisions(before: Decision, after: Decision): readonly Difference[] {
  return [
    ...fields(before, after),
    ...parts(before, after),
    ...clauses(before, after),
    ...codes(
      'MISSING',
      before.missing.map(({ code }) => code),
      after.missing.map(({ code }) => code),
    ),
    ...codes('ASSUMPTION', before.assumptions, after.assumptions),
  ];
}
