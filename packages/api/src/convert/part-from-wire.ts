import type { AreaClass } from '@cutru/places';
import type { AdmissionPart, AreaPart, Part, PolicyPart, PolicyTier, PriorityPart } from '@cutru/rules';
import type {
  AdmissionBenefit,
  AreaBenefit,
  Benefit,
  PolicyBenefit,
  PriorityBenefit,
  Part as WirePart,
} from '../gen/cutru/v1/decision.ts';
import { malformed, optionalWord, word } from './answer.ts';
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

type PartBase = Pick<Part, 'outcome' | 'basis' | 'decidingClause' | 'declared'>;

function areaOf(benefit: Benefit | undefined): AreaBenefit | null {
  if (benefit === undefined) return null;
  return benefit.of?.$case === 'area' ? benefit.of.value : malformed('part.benefit');
}

function policyOf(benefit: Benefit | undefined): PolicyBenefit | null {
  if (benefit === undefined) return null;
  return benefit.of?.$case === 'policy' ? benefit.of.value : malformed('part.benefit');
}

function admissionOf(benefit: Benefit | undefined): AdmissionBenefit | null {
  if (benefit === undefined) return null;
  return benefit.of?.$case === 'admission' ? benefit.of.value : malformed('part.benefit');
}

function areaClass(benefit: Benefit | undefined): AreaClass | null {
  return optionalWord('area', AREA_CLASS, areaOf(benefit)?.area);
}

function policyTier(benefit: Benefit | undefined): PolicyTier | null {
  return optionalWord('tier', POLICY_TIER, policyOf(benefit)?.tier);
}

function areaPart(base: PartBase, part: WirePart): AreaPart {
  return {
    kind: 'AREA',
    ...base,
    area: areaClass(part.benefit),
    points: areaOf(part.benefit)?.points ?? null,
    atLeast: areaClass(part.atLeast),
    atMost: areaClass(part.atMost),
    outOfWindow: part.outOfWindow,
  };
}

function policyPart(base: PartBase, part: WirePart): PolicyPart {
  const benefit = policyOf(part.benefit);
  return {
    kind: 'POLICY',
    ...base,
    tier: policyTier(part.benefit),
    group: optionalWord('group', POLICY_GROUP, benefit?.group),
    points: benefit?.points ?? null,
    atLeast: policyTier(part.atLeast),
    atMost: policyTier(part.atMost),
  };
}

function admissionPart(base: PartBase, part: WirePart): AdmissionPart {
  const benefit = admissionOf(part.benefit);
  return {
    kind: 'ADMISSION',
    ...base,
    admitted: benefit?.admitted ?? null,
    group: optionalWord('group', ADMISSION_GROUP, benefit?.group),
    direct: benefit?.direct ?? false,
    entry:
      benefit?.planGroup === undefined ? null : { group: benefit.planGroup, school: benefit.school ?? '' },
  };
}

function priorityOf(benefit: Benefit | undefined): PriorityBenefit | null {
  if (benefit === undefined) return null;
  return benefit.of?.$case === 'priority' ? benefit.of.value : malformed('part.benefit');
}

function priorityPart(base: PartBase, part: WirePart): PriorityPart {
  const benefit = priorityOf(part.benefit);
  return {
    kind: 'PRIORITY',
    ...base,
    group: benefit?.group ?? null,
    points: benefit?.points ?? null,
    atLeast: priorityOf(part.atLeast)?.points ?? null,
    atMost: priorityOf(part.atMost)?.points ?? null,
    direct: benefit?.direct ?? false,
  };
}

/** A part of a decision from a message. @throws ApiError `RESPONSE_MALFORMED` */
export function partFromWire(part: WirePart): Part {
  const base: PartBase = {
    outcome: word('part.outcome', OUTCOME, part.outcome),
    basis: word('part.basis', BASIS, part.basis),
    decidingClause: part.decidingClause,
    declared: optionalWord('part.declared', DECLARED_CHECK, part.declared),
  };
  switch (word('part.kind', PART_KIND, part.kind)) {
    case 'AREA':
      return areaPart(base, part);
    case 'POLICY':
      return policyPart(base, part);
    case 'ADMISSION':
      return admissionPart(base, part);
    case 'PRIORITY':
      return priorityPart(base, part);
  }
}
