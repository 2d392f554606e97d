import type { Decision, Finding, Part } from '../kernel/decision.ts';

/** Something that is another in one decision than in the other; `null`: it is not there. */
export interface Difference {
  /**
   * What: a field of the decision (`outcome`, `priorityPoints`), of a part (`AREA.area`), a clause (`7(1)(b)`), a missing
   * fact or an assumption by its code.
   */
  readonly what: 'FIELD' | 'PART' | 'CLAUSE' | 'MISSING' | 'ASSUMPTION';
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

function clauses(before: Decision, after: Decision): Difference[] {
  const names = new Set([...before.findings, ...after.findings].map(({ clause }) => clause));
  return [...names].flatMap((name): Difference[] => {
    const a = said(before.findings, name);
    const b = said(after.findings, name);
    return a === b ? [] : [{ what: 'CLAUSE', name, before: a, after: b }];
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
