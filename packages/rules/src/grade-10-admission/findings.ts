import type { Finding } from '../kernel/decision.ts';
import { guardianSubject } from '../kernel/people.ts';
import type { Reason, ReasonParameters } from '../kernel/reasons.ts';
import { MAYBE, NO, type Tri, verdictOf, YES } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import type { Grade10Prize } from './application.ts';
import type { Grade10Case } from './case.ts';
import { type GroupThree, hasStanding } from './group-three.ts';
import { DIRECT, type Grade10Instrument, groupClause, PRIZES } from './instruments.ts';
import type { ProvincialPrize } from './parameters.ts';

interface Said {
  readonly answer: Tri;
  readonly reason: Reason;
  readonly parameters: ReasonParameters | null;
}

function isDirectPrize(prize: Grade10Prize | null): boolean {
  return prize === 'national' || prize === 'international';
}

/** 14(1): what opens direct admission, claims first; a very small people by ethnicity. */
function direct(c: Grade10Case, world: World): Said {
  const { boardingSchool, disability, prize } = c.application;
  const verySmall = hasStanding(c.pupil.ethnicity, ['VERY_SMALL'], 'candidate', world);
  let ground: string | null = null;
  if (verySmall === YES) ground = 'very_small';
  else if (boardingSchool) ground = 'boarding_school';
  else if (disability) ground = 'disability';
  else if (isDirectPrize(prize)) ground = prize;
  if (ground !== null) return { answer: YES, reason: 'GRADE_10_DIRECT', parameters: { ground } };
  return verySmall === MAYBE
    ? { answer: MAYBE, reason: 'DIRECT_ADMISSION_OPEN', parameters: null }
    : { answer: NO, reason: 'DIRECT_ADMISSION_NOT_DUE', parameters: null };
}

function areaReason(c: Grade10Case, three: GroupThree): ReasonParameters {
  if (c.area === null) return { area: 'NO_PLAN' };
  return {
    ...(three.living === MAYBE ? { living: 'OPEN' } : {}),
    ...(three.studying === MAYBE ? { studying: 'OPEN' } : {}),
  };
}

function groupThree(c: Grade10Case, three: GroupThree): Said {
  const { answer } = three;
  if (answer === NO) return { answer, reason: 'GROUP_3_NOT_DUE', parameters: null };
  if (answer === MAYBE) {
    const parameters = {
      ...(three.minority === MAYBE ? { ethnicity: 'OPEN' } : {}),
      ...(three.parent === MAYBE ? { parents: 'OPEN' } : {}),
      ...(three.area === MAYBE ? areaReason(c, three) : {}),
    };
    return { answer, reason: 'GROUP_3_OPEN', parameters };
  }
  if (three.minority === YES) return { answer, reason: 'PUPIL_OF_MINORITY', parameters: null };
  const parent = three.parents.indexOf(YES);
  if (parent >= 0)
    return { answer, reason: 'PARENT_OF_MINORITY', parameters: { subject: guardianSubject(parent) } };
  return { answer, reason: 'LIVES_IN_DIFFICULT_AREA', parameters: null };
}

function provincialPrize(c: Grade10Case): Said {
  const points = c.parameters.prizePoints[c.application.prize as ProvincialPrize] as number | undefined;
  return points === undefined
    ? { answer: NO, reason: 'NOT_CLAIMED', parameters: null }
    : { answer: YES, reason: 'PROVINCIAL_PRIZE', parameters: { points } };
}

/** Identity and names: what any programme finds about the people of an application. */
function people(c: Grade10Case): readonly (Said & { readonly subject: string })[] {
  return [c.pupil, ...c.guardians].flatMap(({ identity, nameWithoutDiacritics }, i) => {
    const subject = i === 0 ? 'candidate' : guardianSubject(i - 1);
    const parameters = { subject };
    const found: (Said & { readonly subject: string })[] = [];
    if (identity === 'NOT_CONFIRMED')
      found.push({ answer: MAYBE, reason: 'IDENTITY_NOT_CONFIRMED', parameters, subject });
    if (nameWithoutDiacritics)
      found.push({ answer: YES, reason: 'NAME_WITHOUT_DIACRITICS', parameters, subject });
    return found;
  });
}

/** What every clause says of the pupil, with nothing assumed; group 3 must have been evaluated in that world. */
export function grade10Findings(
  instrument: Grade10Instrument,
  c: Grade10Case,
  three: GroupThree,
  world: World,
): { readonly findings: Finding[]; readonly direct: boolean } {
  const findings: Finding[] = [];
  const say = (clause: string, { answer, reason, parameters }: Said): void => {
    const confidence = instrument.clauses.find((each) => each.id === clause)?.confidence ?? 'confirmed';
    findings.push({ clause, verdict: verdictOf(answer), confidence, reason, parameters });
  };
  const admitted = direct(c, world);
  say(DIRECT, admitted);
  for (const group of ['1', '2'] as const) {
    const claims = c.application.claims.filter(({ ground }) => ground === group);
    const document = claims.some((claim) => claim.document);
    const reason = document ? 'GROUP_CLAIMED_WITH_PAPER' : 'GROUP_CLAIMED';
    say(groupClause(group), {
      answer: claims.length > 0 ? YES : NO,
      reason: claims.length > 0 ? reason : 'NOT_CLAIMED',
      parameters: null,
    });
  }
  say(groupClause('3'), groupThree(c, three));
  say(PRIZES, provincialPrize(c));
  if (c.pupil.ethnicity.differs)
    say(groupClause('3'), { answer: NO, reason: 'ETHNICITY_DIFFERS', parameters: null });
  for (const said of people(c)) say('', said);
  return { findings, direct: admitted.answer === YES };
}
