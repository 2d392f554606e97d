import type { Day } from '@cutru/calendar';
import { GROUP_BITS, MARK_BIT, MERGER_DAY, segmentAt } from '@cutru/places';
import type { Basis, KnownPlace, Timeline } from '@cutru/residence';
import { type AssumptionBits, assumptionBits } from '../kernel/assumptions.ts';
import { weaker } from '../kernel/parts.ts';
import { NO, YES } from '../kernel/verdict.ts';
import { isPerhapsMerged } from '../residence/difficult-village.ts';
import type { AreaReading, Grade10Case } from './case.ts';
import type { GroupThree } from './group-three.ts';
import type { Grade10Group } from './parameters.ts';
import type { PriorityQuestion } from './priority-question.ts';
import { addressOf } from './studying.ts';

const HIGHEST = assumptionBits('grade-10-highest-only');
const LIVING = assumptionBits('grade-10-living');
const MONTHS = assumptionBits('month-count');
const PRESUMED = assumptionBits('open-period-lasts');
const MERGED = assumptionBits('merged-class');
const MERGER = assumptionBits('merger-is-no-move');
const EVENT = assumptionBits('status-by-event');
const VILLAGE = assumptionBits('merged-village');
const SEMESTER = assumptionBits('class-of-semester');

/** The places, with their stays, that can carry days of the plan's window. */
function stays(area: AreaReading, timeline: Timeline): readonly KnownStay[] {
  if (timeline.status === 'EITHER') return timeline.options.flatMap((option) => stays(area, option));
  const { window } = area;
  if (timeline.status !== 'KNOWN' || window === null) return [];
  return timeline.periods
    .filter(({ start, end }) => end.max > window.start && start.min < window.end)
    .map(({ place, basis, presumedFrom, end }) => ({
      place: place.type === 'KNOWN' ? place : null,
      basis,
      presumed: presumedFrom < Math.min(window.end, end.max),
    }));
}

interface KnownStay {
  readonly place: KnownPlace | null;
  readonly basis: Basis;
  /** Days of the window rest on the presumption that an open period lasts. */
  readonly presumed: boolean;
}

/** What reading an address by the lists of a day, and by the plan's places, rests on. */
function ofAddress(c: Grade10Case, area: AreaReading, place: KnownPlace, day: Day): AssumptionBits {
  const { lists } = c.context;
  let bits = 0;
  for (const path of place.paths) {
    const segment = segmentAt(lists.segments(path), day);
    const { unit, markUnit, yes, byEvent } = segment;
    if (byEvent && (area.marks & GROUP_BITS.ZONE) !== 0) bits |= EVENT;
    // Of a place that another mark of the plan makes such an area the village is not asked.
    const byVillage =
      (area.marks & MARK_BIT.DBKK_VILLAGE) !== 0 && (yes & area.marks & ~MARK_BIT.DBKK_VILLAGE) === 0;
    if (byVillage && isPerhapsMerged(lists, place, segment, day)) bits |= VILLAGE;
    if (area.marks !== 0 && unit !== markUnit) bits |= MERGED;
    const named = area.plan.places.filter((each) => path.units.some(({ id }) => id === each.unit.id));
    // The plan names the address by a unit of before or after.
    if (named.length > 0 && named.every((each) => each.unit.id !== unit?.id)) bits |= MERGER;
  }
  return bits;
}

function crosses(area: AreaReading, { paths }: KnownPlace): boolean {
  const { window } = area;
  if (window === null || window.start >= MERGER_DAY || window.end <= MERGER_DAY) return false;
  return paths.some((path) => path.units.length > 1);
}

function ofLiving(c: Grade10Case, area: AreaReading, kinds: number): AssumptionBits {
  let bits = kinds > 0 && area.plan.livingMonths > 0 ? MONTHS : 0;
  for (const timeline of area.timelines.slice(0, kinds)) {
    for (const { place, presumed } of stays(area, timeline)) {
      if (presumed) bits |= PRESUMED;
      if (place === null || area.day === null) continue;
      bits |= ofAddress(c, area, place, area.day);
      if (crosses(area, place)) bits |= MERGER;
    }
  }
  return bits;
}

function ofStudying(c: Grade10Case, area: AreaReading): AssumptionBits {
  if (area.plan.studyingShare === null) return 0;
  let bits = SEMESTER;
  for (const { day, options } of c.application.schooling?.semesters ?? []) {
    for (const school of options) {
      const place = addressOf(school);
      if (place !== null) bits |= ofAddress(c, area, place, day);
    }
  }
  return bits;
}

/** Group 3 was asked about, and neither the pupil nor a parent is of a minority for sure. */
function restsOnArea({ asksGroupThree, three }: PriorityQuestion): boolean {
  return asksGroupThree && three.minority !== YES && three.parent !== YES;
}

/** The assumptions that the answer rests on; group 3 must have been evaluated with nothing assumed. */
export function grade10Assumptions(c: Grade10Case, question: PriorityQuestion): AssumptionBits {
  const { claimed, three } = question;
  let bits = 0;
  const several = claimed.length > 1 || (claimed.length === 1 && three.answer !== NO);
  // Where a plan adds them up nothing is assumed.
  if (c.highestOnly && several) bits |= HIGHEST;
  if (!restsOnArea(question)) return bits;
  bits |= LIVING;
  if (c.area === null) return bits;
  bits |= ofLiving(c, c.area, three.kinds);
  return three.living === NO ? bits : bits | ofStudying(c, c.area);
}

function areaBasis(area: AreaReading, kinds: number): Basis {
  return area.timelines
    .slice(0, kinds)
    .flatMap((timeline) => stays(area, timeline))
    .reduce<Basis>((basis, stay) => weaker(basis, stay.basis), 'SOURCE');
}

function groupThreeBasis(c: Grade10Case, three: GroupThree): Basis {
  const own = c.pupil.ethnicity.basis;
  if (three.minority === YES) return own;
  const parent = three.parents.indexOf(YES);
  if (parent >= 0) return c.guardians[parent]?.ethnicity.basis ?? own;
  const ofArea = c.area === null ? 'SOURCE' : areaBasis(c.area, three.kinds);
  if (three.area === YES) return ofArea;
  return c.guardians
    .filter(({ relation }) => relation !== 'GUARDIAN')
    .reduce((basis, { ethnicity }) => weaker(basis, ethnicity.basis), weaker(own, ofArea));
}

function claimBasis(c: Grade10Case, group: Grade10Group): Basis {
  const seen = c.application.claims.some(({ ground, document }) => ground === group && document);
  return seen ? 'PAPER' : 'DECLARED';
}

/** The weakest that the answer rests on; `groups` are those that give the points, none where none does. */
export function grade10Basis(
  c: Grade10Case,
  question: PriorityQuestion,
  groups: readonly Grade10Group[],
): Basis {
  if (groups.length === 0) return groupThreeBasis(c, question.three);
  return groups
    .map((group) => (group === '3' ? groupThreeBasis(c, question.three) : claimBasis(c, group)))
    .reduce(weaker);
}
