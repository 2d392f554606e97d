import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import { assumptionIds } from '../kernel/assumptions.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { Decision, DeclaredCheck, Outcome, PriorityPart } from '../kernel/decision.ts';
import { commonClause } from '../kernel/instrument.ts';
import { isSettled } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { missingFacts } from '../kernel/parts.ts';
import { settle } from '../kernel/settle.ts';
import { World } from '../kernel/world.ts';
import { planAnswers, planRef } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import type { Grade10Application } from './application.ts';
import { grade10Case } from './case.ts';
import { grade10Findings } from './findings.ts';
import { DIRECT, type Grade10Instrument, groupClause, PRIORITY } from './instruments.ts';
import { groupsOfClause, PriorityQuestion, WITH } from './priority-question.ts';
import { grade10Assumptions, grade10Basis } from './rests-on.ts';

/** Points declared against those that are due, or that are possible while open. */
function compareDeclaredPoints(declared: number | null, least: number, most: number): DeclaredCheck | null {
  if (declared === null) return null;
  if (declared > most) return 'TOO_HIGH';
  if (declared < least) return 'TOO_LOW';
  return least === most ? 'AGREES' : 'OPEN';
}

function outcomeOf(points: number | null, direct: boolean): Outcome {
  if (points === null) return 'NEEDS_EVIDENCE';
  return points > 0 || direct ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
}

/** Decides an application by the instrument of its intake. */
export function decideGrade10(
  context: RuleContext,
  instrument: Grade10Instrument,
  application: Grade10Application,
  pupil: PersonFacts,
  guardians: readonly GuardianFacts[],
  plan: Plan | null,
): Decision {
  const c = grade10Case(context, instrument.parameters, application, pupil, guardians, plan);
  const world = new World(planAnswers(plan));
  const question = new PriorityQuestion(c);
  const settled = settle(question, world);
  const { least, most } = question;
  const known = settled.counted && isSettled(settled.mask);
  const points = known ? (settled.mask === WITH ? most : least) : null;
  const groups = known ? groupsOfClause(settled.clauses[0] ?? 0) : [];
  const missing = known ? [] : missingFacts('PRIORITY', leastMissing(question, world, settled));
  world.forget();
  question.three.evaluate(world);
  const { findings, direct } = grade10Findings(instrument, c, question.three, world);
  const outcome = outcomeOf(points, direct);
  // Without points it is direct admission that is due: by a claim, since very small peoples have the points of group 3.
  const onlyDirect = points === 0 && direct;
  const clauses = onlyDirect ? [DIRECT] : groups.map(groupClause);
  const part: PriorityPart = {
    kind: 'PRIORITY',
    outcome,
    basis: onlyDirect ? 'DECLARED' : known ? grade10Basis(c, question, groups) : pupil.ethnicity.basis,
    decidingClause: known && clauses.length === 0 ? PRIORITY : commonClause(clauses),
    group: groups.length === 1 ? (groups[0] ?? null) : null,
    points,
    atLeast: !known && settled.counted ? least : null,
    atMost: !known && settled.counted ? most : null,
    direct,
    declared: compareDeclaredPoints(application.declaredPoints, points ?? least, points ?? most),
  };
  const deciding = instrument.clauses.filter(
    ({ id }) => id === part.decidingClause || id.startsWith(part.decidingClause),
  );
  return {
    programme: 'grade-10-admission',
    instrument: instrument.id,
    revision: instrument.revision,
    plan: planRef(plan),
    admissionYear: application.intakeYear,
    referenceDate: application.submittedOn,
    identity: pupil.identity,
    outcome,
    parts: [part],
    priorityPoints: points,
    areaPoints: null,
    policyPoints: null,
    taper: 'NOT_APPLIED',
    total: null,
    findings,
    missing,
    assumptions: assumptionIds('grade-10-admission', grade10Assumptions(c, question)),
    confidence: deciding.some(({ confidence }) => confidence === 'unconfirmed') ? 'unconfirmed' : 'confirmed',
  };
}
