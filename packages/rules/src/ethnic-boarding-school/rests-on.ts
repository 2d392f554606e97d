import { addMonths } from '@cutru/calendar';
import { MERGER_DAY, segmentAt } from '@cutru/places';
import type { Basis, Timeline } from '@cutru/residence';
import { type AssumptionBits, assumptionBits } from '../kernel/assumptions.ts';
import { weaker } from '../kernel/parts.ts';
import { NO, YES } from '../kernel/verdict.ts';
import { isPerhapsMerged } from '../residence/difficult-village.ts';
import * as q from './admission-question.ts';
import { addedAreas, type BoardingCase } from './case.ts';
import { DIFFICULT_MARKS } from './place-quality.ts';

const RUN = assumptionBits('month-count', 'gap-breaks', 'class-when');
const MOVED = assumptionBits('move-between-eligible');
const MERGED = assumptionBits('merger-is-no-move');
const CLASS_OF_MERGED = assumptionBits('merged-class');
const APART = assumptionBits('pupil-and-parent-same-place');
const PRESUMED = assumptionBits('open-period-lasts');
const SETTLED = assumptionBits('settled-is-registered');
const EVENT = assumptionBits('status-by-event');
const VILLAGE = assumptionBits('merged-village');
const SHARE = assumptionBits('kinh-share-rounding');

/** The residences that an answer rests on: the pupil's first, where it counts. */
interface Pillars {
  readonly pupil: Timeline | null;
  readonly guardians: readonly Timeline[];
}

/** In which places the months must lie for the answer to stand. */
function placesNeeded(c: BoardingCase, clauses: readonly number[]): 'difficult' | 'listed' | 'added' {
  const onlyDifficult = clauses.every(
    (clause) => clause === q.BY_DIFFICULT || clause === q.BY_KINH || clause === q.CLOSED_KINH,
  );
  if (onlyDifficult) return 'difficult';
  const byPlan = clauses.some(
    (clause) => clause === q.BY_POOR || clause === q.BY_PROVINCE_AREAS || clause === q.CLOSED_MINORITY,
  );
  return byPlan && addedAreas(c) !== null ? 'added' : 'listed';
}

function basisOfStays(c: BoardingCase, timeline: Timeline): Basis {
  if (timeline.status !== 'KNOWN') return 'SOURCE';
  const start = addMonths(c.day, -c.parameters.months);
  // A stay that ended before the months that count carries nothing.
  return timeline.periods.reduce<Basis>(
    (basis, period) => (period.end.max > start ? weaker(basis, period.basis) : basis),
    'SOURCE',
  );
}

/**
 * On whose residence the answer rests. Of guardians who each suffice the one with the strongest basis; a pupil who does
 * not have the months closes the case alone; otherwise everybody whose residence was looked at.
 */
function pillars(
  c: BoardingCase,
  question: q.AdmissionQuestion,
  admitted: boolean | null,
  clauses: readonly number[],
): Pillars {
  const all = c.parameters.guardianToo ? c.guardians.map((guardian) => guardian.permanent) : [];
  const pupil = c.pupil.permanent;
  const need = placesNeeded(c, clauses);
  if (admitted === false && question.barePupil[need] === NO) return { pupil, guardians: [] };
  if (admitted === false && all.length > 0) return { pupil: null, guardians: all };
  const enough = all.filter((_, i) => question.bareGuardians[i]?.[need] === YES);
  const possible = all.filter((_, i) => question.bareGuardians[i]?.[need] !== NO);
  if (admitted !== true || enough.length === 0)
    return { pupil, guardians: admitted === true ? possible : all };
  const best = enough.reduce((a, b) =>
    weaker(basisOfStays(c, a), basisOfStays(c, b)) === basisOfStays(c, a) &&
    basisOfStays(c, a) !== basisOfStays(c, b)
      ? b
      : a,
  );
  return { pupil, guardians: [best] };
}

