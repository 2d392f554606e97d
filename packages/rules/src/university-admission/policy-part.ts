import type { Basis } from '@cutru/residence';
import type { PolicyPart, PolicyTier } from '../kernel/decision.ts';
import { commonClause } from '../kernel/instrument.ts';
import { highest, isSettled, lowest } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { compareDeclared, missingFacts, weaker } from '../kernel/parts.ts';
import { settle } from '../kernel/settle.ts';
import type { World } from '../kernel/world.ts';
import { POLICY_GROUPS, type PolicyGroup } from './application.ts';
import { policyAssumptions } from './assumed.ts';
import type { UniversityCase } from './case.ts';
import { NO_GROUP, NONE, type PolicyQuestion, UT1, UT2 } from './policy-question.ts';
import { NOTHING, residenceBasis, type Worked } from './worked-part.ts';

const BIT_OF = { NONE, UT2, UT1 } as const;

function tierOf(bit: number): PolicyTier {
  return bit === UT1 ? 'UT1' : bit === UT2 ? 'UT2' : 'NONE';
}

function policyClauseId(clause: number): string {
  return clause === NO_GROUP ? 'Annex II' : `Annex II ${POLICY_GROUPS[clause]}`;
}

function policyBasis(c: UniversityCase, question: PolicyQuestion, group: PolicyGroup | null): Basis {
  const { ethnicity } = c.person;
  if (group === null) return ethnicity.basis;
  const claim = c.application.policyClaims.find((each) => each.group === group);
  // A claim adds nothing where facts give the group.
  if (claim !== undefined && !question.isByFacts(group)) return claim.document ? 'PAPER' : 'DECLARED';
  return c.parameters.residence === null ? ethnicity.basis : weaker(ethnicity.basis, residenceBasis(c));
}

/** Works out the policy priority of a candidate. */
export function workPolicy(c: UniversityCase, question: PolicyQuestion, world: World): Worked<PolicyPart> {
  const settled = settle(question, world);
  const ids = settled.clauses.map(policyClauseId);
  const declared = c.application.declaredGroup;
  const declaredTier =
    declared === null ? null : declared === 'NONE' ? 'NONE' : (c.parameters.groups[declared] ?? 'NONE');
  const declaredBit = declaredTier === null ? null : BIT_OF[declaredTier];
  const [only] = settled.clauses;
  if (settled.counted && isSettled(settled.mask)) {
    const tier = tierOf(settled.mask);
    const group =
      settled.clauses.length === 1 && only !== NO_GROUP ? (POLICY_GROUPS[only ?? 0] ?? null) : null;
    const claimed = c.application.policyClaims.some((claim) => claim.group === group);
    const byFacts = tier !== 'NONE' && (!claimed || (group !== null && question.isByFacts(group)));
    const part: PolicyPart = {
      kind: 'POLICY',
      outcome: tier === 'NONE' ? 'NOT_ELIGIBLE' : 'ELIGIBLE',
      basis: policyBasis(c, question, group),
      decidingClause: commonClause(ids),
      tier,
      group,
      points: c.parameters.tierPoints[tier],
      atLeast: null,
      atMost: null,
      declared: compareDeclared(declaredBit, settled.mask),
    };
    return {
      part,
      missing: NOTHING,
      assumptions: byFacts ? policyAssumptions(c, group, false, world) : 0,
      clauses: ids,
    };
  }
  const part: PolicyPart = {
    kind: 'POLICY',
    outcome: 'NEEDS_EVIDENCE',
    basis: c.person.ethnicity.basis,
    decidingClause: '',
    tier: null,
    group: null,
    points: null,
    atLeast: settled.counted ? tierOf(lowest(settled.mask)) : null,
    atMost: settled.counted ? tierOf(highest(settled.mask)) : null,
    declared: compareDeclared(declaredBit, settled.mask),
  };
  const missing = missingFacts('POLICY', leastMissing(question, world, settled));
  return {
    part,
    missing,
    assumptions: policyAssumptions(c, null, question.barePast, world),
    clauses: ids,
  };
}
