import type { AreaClass } from '@cutru/places';
import type { AdmissionPart, AreaPart, Part, PolicyPart, PolicyTier, PriorityPart } from '@cutru/rules';
import type { Benefit, Part as WirePart } from '../gen/cutru/v1/decision.ts';
import {
  ADMISSION_GROUP,
  AREA_CLASS,
  BASIS,
  DECLARED_CHECK,
  OUTCOME,
  PART_KIND,
  POLICY_GROUP,
  POLICY_TIER,
} from './enums.ts';

type Bounds = Pick<WirePart, 'benefit' | 'atLeast' | 'atMost'>;

function areaBenefit(area: AreaClass | null, points: number | null): Benefit | undefined {
  if (area === null && points === null) return undefined;
  const shown = area === null ? undefined : AREA_CLASS.toWire(area);
  return { of: { $case: 'area', value: { area: shown, points: points ?? undefined } } };
}

function policyBenefit(tier: PolicyTier | null, part: PolicyPart | null): Benefit | undefined {
  if (tier === null) return undefined;
  const group = part === null || part.group === null ? undefined : POLICY_GROUP.toWire(part.group);
  const points = part?.points ?? undefined;
  return { of: { $case: 'policy', value: { tier: POLICY_TIER.toWire(tier), group, points } } };
}

function areaBounds(part: AreaPart): Bounds {
  return {
    benefit: areaBenefit(part.area, part.points),
    atLeast: areaBenefit(part.atLeast, null),
    atMost: areaBenefit(part.atMost, null),
  };
}

function policyBounds(part: PolicyPart): Bounds {
  return {
    benefit: policyBenefit(part.tier, part),
    atLeast: policyBenefit(part.atLeast, null),
    atMost: policyBenefit(part.atMost, null),
  };
}

function admissionBounds(part: AdmissionPart): Bounds {
  const { admitted, group, direct, entry } = part;
  if (admitted === null) return { benefit: undefined };
  const value = {
    admitted,
    group: group === null ? undefined : ADMISSION_GROUP.toWire(group),
    direct,
    planGroup: entry?.group,
    school: entry === null || entry.school === '' ? undefined : entry.school,
  };
  return { benefit: { of: { $case: 'admission', value } } };
}

function priorityBenefit(points: number | null, group: string | null, direct: boolean): Benefit | undefined {
  if (points === null && !direct) return undefined;
  const value = { points: points ?? undefined, group: group ?? undefined, direct };
  return { of: { $case: 'priority', value } };
}

function priorityBounds({ points, group, direct, atLeast, atMost }: PriorityPart): Bounds {
  return {
    benefit: priorityBenefit(points, group, direct),
    atLeast: priorityBenefit(atLeast, null, false),
    atMost: priorityBenefit(atMost, null, false),
  };
}

function bounds(part: Part): Bounds {
  switch (part.kind) {
    case 'AREA':
      return areaBounds(part);
    case 'POLICY':
      return policyBounds(part);
    case 'ADMISSION':
      return admissionBounds(part);
    case 'PRIORITY':
      return priorityBounds(part);
  }
}

/** A part of a decision as a message. */
export function partToWire(part: Part): WirePart {
  return {
    kind: PART_KIND.toWire(part.kind),
    outcome: OUTCOME.toWire(part.outcome),
    basis: BASIS.toWire(part.basis),
    ...bounds(part),
    declared: part.declared === null ? undefined : DECLARED_CHECK.toWire(part.declared),
    decidingClause: part.decidingClause,
    outOfWindow: part.kind === 'AREA' && part.outOfWindow,
  };
}
