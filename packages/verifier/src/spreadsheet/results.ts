import type { Decision, Part, PartKind, Ruled } from '@cutru/rules';
import { headingKey } from '@cutru/tables';
import { pointsCell as points } from './points.ts';
import { rulingCells } from './rulings/cells.ts';

/** The columns that follow the candidate's own. */
export const RESULT_COLUMNS = [
  'outcome',
  'area',
  'area_at_least',
  'area_at_most',
  'points',
  'points_at_least',
  'points_at_most',
  'policy',
  'policy_at_least',
  'policy_at_most',
  'policy_points',
  'priority_points',
  'taper',
  'group',
  'zone',
  'direct',
  'deciding_clause',
  'missing',
  'declared',
  'identity',
  'basis',
  'confidence',
  'assumptions',
  'plan',
  'reason',
  'ruling',
  'ruled_points',
  'decision_id',
  'token',
] as const;

/** Columns of the results that are numbers in a workbook: people add them up. */
export const POINT_COLUMNS: readonly string[] = [
  'points',
  'points_at_least',
  'points_at_most',
  'policy_points',
  'priority_points',
  'ruled_points',
];

/** The headings of the results: the candidate's own, one that collides as `input_…`, then the result's. */
export function resultHeadings(own: readonly string[], disclosures: boolean): readonly string[] {
  return joinedHeadings(own, disclosures ? [...RESULT_COLUMNS, 'disclosures'] : RESULT_COLUMNS);
}

/** Headings with others behind them; one of the first that collides with those becomes `input_…`. */
export function joinedHeadings(own: readonly string[], columns: readonly string[]): readonly string[] {
  const results = new Set(columns.map(headingKey));
  const taken = new Set([...results, ...own.map(headingKey)]);
  const renamed = own.map((heading) => {
    if (!results.has(headingKey(heading))) return heading;
    let name = `input_${heading}`;
    while (taken.has(headingKey(name))) name = `input_${name}`;
    taken.add(headingKey(name));
    return name;
  });
  return [...renamed, ...columns];
}

/** One value where there is one part, else `AREA=…;POLICY=…` with those parts that have one. */
function shared(parts: readonly Part[], value: (part: Part) => string | null, always = false): string {
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && !always) return value(only) ?? '';
  return parts
    .map((part) => [part.kind, value(part)] as const)
    .filter(([, text]) => text !== null && text !== '')
    .map(([kind, text]) => `${kind}=${text}`)
    .join(';');
}

function partOf<K extends PartKind>(
  parts: readonly Part[],
  kind: K,
): Extract<Part, { readonly kind: K }> | undefined {
  return parts.find((part): part is Extract<Part, { readonly kind: K }> => part.kind === kind);
}

/** Whether direct admission is due as well: `yes`, `no`, `open`; empty for what has none. */
function directOf({ parts, findings }: Decision): string {
  const part = partOf(parts, 'ADMISSION') ?? partOf(parts, 'PRIORITY');
  if (part === undefined) return '';
  if (part.direct) return 'yes';
  return findings.some(({ reason }) => reason === 'DIRECT_ADMISSION_OPEN') ? 'open' : 'no';
}

/** What a decision and the rulings beside it say, in the order of `RESULT_COLUMNS`. */
export function resultCells(
  decision: Decision,
  ruled: Ruled,
  reason: string,
  id: string,
  token: string,
): readonly string[] {
  const { parts } = decision;
  const area = partOf(parts, 'AREA');
  const policy = partOf(parts, 'POLICY');
  const admission = partOf(parts, 'ADMISSION');
  const priority = partOf(parts, 'PRIORITY');
  return [
    decision.outcome,
    area?.area ?? '',
    area?.atLeast ?? '',
    area?.atMost ?? '',
    points(priority === undefined ? decision.areaPoints : priority.points),
    points(priority?.atLeast ?? null),
    points(priority?.atMost ?? null),
    policy?.tier ?? '',
    policy?.atLeast ?? '',
    policy?.atMost ?? '',
    points(decision.policyPoints),
    points(priority === undefined ? decision.priorityPoints : priority.points),
    area === undefined ? '' : decision.taper,
    policy?.group ?? priority?.group ?? admission?.entry?.group ?? admission?.group ?? '',
    admission?.entry?.school ?? '',
    directOf(decision),
    shared(parts, (part) => part.decidingClause),
    decision.missing.map((fact) => fact.code).join(';'),
    shared(parts, (part) => part.declared, true),
    decision.identity,
    shared(parts, (part) => part.basis),
    decision.confidence,
    decision.assumptions.join(';'),
    decision.plan === null ? '' : `${decision.plan.id}@${decision.plan.version}`,
    reason,
    ...rulingCells(ruled),
    id,
    token,
  ];
}
