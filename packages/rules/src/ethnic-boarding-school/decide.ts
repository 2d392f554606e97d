import { addMonths } from '@cutru/calendar';
import { MERGER_DAY } from '@cutru/places';
import type { Basis, GuardianFacts, PersonFacts, Timeline } from '@cutru/residence';
import { type AssumptionBits, assumptionBits, assumptionIds } from '../kernel/assumptions.ts';
import type { RuleContext } from '../kernel/context.ts';
import type { AdmissionGroup, AdmissionPart, Decision, Outcome } from '../kernel/decision.ts';
import { type Confidence, commonClause } from '../kernel/instrument.ts';
import { isSettled } from '../kernel/masks.ts';
import { leastMissing } from '../kernel/missing.ts';
import { missingFacts, weaker } from '../kernel/parts.ts';
import { settle } from '../kernel/settle.ts';
import { MAYBE, NO, YES } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import type { BoardingApplication } from '../programmes.ts';
import * as q from './admission-question.ts';
import type { BoardingCase } from './case.ts';
import { boardingFindings } from './findings.ts';
import type { BoardingInstrument } from './instruments.ts';

const RUN = assumptionBits('month-count', 'gap-breaks', 'class-when');
const MOVED = assumptionBits('move-between-eligible');
const MERGED = assumptionBits('merger-is-no-move');
const CLASS_OF_MERGED = assumptionBits('merged-class');
const APART = assumptionBits('pupil-and-parent-same-place');
const PRESUMED = assumptionBits('open-period-lasts');
const SETTLED = assumptionBits('settled-is-registered');
const SHARE = assumptionBits('kinh-share-rounding');

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

function timelines(c: BoardingCase): Timeline[] {
  return [
    c.pupil.permanent,
    ...(c.parameters.guardianToo ? c.guardians.map((guardian) => guardian.permanent) : []),
  ];
}

/** The codes of the places in which the counted months lie. */
function countedPlaces(c: BoardingCase, timeline: Timeline): readonly string[] {
  if (timeline.status !== 'KNOWN') return [];
  const start = addMonths(c.application.submittedOn, -c.parameters.months);
  const codes = timeline.periods
    .filter((period) => period.end.max > start && period.start.min <= c.application.submittedOn)
    .map(({ place }) => (place.type === 'KNOWN' ? place.paths.map((path) => path.id).join(' ') : '?'));
  return [...new Set(codes)];
}

function assumptionsOf(c: BoardingCase, clauses: readonly number[]): AssumptionBits {
  if (
    clauses.length > 0 &&
    clauses.every((clause) => clause === q.BY_VERY_SMALL || clause === q.CLOSED_OTHER)
  )
    return 0;
  let bits = RUN;
  const places = timelines(c).map((timeline) => countedPlaces(c, timeline));
  if (places.some((codes) => codes.length > 1)) bits |= MOVED;
  const [pupil, ...guardians] = places;
  if (guardians.length > 0 && guardians.every((codes) => codes.join() !== pupil?.join())) bits |= APART;
  const start = addMonths(c.application.submittedOn, -c.parameters.months);
  if (start < MERGER_DAY && c.application.submittedOn >= MERGER_DAY) bits |= MERGED;
  for (const timeline of timelines(c)) {
    if (timeline.status !== 'KNOWN') continue;
    if (timeline.periods.some((period) => period.presumedFrom <= c.application.submittedOn)) bits |= PRESUMED;
    const merged =
      c.application.submittedOn >= MERGER_DAY && timeline.periods.some(({ place }) => place.type === 'KNOWN');
    if (merged) bits |= CLASS_OF_MERGED;
  }
  if (!c.parameters.guardianToo) bits |= SETTLED;
  if (clauses.some((clause) => clause === q.BY_KINH)) bits |= SHARE;
  return bits;
}

function basisOf(c: BoardingCase, clauses: readonly number[]): Basis {
  let basis: Basis = c.pupil.ethnicity.basis;
  if (clauses.every((clause) => clause === q.BY_VERY_SMALL) && clauses.length > 0) return basis;
  for (const timeline of timelines(c)) {
    if (timeline.status !== 'KNOWN') continue;
    for (const period of timeline.periods) {
      // A stay that ended before the months that count carries nothing.
      if (period.end.max > addMonths(c.application.submittedOn, -c.parameters.months))
        basis = weaker(basis, period.basis);
    }
  }
  return clauses.includes(q.BY_POOR) ? 'DECLARED' : basis;
}

function confidenceOf(instrument: BoardingInstrument, ids: readonly string[]): Confidence {
  const open = ids.length === 0;
  const weak = instrument.clauses.some(
    (clause) => clause.confidence === 'unconfirmed' && (open || ids.some((id) => clause.id === id)),
  );
  return weak ? 'unconfirmed' : 'confirmed';
}

/** Decides a file by the instrument of its day. */
export function decideBoarding(
  context: RuleContext,
  instrument: BoardingInstrument,
  application: BoardingApplication,
  pupil: PersonFacts,
  guardians: readonly GuardianFacts[],
): Decision {
  const c: BoardingCase = { application, pupil, guardians, context, parameters: instrument.parameters };
  const world = new World();
  const question = new q.AdmissionQuestion(c);
  const settled = settle(question, world);
  const known = settled.counted && isSettled(settled.mask);
  const admitted = known ? settled.mask === q.ADMITTED : null;
  const clauses = known ? settled.clauses : [];
  const ids = clauses.map((clause) => clauseId(c, clause));
  const missing = known ? [] : missingFacts('ADMISSION', leastMissing(question, world, settled));
  question.evaluate(world);
  const { findings, direct } = boardingFindings(
    instrument,
    c,
    question,
    admitted === null ? MAYBE : admitted ? YES : NO,
  );
  const outcome: Outcome = admitted === null ? 'NEEDS_EVIDENCE' : admitted ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  const [only] = clauses;
  const part: AdmissionPart = {
    kind: 'ADMISSION',
    outcome,
    basis: basisOf(c, clauses),
    decidingClause: commonClause(ids),
    admitted,
    group:
      admitted && clauses.every((clause) => GROUP_OF[clause] === GROUP_OF[only ?? 0])
        ? (GROUP_OF[only ?? 0] ?? null)
        : null,
    direct,
    declared: null,
  };
  return {
    programme: 'ethnic-boarding-school',
    instrument: instrument.id,
    revision: instrument.revision,
    admissionYear: null,
    referenceDate: application.submittedOn,
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
    assumptions: assumptionIds(assumptionsOf(c, clauses)),
    confidence: confidenceOf(instrument, ids),
  };
}
