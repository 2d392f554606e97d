import type { Finding } from '../kernel/decision.ts';
import type { Reason, ReasonParameters } from '../kernel/reasons.ts';
import { and, MAYBE, NO, not, type Tri, verdictOf, YES } from '../kernel/verdict.ts';
import type { AdmissionQuestion } from './admission-question.ts';
import type { BoardingCase } from './case.ts';
import type { BoardingInstrument } from './instruments.ts';

/** Why pupil and guardian do, do not or may have their months. */
function monthsReason(pupil: Tri, guardian: Tri): Reason {
  if (and(pupil, guardian) === YES) return 'BOTH_LIVED_36_MONTHS';
  if (pupil === NO) return 'PUPIL_NOT_36_MONTHS';
  return guardian === NO ? 'GUARDIAN_NOT_36_MONTHS' : 'RESIDENCE_36_MONTHS_OPEN';
}

interface Said {
  readonly reason: Reason;
  readonly parameters: ReasonParameters | null;
}

/** 18(2): areas that the province adds; only its plan names them. */
function provinceAreas(
  c: BoardingCase,
  q: AdmissionQuestion,
  counted: ReasonParameters,
  inAreas: ReasonParameters,
): Said {
  if (c.plan === null) {
    const reason = q.provinceAreas === MAYBE ? 'PROVINCE_AREAS_NEED_PLAN' : 'PUPIL_NOT_36_MONTHS';
    return { reason, parameters: counted };
  }
  if (c.plan.addedAreas.length === 0) return { reason: 'PLAN_ADDS_NO_AREAS', parameters: null };
  return { reason: monthsReason(q.pupil.added, q.guardian.added), parameters: inAreas };
}

/** 9(4): poor and near-poor households, where a plan opens it. */
function poor(c: BoardingCase, q: AdmissionQuestion, inAreas: ReasonParameters): Said {
  if (c.application.household === null) return { reason: 'NOT_CLAIMED', parameters: null };
  if (c.plan === null) {
    const reason = q.poor === NO ? 'POOR_HOUSEHOLD_NO_RESIDENCE' : 'POOR_HOUSEHOLD_NEEDS_PLAN';
    return { reason, parameters: null };
  }
  if (!c.plan.poorHouseholds) return { reason: 'POOR_HOUSEHOLDS_NOT_TAKEN', parameters: null };
  return { reason: monthsReason(q.pupil.added, q.guardian.added), parameters: inAreas };
}

function direct(
  c: BoardingCase,
  question: AdmissionQuestion,
  admitted: Tri,
): { readonly answer: Tri; readonly reason: Reason } {
  const { prize, schoolLevel } = c.application;
  if (question.verySmall === YES) return { answer: YES, reason: 'DIRECT_ADMISSION' };
  if (question.verySmall === NO && prize === null) return { answer: NO, reason: 'NOT_CLAIMED' };
  // A provincial prize opens lower secondary schools, a national one those of both levels.
  const enough: Tri =
    prize === null
      ? NO
      : prize === 'national' || schoolLevel === 'lower_secondary'
        ? YES
        : schoolLevel === null
          ? MAYBE
          : NO;
  const byPrize = and(enough, admitted);
  if (byPrize === YES) return { answer: YES, reason: 'DIRECT_ADMISSION' };
  const open = byPrize === MAYBE || question.verySmall === MAYBE;
  return open
    ? { answer: MAYBE, reason: 'DIRECT_ADMISSION_OPEN' }
    : { answer: NO, reason: 'DIRECT_ADMISSION_NOT_DUE' };
}

