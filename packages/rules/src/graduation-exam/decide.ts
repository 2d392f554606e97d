import type { PersonFacts } from '@cutru/residence';
import { assumptionIds } from '../kernel/assumptions.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { Decision, Finding, Outcome, PriorityPart } from '../kernel/decision.ts';
import { commonClause } from '../kernel/instrument.ts';
import { highest, isSettled, lowest, type Mask } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { compareDeclared, missingFacts } from '../kernel/parts.ts';
import { settle } from '../kernel/settle.ts';
import type { Confidence } from '../kernel/words.ts';
import { World } from '../kernel/world.ts';
import { planAnswers, planRef } from '../plan/answers.ts';
import type { Plan } from '../plan/types.ts';
import type { GraduationExamApplication } from './application.ts';
import { type ExamCase, examCase } from './case.ts';
import { examFindings } from './findings.ts';
import { clauseOf, GROUNDS, type Ground } from './grounds.ts';
import type { ExamInstrument } from './instruments.ts';
import { categoryOfMask, maskOfPoints, PriorityQuestion } from './priority-question.ts';
import { restsOn } from './rests-on.ts';

/** The lowest confidence among the clauses that decided, or that lie below the one that did; of the unknown ones while open. */
function confidenceOf(
  instrument: ExamInstrument,
  ids: readonly string[],
  findings: readonly Finding[],
): Confidence {
  const open = findings.filter(({ verdict }) => verdict === 'UNKNOWN').map(({ clause }) => clause);
  const looked = ids.length > 0 ? ids : open;
  const counts = (clause: string): boolean =>
    looked.some((id) => id !== '' && (clause === id || clause.startsWith(`${id}(`)));
  return instrument.clauses.some(({ id, confidence }) => confidence === 'unconfirmed' && counts(id))
    ? 'unconfirmed'
    : 'confirmed';
}

function pointsOf(c: ExamCase, mask: Mask): number {
  return c.parameters.points[categoryOfMask(mask)];
}

/** Decides an application that was checked (`examIssues`) by the instrument of its year. */
export function decideExam(
  context: RuleContext,
  instrument: ExamInstrument,
  application: GraduationExamApplication,
  person: PersonFacts,
  plan: Plan | null,
): Decision {
  const c = examCase(context, instrument.parameters, application, person);
  const world = new World(planAnswers(plan));
  const question = new PriorityQuestion(c);
  const settled = settle(question, world);
  const { mask, counted } = settled;
  const known = counted && isSettled(mask);
  const grounds = known ? settled.clauses.map((clause) => GROUNDS[clause] as Ground) : [];
  const ids = grounds.map((ground) => clauseOf(c, ground));
  const missing = known ? [] : missingFacts('PRIORITY', leastMissing(question, world, settled));
  const points = known ? pointsOf(c, mask) : null;
  question.evaluate(world);
  const { basis, assumptions } = restsOn(c, question, grounds, world);
  const findings = examFindings(instrument, c, question, mask, points, world);
  const outcome: Outcome = points === null ? 'NEEDS_EVIDENCE' : points > 0 ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  const bounded = !known && counted;
  const part: PriorityPart = {
    kind: 'PRIORITY',
    outcome,
    basis,
    decidingClause: commonClause(ids),
    group: points === null || points === 0 ? null : categoryOfMask(mask),
    points,
    atLeast: bounded ? pointsOf(c, lowest(mask)) : null,
    atMost: bounded ? pointsOf(c, highest(mask)) : null,
    direct: false,
    declared: compareDeclared(maskOfPoints(c, application.declaredPoints), mask),
  };
  return {
    programme: 'graduation-exam',
    instrument: instrument.id,
    revision: instrument.revision,
    plan: planRef(plan),
    admissionYear: application.examYear,
    referenceDate: application.examDay,
    identity: person.identity,
    outcome,
    parts: [part],
    priorityPoints: points,
    areaPoints: null,
    policyPoints: null,
    taper: 'NOT_APPLIED',
    total: null,
    findings,
    missing,
    assumptions: assumptionIds('graduation-exam', assumptions),
    confidence: confidenceOf(instrument, ids, findings),
  };
}
