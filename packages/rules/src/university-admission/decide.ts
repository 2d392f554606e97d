import type { Basis, PersonFacts, Timeline } from '@cutru/residence';
import { type AssumptionBits, assumptionBits, assumptionIds } from '../kernel/assumptions.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { AreaPart, Decision, MissingFact, PolicyPart, PolicyTier } from '../kernel/decision.ts';
import { type Confidence, commonClause } from '../kernel/instrument.ts';
import { highest, isSettled, lowest } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { compareDeclared, missingFacts, weaker, wholeOutcome } from '../kernel/parts.ts';
import { type Settlement, settle } from '../kernel/settle.ts';
import { MAYBE, NO } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import { POLICY_GROUPS, type UniversityApplication } from '../programmes.ts';
import { classBit, classOf, KV3 } from './area-class.ts';
import {
  AreaQuestion,
  BY_BOARDING_REGIME,
  BY_SCHOOL,
  BY_SERVICE,
  BY_SPECIAL_RESIDENCE,
  BY_WINDOW,
  ClassQuestion,
} from './area-question.ts';
import { areaAssumptions, policyAssumptions } from './assumed.ts';
import { newMemo, type UniversityCase } from './case.ts';
import { FindingMaker, universityFindings } from './findings.ts';
import type { UniversityInstrument } from './instruments.ts';
import { NO_GROUP, NONE, PolicyQuestion, UT1, UT2 } from './policy-question.ts';
import { taperAt, taperPoints } from './taper.ts';

const BIT_OF = { NONE, UT2, UT1 } as const;

function tierOf(bit: number): PolicyTier {
  return bit === UT1 ? 'UT1' : bit === UT2 ? 'UT2' : 'NONE';
}

const TAPERED = assumptionBits('taper-total');
const ROUNDED = assumptionBits('taper-rounding', 'taper-total');

const NOTHING: readonly never[] = [];

const makers = new WeakMap<UniversityInstrument, FindingMaker>();

function makerOf(instrument: UniversityInstrument): FindingMaker {
  let maker = makers.get(instrument);
  if (maker === undefined) {
    maker = new FindingMaker(instrument);
    makers.set(instrument, maker);
  }
  return maker;
}

function clauseId(c: UniversityCase, clause: number): string {
  switch (clause) {
    case BY_SCHOOL:
      return '7(1)(b)';
    case BY_BOARDING_REGIME:
      return '7(1)(c)(1)';
    case BY_SPECIAL_RESIDENCE:
      return '7(1)(c)(2)';
    case BY_SERVICE:
      return '7(1)(c)(3)';
    default:
      return c.parameters.windowClause;
  }
}

function policyClauseId(clause: number): string {
  return clause === NO_GROUP ? 'Annex II' : `Annex II ${POLICY_GROUPS[clause]}`;
}

function residenceBasis(timeline: Timeline): Basis {
  if (timeline.status !== 'KNOWN') return 'SOURCE';
  return timeline.periods.reduce<Basis>((basis, period) => weaker(basis, period.basis), 'SOURCE');
}

function areaBasis(c: UniversityCase, clauses: readonly number[]): Basis {
  let basis: Basis = 'SOURCE';
  for (const clause of clauses) {
    // A regime or a service is as the candidate said: only its residence could be checked.
    if (clause === BY_BOARDING_REGIME || clause === BY_SERVICE) basis = 'DECLARED';
    else if (clause === BY_SPECIAL_RESIDENCE) basis = weaker(basis, residenceBasis(c.person.permanent));
  }
  return basis;
}

/** What is worked out of a part, before the decision is put together. */
interface Worked<Part> {
  readonly part: Part;
  readonly missing: readonly MissingFact[];
  readonly assumptions: AssumptionBits;
  readonly clauses: readonly string[];
  /** Completions were tried, so that the question was last evaluated in another world. */
  readonly explored: boolean;
}

function outsideWindow(c: UniversityCase, settled: Settlement, world: World): AreaPart {
  const classes = settle(new ClassQuestion(c), world);
  const known = isSettled(classes.mask);
  const bounds = !known && classes.counted;
  return {
    kind: 'AREA',
    outcome: 'NOT_ELIGIBLE',
    basis: 'SOURCE',
    decidingClause: commonClause(settled.clauses.map((clause) => clauseId(c, clause))),
    area: known ? classOf(classes.mask) : null,
    points: 0,
    atLeast: bounds ? classOf(lowest(classes.mask)) : null,
    atMost: bounds ? classOf(highest(classes.mask)) : null,
    outOfWindow: true,
    declared: compareDeclared(declaredArea(c), KV3),
  };
}

function declaredArea(c: UniversityCase): number | null {
  return c.application.declaredArea === null ? null : classBit(c.application.declaredArea);
}

