import type { GuardianFacts, PersonFacts } from '@cutru/residence';
import { assumptionIds } from '../kernel/assumptions.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { AdmissionGroup, AdmissionPart, Decision, Finding, Outcome } from '../kernel/decision.ts';
import { commonClause } from '../kernel/instrument.ts';
import { isSettled } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { missingFacts } from '../kernel/parts.ts';
import { type Settlement, settle } from '../kernel/settle.ts';
import { MAYBE, NO, YES } from '../kernel/verdict.ts';
import type { Confidence } from '../kernel/words.ts';
import { World } from '../kernel/world.ts';
import { planAnswers, planRef } from '../plan/answers.ts';
import { planDay } from '../plan/day.ts';
import type { Plan } from '../plan/types.ts';
import * as q from './admission-question.ts';
import type { BoardingApplication } from './application.ts';
import type { BoardingCase } from './case.ts';
import { type EarlierSchools, earlierSchools } from './earlier-schools.ts';
import { boardingFindings } from './findings.ts';
import type { BoardingInstrument } from './instruments.ts';
import { boardingAssumptions, boardingBasis } from './rests-on.ts';

function clauseId(c: BoardingCase, clause: number): string {
  const { clauses } = c.parameters;
  switch (clause) {
    case q.BY_DIFFICULT:
      return clauses.difficult;
    case q.BY_ZONES:
      return clauses.zones ?? clauses.difficult;
    case q.BY_VERY_SMALL:
      return clauses.verySmall ?? clauses.minority;
    case q.BY_KINH:
    case q.CLOSED_KINH:
      return clauses.kinh;
    case q.BY_POOR:
      return clauses.poor ?? clauses.minority;
    case q.BY_PROVINCE_AREAS:
      return clauses.provinceAreas ?? clauses.minority;
    case q.BY_EITHER_PLACE:
    case q.CLOSED_MINORITY:
      return clauses.minority;
    default:
      return clauses.minority.split('(')[0] ?? '';
  }
}

const GROUP_OF: Readonly<Record<number, AdmissionGroup>> = {
  [q.BY_DIFFICULT]: 'MINORITY',
  [q.BY_ZONES]: 'MINORITY',
  [q.BY_EITHER_PLACE]: 'MINORITY',
  [q.BY_VERY_SMALL]: 'VERY_SMALL',
  [q.BY_KINH]: 'KINH',
  [q.BY_POOR]: 'POOR',
  [q.BY_PROVINCE_AREAS]: 'MINORITY',
};

/** The lowest confidence among the clauses that decided, or that lie below the one that did; of all while open. */
function confidenceOf(instrument: BoardingInstrument, ids: readonly string[]): Confidence {
  const decides = (clause: string): boolean =>
    ids.length === 0 || ids.some((id) => clause === id || clause.startsWith(`${id}(`));
  return instrument.clauses.some(({ id, confidence }) => confidence === 'unconfirmed' && decides(id))
    ? 'unconfirmed'
    : 'confirmed';
}

/** Admitted or not; `null`: open. */
function answerOf({ counted, mask }: Settlement): boolean | null {
  return counted && isSettled(mask) ? mask === q.ADMITTED : null;
}

/** The answer with the months counted to the day of the file, as the circular has it. */
function answerOnFile(c: BoardingCase, plan: Plan | null): boolean | null {
  const question = new q.AdmissionQuestion({ ...c, day: c.application.submittedOn });
  return answerOf(settle(question, new World(planAnswers(plan))));
}

/** What is said where the plan's day decides, and the day of the file would decide otherwise. */
function dayDiffers(c: BoardingCase, admitted: boolean): Finding {
  const outcome = (answer: boolean): Outcome => (answer ? 'ELIGIBLE' : 'NOT_ELIGIBLE');
  return {
    clause: '',
    verdict: 'MET',
    confidence: 'confirmed',
    reason: 'PLAN_DAY_DIFFERS',
    parameters: {
      planDay: c.day,
      planAnswer: outcome(admitted),
      submittedDay: c.application.submittedOn,
      submittedAnswer: outcome(!admitted),
    },
  };
}

/** Schools that contradict the registered residence: for the council to clarify, and no verdict on any clause. */
function schoolElsewhere({ count, firstDay, lastDay }: EarlierSchools): Finding {
  return {
    clause: '',
    verdict: 'MET',
    confidence: 'confirmed',
    reason: 'EARLIER_SCHOOL_ELSEWHERE',
    parameters: { count, firstDay, lastDay },
  };
}

/** Decides a file by the instrument of its day, with the months counted to the plan's day where a plan names one. */
export function decideBoarding(
  context: RuleContext,
  instrument: BoardingInstrument,
  application: BoardingApplication,
  pupil: PersonFacts,
  guardians: readonly GuardianFacts[],
  plan: Plan | null,
): Decision {
  const { submittedOn } = application;
  const { parameters } = instrument;
  const day = planDay(plan) ?? submittedOn;
  const c: BoardingCase = {
    application,
    day,
    plan: plan?.boarding ?? null,
    pupil,
    guardians,
    context,
    parameters,
  };
  const world = new World(planAnswers(plan));
  const question = new q.AdmissionQuestion(c);
  const settled = settle(question, world);
  const admitted = answerOf(settled);
  const clauses = admitted === null ? [] : settled.clauses;
  const ids = clauses.map((clause) => clauseId(c, clause));
  const missing = admitted !== null ? [] : missingFacts('ADMISSION', leastMissing(question, world, settled));
  question.evaluate(world);
  const { findings, direct } = boardingFindings(
    instrument,
    c,
    question,
    admitted === null ? MAYBE : admitted ? YES : NO,
  );
  const onFile = day === submittedOn ? admitted : answerOnFile(c, plan);
  if (admitted !== null && onFile !== null && admitted !== onFile) findings.push(dayDiffers(c, admitted));
  const elsewhere = question.verySmall === YES ? null : earlierSchools(c, plan);
  if (elsewhere !== null) findings.push(schoolElsewhere(elsewhere));
  const outcome: Outcome = admitted === null ? 'NEEDS_EVIDENCE' : admitted ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  const [only] = clauses;
  const part: AdmissionPart = {
    kind: 'ADMISSION',
    outcome,
    basis: boardingBasis(c, question, admitted, clauses),
    decidingClause: commonClause(ids),
    admitted,
    group:
      admitted && clauses.every((clause) => GROUP_OF[clause] === GROUP_OF[only ?? 0])
        ? (GROUP_OF[only ?? 0] ?? null)
        : null,
    direct,
    entry: null,
    declared: null,
  };
  return {
    programme: 'ethnic-boarding-school',
    instrument: instrument.id,
    revision: instrument.revision,
    plan: planRef(plan),
    admissionYear: null,
    referenceDate: day,
    identity: pupil.identity,
    outcome,
    parts: [part],
    priorityPoints: null,
    areaPoints: null,
    policyPoints: null,
    taper: 'NOT_APPLIED',
    total: null,
    findings,
    missing,
    assumptions: assumptionIds('ethnic-boarding-school', boardingAssumptions(c, question, admitted, clauses)),
    confidence: confidenceOf(instrument, ids),
  };
}
