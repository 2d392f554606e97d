import { AREA_CLASSES } from '@cutru/places';
import { type Decision, type Part, POLICY_TIERS, type PolicyTier } from '../kernel/decision.ts';
import { UNIVERSITY_INSTRUMENTS } from '../university-admission/instruments.ts';
import type { UniversityParameters } from '../university-admission/parameters.ts';
import { taperPoints } from '../university-admission/taper.ts';
import { givenPoints } from './points.ts';
import type { RuledPart, Ruling, RulingAnswer, RulingEffect, RulingIssue, RulingIssueCode } from './types.ts';

function parametersOf({ instrument, admissionYear }: Decision): UniversityParameters | null {
  const found = UNIVERSITY_INSTRUMENTS.find(({ id }) => id === instrument);
  return found === undefined || admissionYear === null ? null : found.parametersOf(admissionYear);
}

function answerIssue(decision: Decision, answer: RulingAnswer): RulingIssueCode | null {
  if (answer.part === 'POLICY' && answer.group !== 'NONE') {
    const groups = parametersOf(decision)?.groups;
    return groups === undefined || groups[answer.group] === undefined ? 'RULING_GROUP_NOT_IN_YEAR' : null;
  }
  if (answer.part === 'PRIORITY') {
    return givenPoints(decision).has(answer.points) ? null : 'RULING_POINTS_NOT_IN_INSTRUMENT';
  }
  return null;
}

function issueOf(decision: Decision, ruling: Ruling, before: readonly Ruling[]): RulingIssueCode | null {
  const { answer, reason, paper, ruledOn } = ruling;
  if (decision.parts.every(({ kind }) => kind !== answer.part)) return 'RULING_PART_NOT_DECIDED';
  if (before.some((other) => other.answer.part === answer.part)) return 'RULING_PART_TWICE';
  if (reason.trim() === '') return 'RULING_WITHOUT_REASON';
  if (ruledOn < paper.issuedOn) return 'RULING_BEFORE_ITS_PAPER';
  return answerIssue(decision, answer);
}

/** Every ruling that cannot stand beside a decision; empty when all can. */
export function rulingIssues(decision: Decision, rulings: readonly Ruling[]): readonly RulingIssue[] {
  return rulings.flatMap((ruling, index) => {
    const code = issueOf(decision, ruling, rulings.slice(0, index));
    return code === null ? [] : [{ index, part: ruling.answer.part, code }];
  });
}

/** Whether a settled part says what the ruling says. */
function agrees(part: Part, answer: RulingAnswer): boolean {
  switch (answer.part) {
    case 'AREA':
      return part.kind === 'AREA' && part.area === answer.area;
    case 'POLICY':
      return part.kind === 'POLICY' && (part.group ?? 'NONE') === answer.group;
    case 'ADMISSION':
      return part.kind === 'ADMISSION' && part.admitted === answer.admitted;
    case 'PRIORITY':
      return part.kind === 'PRIORITY' && part.points === answer.points;
  }
}

function tierOf(decision: Decision, answer: RulingAnswer): PolicyTier {
  if (answer.part !== 'POLICY' || answer.group === 'NONE') return 'NONE';
  return parametersOf(decision)?.groups[answer.group] ?? 'NONE';
}

function within<T>(order: readonly T[], answer: T, least: T | null, most: T | null): boolean {
  if (least === null || most === null) return true;
  const at = order.indexOf(answer);
  return at >= order.indexOf(least) && at <= order.indexOf(most);
}

/** Whether an open part can still come to what the ruling says: less or more than its bounds it cannot. */
function isPossible(decision: Decision, part: Part, answer: RulingAnswer): boolean {
  if (part.kind === 'AREA' && answer.part === 'AREA')
    return within(AREA_CLASSES, answer.area, part.atLeast, part.atMost);
  if (part.kind === 'POLICY' && answer.part === 'POLICY')
    return within(POLICY_TIERS, tierOf(decision, answer), part.atLeast, part.atMost);
  if (part.kind === 'PRIORITY' && answer.part === 'PRIORITY')
    return answer.points >= (part.atLeast ?? 0) && answer.points <= (part.atMost ?? answer.points);
  return true;
}

function effectOf(decision: Decision, part: Part, answer: RulingAnswer): RulingEffect {
  if (part.outcome === 'NEEDS_EVIDENCE') return isPossible(decision, part, answer) ? 'SETTLES' : 'DEPARTS';
  return agrees(part, answer) ? 'CONFIRMS' : 'DEPARTS';
}

/** What rulings are beside a decision. They must have no issues (`rulingIssues`). */
export function ruledParts(decision: Decision, rulings: readonly Ruling[]): readonly RuledPart[] {
  return rulings.map((ruling) => {
    const found = decision.parts.find(({ kind }) => kind === ruling.answer.part);
    if (found === undefined) throw new TypeError('a ruling on a part that was not decided');
    return { ruling, effect: effectOf(decision, found, ruling.answer), found };
  });
}

/** Points of a part before the taper, by the ruling where there is one; `null`: open. */
function duePoints(decision: Decision, part: Part, rulings: readonly Ruling[]): number | null {
  const answer = rulings.find(({ answer: each }) => each.part === part.kind)?.answer;
  const parameters = parametersOf(decision);
  if (answer?.part === 'AREA' && parameters !== null) {
    return part.kind === 'AREA' && part.outOfWindow ? 0 : parameters.areaPoints[answer.area];
  }
  if (answer?.part === 'POLICY' && parameters !== null) {
    return parameters.tierPoints[tierOf(decision, answer)];
  }
  if (answer?.part === 'PRIORITY') return answer.points;
  return part.kind === 'ADMISSION' ? null : part.points;
}

/**
 * The priority points that follow from the rulings, tapered and rounded once on the sum as the instrument has it, in
 * hundredths; `null` where a part is still open or the programme gives no points. The figure of the check stays beside it.
 */
export function ruledPoints(decision: Decision, rulings: readonly Ruling[]): number | null {
  const due = decision.parts.map((part) => duePoints(decision, part, rulings));
  let sum = 0;
  for (const points of due) {
    if (points === null) return null;
    sum += points;
  }
  const parameters = parametersOf(decision);
  return parameters === null ? sum : taperPoints(parameters, sum, decision.total);
}