function workArea(c: UniversityCase, world: World): Worked<AreaPart> {
  const question = new AreaQuestion(c);
  const settled = settle(question, world);
  const ids = settled.clauses.map((clause) => clauseId(c, clause));
  if (settled.counted && isSettled(settled.mask)) {
    const assumptions = areaAssumptions(c, settled.clauses, world);
    if (settled.clauses.every((clause) => clause === BY_WINDOW)) {
      return {
        part: outsideWindow(c, settled, world),
        missing: NOTHING,
        assumptions,
        clauses: ids,
        explored: settled.asked.length > 0,
      };
    }
    const area = classOf(settled.mask);
    const points = c.parameters.areaPoints[area];
    const part: AreaPart = {
      kind: 'AREA',
      outcome: points > 0 ? 'ELIGIBLE' : 'NOT_ELIGIBLE',
      basis: areaBasis(c, settled.clauses),
      decidingClause: commonClause(ids),
      area,
      points,
      atLeast: null,
      atMost: null,
      outOfWindow: false,
      declared: compareDeclared(declaredArea(c), settled.mask),
    };
    return { part, missing: NOTHING, assumptions, clauses: ids, explored: settled.asked.length > 0 };
  }
  const part: AreaPart = {
    kind: 'AREA',
    outcome: 'NEEDS_EVIDENCE',
    basis: areaBasis(c, settled.clauses),
    decidingClause: '',
    area: null,
    points: null,
    atLeast: settled.counted ? classOf(lowest(settled.mask)) : null,
    atMost: settled.counted ? classOf(highest(settled.mask)) : null,
    outOfWindow: false,
    declared: compareDeclared(declaredArea(c), settled.mask),
  };
  const missing = missingFacts('AREA', leastMissing(question, world, settled));
  return {
    part,
    missing,
    assumptions: areaAssumptions(c, [], world),
    clauses: ids,
    explored: settled.asked.length > 0,
  };
}

function policyBasis(c: UniversityCase, group: string | null): Basis {
  const { ethnicity, permanent } = c.person;
  if (group === null) return ethnicity.basis;
  const claim = c.application.policyClaims.find((each) => each.group === group);
  if (claim !== undefined) return claim.document ? 'PAPER' : 'DECLARED';
  return c.parameters.residence ? weaker(ethnicity.basis, residenceBasis(permanent)) : ethnicity.basis;
}

function workPolicy(c: UniversityCase, question: PolicyQuestion, world: World): Worked<PolicyPart> {
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
    const byFacts = tier !== 'NONE' && !claimed;
    const part: PolicyPart = {
      kind: 'POLICY',
      outcome: tier === 'NONE' ? 'NOT_ELIGIBLE' : 'ELIGIBLE',
      basis: policyBasis(c, group),
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
      explored: settled.asked.length > 0,
    };
  }
  question.evaluate(world);
  const pastWindow = question.minority !== NO && question.first === MAYBE;
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
    assumptions: policyAssumptions(c, null, pastWindow, world),
    clauses: ids,
    explored: settled.asked.length > 0,
  };
}

const unconfirmed = new WeakMap<UniversityInstrument, ReadonlySet<string>>();

function confidenceOf(
  instrument: UniversityInstrument,
  area: readonly string[],
  policy: readonly string[],
): Confidence {
  let weak = unconfirmed.get(instrument);
  if (weak === undefined) {
    weak = new Set(
      instrument.clauses.filter((clause) => clause.confidence === 'unconfirmed').map((clause) => clause.id),
    );
    unconfirmed.set(instrument, weak);
  }
  if (weak.size === 0) return 'confirmed';
  for (const clause of area) if (weak.has(clause)) return 'unconfirmed';
  for (const clause of policy) if (weak.has(clause)) return 'unconfirmed';
  return 'confirmed';
}

/** A fact that would settle both parts is asked for once. */
function joinMissing(area: readonly MissingFact[], policy: readonly MissingFact[]): readonly MissingFact[] {
  if (policy.length === 0) return area;
  if (area.length === 0) return policy;
  return [...area, ...policy.filter((fact) => area.every((other) => other.code !== fact.code))];
}

/** Decides an application that was checked (`universityIssues`) by the instrument of its year. */
export function decideUniversity(
  context: RuleContext,
  instrument: UniversityInstrument,
  application: UniversityApplication,
  person: PersonFacts,
): Decision {
  const parameters = instrument.parametersOf(application.admissionYear);
  const c: UniversityCase = { application, person, context, parameters, memo: newMemo() };
  const world = new World();
  const area = workArea(c, world);
  const policyQuestion = new PolicyQuestion(c);
  const policy = workPolicy(c, policyQuestion, world);
  // What its clauses say is told with nothing assumed.
  if (policy.part.outcome === 'NEEDS_EVIDENCE' || policy.explored) policyQuestion.evaluate(world);
  const { total } = application;
  const areaDue = area.part.points;
  const policyDue = policy.part.points;
  const areaShare = areaDue === null ? null : taperPoints(parameters, areaDue, total);
  const taper = taperAt(parameters, total);
  let priorityPoints: number | null = null;
  let policyShare = policyDue === null ? null : taperPoints(parameters, policyDue, total);
  if (areaDue !== null && policyDue !== null) {
    priorityPoints = taperPoints(parameters, areaDue + policyDue, total);
    policyShare = priorityPoints - (areaShare ?? 0);
  }
  const tapered = taper !== 'APPLIED' ? 0 : parameters.residence ? ROUNDED : TAPERED;
  return {
    programme: 'university-admission',
    instrument: instrument.id,
    revision: instrument.revision,
    admissionYear: application.admissionYear,
    referenceDate: application.referenceDate,
    identity: person.identity,
    outcome: wholeOutcome([area.part.outcome, policy.part.outcome]),
    parts: [area.part, policy.part],
    priorityPoints,
    areaPoints: areaShare,
    policyPoints: policyShare,
    taper,
    total,
    findings: universityFindings(makerOf(instrument), c, world, policyQuestion),
    missing: joinMissing(area.missing, policy.missing),
    assumptions: assumptionIds(area.assumptions | policy.assumptions | tapered),
    confidence: confidenceOf(instrument, area.clauses, policy.clauses),
  };
}
