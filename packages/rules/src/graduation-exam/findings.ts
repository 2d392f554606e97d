import type { Finding } from '../kernel/decision.ts';
import { lowest, type Mask } from '../kernel/masks.ts';
import type { Reason, ReasonParameters } from '../kernel/reasons.ts';
import { and, MAYBE, NO, not, type Tri, type Verdict, verdictOf, YES } from '../kernel/verdict.ts';
import type { World } from '../kernel/world.ts';
import { EXAM_GROUNDS, type ExamGround } from './application.ts';
import { type ExamCase, residenceWindow } from './case.ts';
import { oldEnough } from './clauses/age.ts';
import { type ByPlace, boardsForMinority, byPlace } from './clauses/by-place.ts';
import { type CountedSemesters, countedSemesters, isShare } from './clauses/school-share.ts';
import { claimOf, clauseOf, type Ground, isClosedToPupils } from './grounds.ts';
import type { ExamInstrument } from './instruments.ts';
import { categoryOfMask, type PriorityQuestion } from './priority-question.ts';
import { graduationScore } from './score.ts';

interface Said {
  readonly answer: Tri;
  readonly reason: Reason;
  readonly parameters: ReasonParameters | null;
}

function said(answer: Tri, reason: Reason, parameters: ReasonParameters | null = null): Said {
  return { answer, reason, parameters };
}

function windowParameters(c: ExamCase): ReasonParameters | null {
  const window = residenceWindow(c);
  if (window === null) return null;
  const months = c.parameters.residenceMonths;
  const days = { windowFirstDay: window.start, windowLastDay: window.end - 1 };
  return months === null ? days : { months, ...days };
}

function schoolParameters(counted: CountedSemesters | null): ReasonParameters | null {
  return counted === null ? null : { ...counted };
}

/** To 2025: residence first, then the schools. */
function byResidence(c: ExamCase, place: ByPlace, world: World, ofMinority: boolean): Said {
  const { lived, studied } = place;
  const window = windowParameters(c);
  if (lived === NO) return said(NO, 'RESIDENCE_NOT_IN_PLACES', window);
  if (ofMinority && boardsForMinority(c)) {
    return lived === YES
      ? said(YES, 'LIVED_IN_PLACES_AND_BOARDED', window)
      : said(MAYBE, 'RESIDENCE_IN_PLACES_OPEN', window);
  }
  const schools = schoolParameters(countedSemesters(c, world));
  if (studied === NO) return said(NO, 'SCHOOLS_IN_INNER_DISTRICTS', schools);
  if (lived === MAYBE) return said(MAYBE, 'RESIDENCE_IN_PLACES_OPEN', window);
  if (studied === MAYBE) return said(MAYBE, 'INNER_DISTRICTS_OPEN', schools);
  return said(YES, 'LIVED_IN_PLACES', { ...window, ...schools });
}

/** From 2026: where the schools stand, and whether a centre is one. */
function bySchools(c: ExamCase, studied: Tri, world: World): Said {
  const counted = countedSemesters(c, world);
  const parameters = schoolParameters(counted);
  const enough = (count: number): boolean =>
    counted !== null && isShare(count, counted.semesters, c.parameters.share);
  if (studied === YES) return said(YES, 'STUDIED_IN_PLACES', parameters);
  if (studied === MAYBE) {
    const centre = c.application.continuingEducation && enough(counted?.least ?? 0);
    return said(MAYBE, centre ? 'CENTRE_OPEN' : 'STUDIED_IN_PLACES_OPEN', parameters);
  }
  const centre = c.application.continuingEducation && enough(counted?.most ?? 0);
  return said(NO, centre ? 'CENTRE_IS_NO_SCHOOL' : 'NOT_STUDIED_IN_PLACES', parameters);
}

function placeSaid(c: ExamCase, place: ByPlace, world: World, ofMinority: boolean): Said {
  return c.parameters.place === 'RESIDENCE'
    ? byResidence(c, place, world, ofMinority)
    : bySchools(c, place.studied, world);
}

/** Who may have a ground by place, and what the place comes to. */
function forWhom(who: Tri, otherwise: Reason, place: Said): Said {
  if (who === NO) return said(NO, otherwise);
  if (who === MAYBE && place.answer !== NO) return said(MAYBE, 'ETHNICITY_OPEN');
  return { ...place, answer: and(who, place.answer) };
}