/** What every clause says of the pupil, with nothing assumed; the question must have been evaluated in that world. */
export function boardingFindings(
  instrument: BoardingInstrument,
  c: BoardingCase,
  q: AdmissionQuestion,
  admitted: Tri,
): { readonly findings: Finding[]; readonly direct: boolean } {
  const { clauses, months } = instrument.parameters;
  const findings: Finding[] = [];
  const say = (
    clause: string,
    answer: Tri,
    reason: Reason,
    parameters: ReasonParameters | null = null,
  ): void => {
    const confidence = instrument.clauses.find((each) => each.id === clause)?.confidence ?? 'confirmed';
    findings.push({ clause, verdict: verdictOf(answer), confidence, reason, parameters });
  };
  const { submittedOn } = c.application;
  const byPlanDay = c.day !== submittedOn;
  const counted = byPlanDay ? { months, planDay: c.day } : { months, submittedDay: submittedOn };
  const inAreas = { ...counted, places: 'ADDED' };
  const ofMinority = (answer: Tri, reason: Reason): Reason =>
    q.minority === NO ? 'NOT_MINORITY' : q.minority === MAYBE && answer !== NO ? 'ETHNICITY_OPEN' : reason;

  const difficult = and(q.minority, q.bothDifficult);
  say(
    clauses.difficult,
    difficult,
    ofMinority(q.bothDifficult, monthsReason(q.pupil.difficult, q.guardian.difficult)),
    counted,
  );
  if (clauses.zones !== null) {
    const zones = and(q.minority, and(q.bothListed, not(q.bothDifficult)));
    const reason =
      q.bothDifficult === YES ? 'PLACES_OF_CLAUSE_A' : monthsReason(q.pupil.listed, q.guardian.listed);
    say(clauses.zones, zones, ofMinority(q.bothListed, reason), counted);
  }
  if (clauses.provinceAreas !== null) {
    const { reason, parameters } = provinceAreas(c, q, counted, inAreas);
    say(clauses.provinceAreas, q.provinceAreas, ofMinority(q.provinceAreas, reason), parameters);
  }
  if (clauses.verySmall !== null) {
    const reason =
      q.verySmall === YES
        ? 'VERY_SMALL_PEOPLE'
        : q.verySmall === NO
          ? 'NOT_VERY_SMALL_PEOPLE'
          : 'ETHNICITY_OPEN';
    say(clauses.verySmall, q.verySmall, reason);
  }
  const kinhReason =
    q.kinh === NO
      ? 'NOT_KINH'
      : q.kinh === MAYBE && q.bothDifficult !== NO
        ? 'ETHNICITY_OPEN'
        : monthsReason(q.pupil.difficult, q.guardian.difficult);
  say(clauses.kinh, and(q.kinh, q.bothDifficult), kinhReason, counted);
  if (clauses.poor !== null) {
    const { reason, parameters } = poor(c, q, inAreas);
    const isPlain = reason === 'NOT_CLAIMED' || reason === 'POOR_HOUSEHOLDS_NOT_TAKEN';
    say(clauses.poor, q.poor, isPlain ? reason : ofMinority(q.poor, reason), parameters);
  }
  let isDirect = false;
  if (clauses.direct !== null) {
    const { answer, reason } = direct(c, q, admitted);
    say(clauses.direct, answer, reason);
    isDirect = answer === YES;
  }
  if (c.pupil.ethnicity.differs) say(clauses.minority, NO, 'ETHNICITY_DIFFERS');
  if (c.pupil.identity === 'NOT_CONFIRMED')
    say('', MAYBE, 'IDENTITY_NOT_CONFIRMED', { subject: 'candidate' });
  if (c.pupil.nameWithoutDiacritics) say('', YES, 'NAME_WITHOUT_DIACRITICS', { subject: 'candidate' });
  for (const [i, guardian] of c.guardians.entries()) {
    const subject = `guardian_${i + 1}`;
    if (guardian.identity === 'NOT_CONFIRMED') say('', MAYBE, 'IDENTITY_NOT_CONFIRMED', { subject });
    if (guardian.nameWithoutDiacritics) say('', YES, 'NAME_WITHOUT_DIACRITICS', { subject });
  }
  return { findings, direct: isDirect };
}
