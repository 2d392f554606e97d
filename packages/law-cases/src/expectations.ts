import type { AdmissionPart, AreaPart, Decision, Part, PolicyPart, PriorityPart } from '@cutru/rules';

/**
 * What a case can expect, and whether it is a list. `area`, `policy` and `points` are one answer or, while open, its bounds
 * (`KV2-NT..KV1`; `OPEN` where the completions were not counted). `missing` is the whole list; of `assumptions` and
 * `findings` (`clause VERDICT REASON`) those named must be there, those of `assumes_not` and `findings_not` must not.
 */
export const EXPECTATIONS = {
  error: false,
  outcome: false,
  identity: false,
  area: false,
  area_outcome: false,
  area_by: false,
  area_basis: false,
  area_declared: false,
  area_points: false,
  policy: false,
  policy_outcome: false,
  group: false,
  policy_by: false,
  policy_basis: false,
  policy_declared: false,
  policy_points: false,
  points: false,
  declared: false,
  priority: false,
  taper: false,
  by: false,
  basis: false,
  direct: false,
  entry: false,
  confidence: false,
  instrument: false,
  missing: true,
  assumptions: true,
  assumes_not: true,
  findings: true,
  findings_not: true,
} as const;
export type Expectation = keyof typeof EXPECTATIONS;

function points(value: number | null): string {
  return value === null ? '' : (value / 100).toFixed(2);
}

function range(settled: string | null, least: string | null, most: string | null): string {
  if (settled !== null) return settled;
  return least === null || most === null ? 'OPEN' : `${least}..${most}`;
}

function areaOf(part: AreaPart): Record<string, string> {
  return {
    area: range(part.area, part.atLeast, part.atMost),
    area_outcome: part.outcome,
    area_by: part.decidingClause,
    area_basis: part.basis,
    area_declared: part.declared ?? '',
  };
}

function policyOf(part: PolicyPart): Record<string, string> {
  return {
    policy: range(part.tier, part.atLeast, part.atMost),
    policy_outcome: part.outcome,
    group: part.group ?? '',
    policy_by: part.decidingClause,
    policy_basis: part.basis,
    policy_declared: part.declared ?? '',
  };
}

function admissionOf(part: AdmissionPart): Record<string, string> {
  return {
    group: part.group ?? '',
    by: part.decidingClause,
    basis: part.basis,
    direct: part.direct ? 'yes' : 'no',
    entry: part.entry === null ? '' : `${part.entry.group} ${part.entry.school}`.trim(),
  };
}

function priorityOf(part: PriorityPart): Record<string, string> {
  return {
    points: range(
      part.points === null ? null : points(part.points),
      part.atLeast === null ? null : points(part.atLeast),
      part.atMost === null ? null : points(part.atMost),
    ),
    group: part.group ?? '',
    by: part.decidingClause,
    basis: part.basis,
    direct: part.direct ? 'yes' : 'no',
    declared: part.declared ?? '',
  };
}

function partFields(part: Part): Record<string, string> {
  switch (part.kind) {
    case 'AREA':
      return areaOf(part);
    case 'POLICY':
      return policyOf(part);
    case 'ADMISSION':
      return admissionOf(part);
    case 'PRIORITY':
      return priorityOf(part);
  }
}

/** Values by the names that cases use. */
export type Shown = Readonly<Record<string, string | readonly string[]>>;

/** A decision under the names that cases use. */
export function shown(decision: Decision): Shown {
  const parts = decision.parts.map((part) => partFields(part));
  return {
    ...Object.assign({}, ...parts),
    outcome: decision.outcome,
    identity: decision.identity,
    area_points: points(decision.areaPoints),
    policy_points: points(decision.policyPoints),
    priority: points(decision.priorityPoints),
    taper: decision.taper,
    confidence: decision.confidence,
    instrument: decision.instrument,
    missing: decision.missing.map((fact) => fact.code).sort(),
    assumptions: decision.assumptions,
    findings: decision.findings.map(({ clause, verdict, reason }) =>
      [clause, verdict, reason].filter((word) => word !== '').join(' '),
    ),
  };
}
