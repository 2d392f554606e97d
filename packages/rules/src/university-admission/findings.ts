import type { Finding } from '../kernel/decision.ts';
import { isSettled, type Mask } from '../kernel/masks.ts';
import type { Reason, ReasonParameters } from '../kernel/reasons.ts';
import { MAYBE, NO, type Tri, type Verdict, verdictOf, YES } from '../kernel/verdict.ts';
import type { Confidence } from '../kernel/words.ts';
import type { World } from '../kernel/world.ts';
import { runs } from '../residence/spans.ts';
import { POLICY_GROUPS, type PolicyGroup } from './application.ts';
import { classOf, KV1 } from './area-class.ts';
import { residenceWindow, type UniversityCase } from './case.ts';
import { areaBySchool, schoolTimes } from './clauses/area-by-school.ts';
import { boardingArea } from './clauses/boarding-regime.ts';
import { graduationWindow } from './clauses/graduation-window.ts';
import { tellKv1Residence } from './clauses/minority.ts';
import { tellSpecialResidence } from './clauses/special-residence.ts';
import type { UniversityInstrument } from './instruments.ts';
import type { PolicyQuestion } from './policy-question.ts';
import type { ResidenceMonths, SchoolTimes } from './worked.ts';

/** Makes findings, sharing those without parameters: there are few of them and millions of decisions. */
export class FindingMaker {
  readonly #confidence: ReadonlyMap<string, Confidence>;
  /** By clause, then by reason and verdict. */
  readonly #shared = new Map<string, Finding[]>();
  /** The findings of the policy clauses of those who claim nothing, by what is known of minority and group 01. */
  readonly #unclaimed = new Map<number, readonly Finding[]>();

  /** No clause of the instrument is confirmed. */
  readonly allUnconfirmed: boolean;

  constructor(instrument: UniversityInstrument) {
    this.allUnconfirmed = instrument.clauses.every(({ confidence }) => confidence === 'unconfirmed');
    this.#confidence = new Map(instrument.clauses.map((clause) => [clause.id, clause.confidence]));
  }

  make(
    clause: string,
    verdict: Verdict,
    reason: Reason,
    parameters: ReasonParameters | null = null,
  ): Finding {
    if (parameters !== null) return this.#fresh(clause, verdict, reason, parameters);
    let ofClause = this.#shared.get(clause);
    if (ofClause === undefined) {
      ofClause = [];
      this.#shared.set(clause, ofClause);
    }
    for (const finding of ofClause)
      if (finding.reason === reason && finding.verdict === verdict) return finding;
    const finding = this.#fresh(clause, verdict, reason, null);
    ofClause.push(finding);
    return finding;
  }

  /** Makes a list once for a key and shares it from then on. */
  unclaimed(key: number, make: () => readonly Finding[]): readonly Finding[] {
    let list = this.#unclaimed.get(key);
    if (list === undefined) {
      list = make();
      this.#unclaimed.set(key, list);
    }
    return list;
  }

  #fresh(clause: string, verdict: Verdict, reason: Reason, parameters: ReasonParameters | null): Finding {
    return { clause, verdict, confidence: this.#confidence.get(clause) ?? 'confirmed', reason, parameters };
  }
}

function timesParameters(times: SchoolTimes, area: Mask): ReasonParameters {
  return { kv1: times.kv1, kv2nt: times.kv2nt, kv2: times.kv2, kv3: times.kv3, area: classOf(area) };
}

function bySchool(make: FindingMaker, c: UniversityCase, world: World, findings: Finding[]): void {
  const times = schoolTimes(c, world);
  if (times === null) {
    findings.push(make.make('7(1)(b)', 'UNKNOWN', 'AREA_SCHOOL_OPEN'));
    return;
  }
  if (isSettled(times.longest)) {
    const parameters = timesParameters(times, times.longest);
    findings.push(make.make('7(1)(b)', 'MET', 'AREA_LONGEST_SCHOOL', parameters));
    return;
  }
  const among = (times.longest & times.last) !== 0;
  const reason = among ? 'AREA_EQUAL_TIMES_LAST_SCHOOL' : 'AREA_LAST_SCHOOL_NOT_AMONG_EQUALS';
  findings.push(make.make('7(1)(b)', 'MET', reason, timesParameters(times, times.last)));
}