function ofClaim(c: ExamCase, ground: ExamGround): Said {
  const claim = claimOf(c, ground);
  if (claim === undefined) return said(NO, 'NOT_CLAIMED');
  if (isClosedToPupils(c, ground)) return said(NO, 'CONTINUING_EDUCATION_ONLY');
  return said(YES, claim.document ? 'GROUND_CLAIMED_WITH_PAPER' : 'GROUND_CLAIMED');
}

function ofAge(c: ExamCase, world: World): Said {
  if (!c.application.continuingEducation) return said(NO, 'CONTINUING_EDUCATION_ONLY');
  const years = { years: c.parameters.ageMonths / 12 };
  const answer = oldEnough(c, world);
  return said(answer, answer === YES ? 'OLD_ENOUGH' : answer === NO ? 'NOT_OLD_ENOUGH' : 'AGE_OPEN', years);
}

function ofCategoryOne(mask: Mask): Said {
  if (categoryOfMask(mask) === '1' && mask === lowest(mask)) return said(YES, 'NO_HIGHER_CATEGORY');
  return categoryOfMask(lowest(mask)) === '1' ? said(MAYBE, 'CATEGORY_OPEN') : said(NO, 'HIGHER_CATEGORY');
}

function ofMinority(minority: Tri): Said {
  const reason = minority === YES ? 'IS_MINORITY' : minority === NO ? 'NOT_MINORITY' : 'ETHNICITY_OPEN';
  return said(minority, reason);
}

/**
 * What every clause says of the candidate, and what was noticed besides, with nothing assumed; the question must have been
 * evaluated in that world. `mask` are the answers that are possible, `points` what is due, `null` while open.
 */
export function examFindings(
  instrument: ExamInstrument,
  c: ExamCase,
  question: PriorityQuestion,
  mask: Mask,
  points: number | null,
  world: World,
): Finding[] {
  const findings: Finding[] = [];
  const { article, pass } = c.parameters;
  const add = (
    clause: string,
    verdict: Verdict,
    reason: Reason,
    parameters: ReasonParameters | null = null,
  ): void => {
    const confidence = instrument.clauses.find((each) => each.id === clause)?.confidence ?? 'confirmed';
    findings.push({ clause, verdict, confidence, reason, parameters });
  };
  const { minority } = question;
  const place = byPlace(c, world, true);
  const sayings: Partial<Record<Ground, Said>> = {
    '1': ofCategoryOne(mask),
    '2c': ofMinority(minority),
    '2d': forWhom(not(minority), 'MINORITY_OTHER_POINTS', placeSaid(c, place, world, false)),
    '2e': ofAge(c, world),
    '3a': forWhom(minority, 'NOT_MINORITY', placeSaid(c, place, world, true)),
  };
  for (const ground of EXAM_GROUNDS) sayings[ground] = ofClaim(c, ground);
  for (const ground of ['1', '2a', '2b', '2c', '2d', '2đ', '2e', '3a', '3b', '3c'] as const) {
    const saying = sayings[ground];
    if (saying !== undefined)
      add(clauseOf(c, ground), verdictOf(saying.answer), saying.reason, saying.parameters);
  }
  if (c.application.boardingSchool && c.parameters.place === 'SCHOOL')
    add(article, 'NOT_MET', 'CLAIM_NOT_IN_INSTRUMENT', { claim: 'boarding_school' });
  if (c.person.ethnicity.differs) add(clauseOf(c, '2c'), 'NOT_MET', 'ETHNICITY_DIFFERS');
  if (c.person.identity === 'NOT_CONFIRMED') add('', 'UNKNOWN', 'IDENTITY_NOT_CONFIRMED');
  if (c.person.nameWithoutDiacritics) add('', 'MET', 'NAME_WITHOUT_DIACRITICS');
  if (c.application.score !== null && pass !== null && points !== null) {
    const { score, passes } = graduationScore(c.application.score, points, pass);
    findings.push({
      clause: '',
      verdict: passes ? 'MET' : 'NOT_MET',
      // The formula is known at second hand.
      confidence: 'unconfirmed',
      reason: 'GRADUATION_SCORE',
      parameters: { score, passes: passes ? 'yes' : 'no' },
    });
  }
  return findings;
}
