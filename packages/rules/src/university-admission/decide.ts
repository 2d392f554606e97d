import type { Day } from '@cutru/calendar';
import type { PersonFacts } from '@cutru/residence';
import { assumptionBits, assumptionIds } from '../kernel/assumptions.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { Decision, Finding, MissingFact } from '../kernel/decision.ts';
import { wholeOutcome } from '../kernel/parts.ts';
import type { Confidence } from '../kernel/words.ts';
import { World } from '../kernel/world.ts';
import { planAnswers, planRef } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import type { UniversityApplication } from './application.ts';
import { workArea } from './area-part.ts';
import { type UniversityCase, UniversityMemo } from './case.ts';
import { FindingMaker, universityFindings } from './findings.ts';
import type { UniversityInstrument } from './instruments.ts';
import { workPolicy } from './policy-part.ts';
import { PolicyQuestion } from './policy-question.ts';
import { taperAt, taperPoints } from './taper.ts';

const TAPERED = assumptionBits('taper-total');
const ROUNDED = assumptionBits('taper-rounding', 'taper-total');

const makers = new WeakMap<UniversityInstrument, FindingMaker>();

function makerOf(instrument: UniversityInstrument): FindingMaker {
  let maker = makers.get(instrument);
  if (maker === undefined) {
    maker = new FindingMaker(instrument);
    makers.set(instrument, maker);
  }
  return maker;
}

/** The lowest confidence among the clauses that decided; for an open part, among those that are open. */
function weakest(maker: FindingMaker, findings: readonly Finding[], deciding: readonly string[]): Confidence {
  if (maker.allUnconfirmed) return 'unconfirmed';
  for (const { confidence, verdict, clause } of findings) {
    if (confidence === 'unconfirmed' && (verdict === 'UNKNOWN' || deciding.includes(clause)))
      return 'unconfirmed';
  }
  return 'confirmed';
}

function lastDayOfSchool(application: UniversityApplication): Day | null {
  return application.schooling === null ? null : application.schooling.window.end - 1;
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
  plan: Plan | null,
): Decision {
  const parameters = instrument.parametersOf(application.admissionYear);
  const c: UniversityCase = { application, person, context, parameters, memo: new UniversityMemo() };
  const world = new World(planAnswers(plan));
  const area = workArea(c, world);
  const policyQuestion = new PolicyQuestion(c);
  const policy = workPolicy(c, policyQuestion, world);
  const maker = makerOf(instrument);
  const findings = universityFindings(maker, c, world, policyQuestion);
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
  const tapered = taper !== 'APPLIED' ? 0 : parameters.residence === null ? TAPERED : ROUNDED;
  return {
    programme: 'university-admission',
    instrument: instrument.id,
    revision: instrument.revision,
    plan: planRef(plan),
    admissionYear: application.admissionYear,
    referenceDate: application.referenceDate ?? lastDayOfSchool(application),
    identity: person.identity,
    outcome: wholeOutcome([area.part.outcome, policy.part.outcome]),
    parts: [area.part, policy.part],
    priorityPoints,
    areaPoints: areaShare,
    policyPoints: policyShare,
    taper,
    total,
    findings,
    missing: joinMissing(area.missing, policy.missing),
    assumptions: assumptionIds('university-admission', area.assumptions | policy.assumptions | tapered),
    confidence: weakest(maker, findings, [...area.clauses, ...policy.clauses]),
  };
}