/** First and last counted day and the number of spells: which days were read. */
function monthsParameters(c: UniversityCase, months: ResidenceMonths): ReasonParameters | null {
  const { residence } = c.parameters;
  if (residence === null) return null;
  const counted = runs(months.spans, false);
  const window = residenceWindow(c.application);
  const days = counted.reduce((sum, spell) => sum + spell.end - spell.start, 0);
  return {
    months: residence.months,
    days,
    spells: counted.length,
    firstDay: counted[0]?.start ?? 0,
    lastDay: (counted[counted.length - 1]?.end ?? 1) - 1,
    windowFirstDay: window?.start ?? 0,
    windowLastDay: (window?.end ?? 1) - 1,
  };
}

/** 7(1)(c)(1): what the residence of a pupil with the State's regime comes to. */
function byBoardingRegime(make: FindingMaker, c: UniversityCase, world: World): Finding {
  const clause = '7(1)(c)(1)';
  if (!c.application.boardingSchool) return make.make(clause, 'NOT_MET', 'NOT_CLAIMED');
  const { area, unregistered } = boardingArea(c, world);
  if (unregistered) return make.make(clause, 'NOT_MET', 'BOARDING_REGIME_UNREGISTERED');
  if (!isSettled(area)) return make.make(clause, 'UNKNOWN', 'BOARDING_REGIME_OPEN');
  return make.make(clause, 'MET', 'BOARDING_REGIME_RESIDENCE', { area: classOf(area) });
}

/** 7(1)(c)(2): what the residence in especially difficult places comes to. */
function bySpecialResidence(make: FindingMaker, c: UniversityCase, world: World): Finding {
  const clause = '7(1)(c)(2)';
  // Without any schooling there is no window in which residence could count.
  if (residenceWindow(c.application) === null) return make.make(clause, 'UNKNOWN', 'SPECIAL_RESIDENCE_OPEN');
  const special = tellSpecialResidence(c, world);
  if (special.answer === YES) {
    return make.make(clause, 'MET', 'SPECIAL_RESIDENCE_ENOUGH', monthsParameters(c, special.months));
  }
  if (special.answer === MAYBE) return make.make(clause, 'UNKNOWN', 'SPECIAL_RESIDENCE_OPEN');
  if (special.months.answer !== NO) return make.make(clause, 'NOT_MET', 'SPECIAL_RESIDENCE_OTHER_DISTRICT');
  const parameters = special.months.spans.length === 0 ? null : monthsParameters(c, special.months);
  return make.make(clause, 'NOT_MET', 'SPECIAL_RESIDENCE_TOO_SHORT', parameters);
}

function residenceClauses(make: FindingMaker, c: UniversityCase, world: World, findings: Finding[]): void {
  findings.push(byBoardingRegime(make, c, world));
  findings.push(bySpecialResidence(make, c, world));
  const { serviceArea } = c.application;
  findings.push(
    serviceArea === null
      ? make.make('7(1)(c)(3)', 'NOT_MET', 'NOT_CLAIMED')
      : make.make('7(1)(c)(3)', 'MET', 'SERVICE_AREA_CLAIMED', { area: serviceArea }),
  );
}

function windowClause(make: FindingMaker, c: UniversityCase, world: World, findings: Finding[]): void {
  const { windowClause: clause, windowYears } = c.parameters;
  if (windowYears === null) return;
  const answer = graduationWindow(c, world);
  const reason = answer === YES ? 'WINDOW_INSIDE' : answer === NO ? 'WINDOW_OUTSIDE' : 'WINDOW_OPEN';
  findings.push(make.make(clause, verdictOf(answer), reason));
}

function minorityReason(c: UniversityCase, first: Tri, world: World): Reason {
  if (first === MAYBE) {
    if (c.parameters.residence !== null) return 'MINORITY_RESIDENCE_OPEN';
    return areaBySchool(c, world) === KV1 ? 'MINORITY_PAST_WINDOW' : 'MINORITY_AREA_OPEN';
  }
  if (first === NO) return 'MINORITY_ELSEWHERE';
  return c.parameters.residence === null ? 'MINORITY_KV1_SCHOOL' : 'MINORITY_KV1_RESIDENCE';
}

