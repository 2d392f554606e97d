import { formatDay } from '@cutru/calendar';
import type { AdmissionPart, Decision, Part } from '@cutru/rules';
import type { DisclosableClaims, TokenDecision, TokenPart } from '@cutru/tokens';

function classOf(part: Exclude<Part, AdmissionPart>): string | null {
  if (part.kind === 'PRIORITY') return null;
  return part.kind === 'AREA' ? part.area : part.tier;
}

function tokenPart(part: Part): TokenPart {
  const { kind, outcome, basis } = part;
  if (part.kind === 'ADMISSION') return { kind, outcome, basis, class: null, points: null };
  return { kind, outcome, basis, class: classOf(part), points: part.points };
}

/** What a token attests of a decision. */
export function tokenDecision(id: string, decision: Decision): TokenDecision {
  const { programme, admissionYear, identity, outcome, confidence, priorityPoints, total } = decision;
  return {
    id,
    programme,
    admissionYear,
    referenceDate: decision.referenceDate === null ? null : formatDay(decision.referenceDate),
    identity,
    outcome,
    parts: decision.parts.map(tokenPart),
    priority: priorityPoints === null || total === null ? null : { points: priorityPoints, total },
    confidence,
  };
}

function groupOf(parts: readonly Part[]): string | null {
  for (const part of parts) {
    if (part.kind === 'AREA') continue;
    if (part.kind === 'ADMISSION' && part.entry !== null) return part.entry.group;
    if (part.group !== null) return part.group;
  }
  return null;
}

/** What its holder may disclose. */
export function disclosableClaims(citizenId: string, decision: Decision): DisclosableClaims {
  const { parts, assumptions } = decision;
  const decided = parts.filter(({ decidingClause }) => decidingClause !== '');
  return {
    citizenId,
    group: groupOf(parts),
    clauses: Object.fromEntries(decided.map(({ kind, decidingClause }) => [kind, decidingClause])),
    assumptions,
  };
}