/** The paths of the places in which the counted months lie. */
function countedPlaces(c: BoardingCase, timeline: Timeline): readonly string[] {
  if (timeline.status === 'EITHER')
    return [...new Set(timeline.options.flatMap((option) => countedPlaces(c, option)))];
  if (timeline.status !== 'KNOWN') return [];
  const start = addMonths(c.day, -c.parameters.months);
  const codes = timeline.periods
    .filter((period) => period.end.max > start && period.start.min <= c.day)
    .map(({ place }) => (place.type === 'KNOWN' ? place.paths.map((path) => path.id).join(' ') : '?'));
  return [...new Set(codes)];
}

/** What classing the places of the counted months by the lists of the day rests on. */
function classedPlaces(c: BoardingCase, timeline: Timeline): AssumptionBits {
  if (timeline.status === 'EITHER')
    return timeline.options.reduce((bits, option) => bits | classedPlaces(c, option), 0);
  if (timeline.status !== 'KNOWN') return 0;
  const { lists } = c.context;
  const start = addMonths(c.day, -c.parameters.months);
  let bits = 0;
  for (const { place, start: from, end } of timeline.periods) {
    if (place.type !== 'KNOWN' || end.max <= start || from.min > c.day) continue;
    for (const path of place.paths) {
      const segment = segmentAt(lists.segments(path), c.day);
      if (segment.byEvent) bits |= EVENT;
      // Of a place that is difficult as a whole the village is not asked.
      if ((segment.yes & DIFFICULT_MARKS) === 0 && isPerhapsMerged(lists, place, segment, c.day))
        bits |= VILLAGE;
    }
  }
  return bits;
}

function needsNoResidence(clauses: readonly number[]): boolean {
  return (
    clauses.length > 0 && clauses.every((clause) => clause === q.BY_VERY_SMALL || clause === q.CLOSED_OTHER)
  );
}

/** Whether a unit in which counted months lie came out of a merger within them. */
function crossedMerger(timeline: Timeline): boolean {
  if (timeline.status !== 'KNOWN') return false;
  return timeline.periods.some(
    ({ place, end }) =>
      place.type === 'KNOWN' && end.max > MERGER_DAY && place.paths.some((path) => path.units.length > 1),
  );
}

/** The assumptions that the answer rests on. */
export function boardingAssumptions(
  c: BoardingCase,
  question: q.AdmissionQuestion,
  admitted: boolean | null,
  clauses: readonly number[],
): AssumptionBits {
  if (needsNoResidence(clauses)) return 0;
  const { pupil, guardians } = pillars(c, question, admitted, clauses);
  const timelines = pupil === null ? guardians : [pupil, ...guardians];
  let bits = RUN;
  const places = guardians.map((guardian) => countedPlaces(c, guardian).join());
  if (timelines.some((timeline) => countedPlaces(c, timeline).length > 1)) bits |= MOVED;
  if (pupil !== null && places.length > 0 && !places.includes(countedPlaces(c, pupil).join())) bits |= APART;
  const start = addMonths(c.day, -c.parameters.months);
  for (const timeline of timelines) {
    bits |= classedPlaces(c, timeline);
    if (timeline.status !== 'KNOWN') continue;
    if (timeline.periods.some((period) => period.presumedFrom <= c.day)) bits |= PRESUMED;
    if (c.day < MERGER_DAY || !crossedMerger(timeline)) continue;
    bits |= CLASS_OF_MERGED;
    if (start < MERGER_DAY) bits |= MERGED;
  }
  if (!c.parameters.guardianToo) bits |= SETTLED;
  if (clauses.includes(q.BY_KINH)) bits |= SHARE;
  return bits;
}

/** The weakest that the answer rests on. */
export function boardingBasis(
  c: BoardingCase,
  question: q.AdmissionQuestion,
  admitted: boolean | null,
  clauses: readonly number[],
): Basis {
  const own = c.pupil.ethnicity.basis;
  if (needsNoResidence(clauses)) return own;
  if (clauses.includes(q.BY_POOR)) return 'DECLARED';
  const { pupil, guardians } = pillars(c, question, admitted, clauses);
  const timelines = pupil === null ? guardians : [pupil, ...guardians];
  return timelines.reduce<Basis>((basis, timeline) => weaker(basis, basisOfStays(c, timeline)), own);
}