function firstGroup(make: FindingMaker, c: UniversityCase, world: World, policy: PolicyQuestion): Finding {
  const { bareMinority: minority, bareFirst: first } = policy;
  if (minority === NO) return make.make('Annex II 01', 'NOT_MET', 'NOT_MINORITY');
  if (minority === MAYBE)
    return make.make('Annex II 01', first === NO ? 'NOT_MET' : 'UNKNOWN', 'ETHNICITY_OPEN');
  const parameters =
    first === YES && c.parameters.residence !== null ? monthsParameters(c, tellKv1Residence(c, world)) : null;
  return make.make('Annex II 01', verdictOf(first), minorityReason(c, first, world), parameters);
}

function ofGroup(
  make: FindingMaker,
  c: UniversityCase,
  group: PolicyGroup,
  policy: PolicyQuestion,
  world: World,
): Finding {
  const clause = `Annex II ${group}`;
  const { bareMinority: minority, bareFirst: first } = policy;
  const claim = c.application.policyClaims.find((each) => each.group === group);
  if (claim !== undefined)
    return make.make(clause, 'MET', claim.document ? 'GROUP_CLAIMED_WITH_PAPER' : 'GROUP_CLAIMED');
  if (group !== c.parameters.minorityElsewhere || minority === NO)
    return make.make(clause, 'NOT_MET', 'NOT_CLAIMED');
  if (first === YES) return make.make(clause, 'NOT_MET', 'MINORITY_OTHER_GROUP');
  if (minority === MAYBE) return make.make(clause, 'UNKNOWN', 'ETHNICITY_OPEN');
  return first === NO
    ? make.make(clause, 'MET', 'MINORITY_ELSEWHERE')
    : make.make(clause, 'UNKNOWN', minorityReason(c, MAYBE, world));
}

function otherGroups(
  make: FindingMaker,
  c: UniversityCase,
  policy: PolicyQuestion,
  world: World,
): readonly Finding[] {
  return POLICY_GROUPS.filter((group) => group !== '01' && c.parameters.groups[group] !== undefined).map(
    (group) => ofGroup(make, c, group, policy, world),
  );
}

/** All on which the findings of the policy clauses of those who claim nothing depend. */
function unclaimedKey(c: UniversityCase, policy: PolicyQuestion, world: World): number {
  const inKv1 =
    c.parameters.residence === null && policy.bareFirst === MAYBE && areaBySchool(c, world) === KV1;
  return policy.bareMinority * 8 + policy.bareFirst * 2 + (inKv1 ? 1 : 0);
}

function policyClauses(
  make: FindingMaker,
  c: UniversityCase,
  world: World,
  policy: PolicyQuestion,
  findings: Finding[],
): void {
  findings.push(firstGroup(make, c, world, policy));
  const others =
    c.application.policyClaims.length > 0
      ? otherGroups(make, c, policy, world)
      : make.unclaimed(unclaimedKey(c, policy, world), () => otherGroups(make, c, policy, world));
  for (const finding of others) findings.push(finding);
}

/** What every clause says of the candidate, in the world in which nothing is assumed, and what was noticed besides. */
export function universityFindings(
  make: FindingMaker,
  c: UniversityCase,
  world: World,
  policy: PolicyQuestion,
): Finding[] {
  const findings: Finding[] = [];
  bySchool(make, c, world, findings);
  if (c.parameters.residence !== null) residenceClauses(make, c, world, findings);
  else {
    if (c.application.boardingSchool)
      findings.push(make.make('7(1)', 'NOT_MET', 'CLAIM_NOT_IN_INSTRUMENT', { claim: 'boarding_school' }));
    if (c.application.serviceArea !== null)
      findings.push(make.make('7(1)', 'NOT_MET', 'CLAIM_NOT_IN_INSTRUMENT', { claim: 'service_area' }));
  }
  windowClause(make, c, world, findings);
  policyClauses(make, c, world, policy, findings);
  if (c.person.ethnicity.differs) findings.push(make.make('Annex II', 'NOT_MET', 'ETHNICITY_DIFFERS'));
  if (c.person.identity === 'NOT_CONFIRMED')
    findings.push(make.make('', 'UNKNOWN', 'IDENTITY_NOT_CONFIRMED'));
  if (c.person.nameWithoutDiacritics) findings.push(make.make('', 'MET', 'NAME_WITHOUT_DIACRITICS'));
  return findings;
}
