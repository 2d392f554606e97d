import type { Day } from '@cutru/calendar';
import { MERGER_DAY, type Path, segmentAt } from '@cutru/places';
import { type AssumptionBits, assumptionBits } from '../kernel/assumptions.ts';
import { MAYBE, YES } from '../kernel/verdict.ts';
import { World } from '../kernel/world.ts';
import { KV1_MARKS_TO_2025 } from '../residence/mark-sets.ts';
import {
  FIRST_UNITS_DAY,
  isNewUnitByEvent,
  isReadByEvent,
  isReadSeveralWays,
  restsOnPresumption,
} from '../residence/rests-on.ts';
import type { Schooling } from '../schooling/types.ts';
import { KV1 } from './area-class.ts';
import { BY_SCHOOL, BY_WINDOW } from './area-question.ts';
import { residenceWindow, type UniversityCase } from './case.ts';
import { classFrom2026 } from './class-from-2026.ts';
import { tellKv1Residence } from './clauses/minority.ts';
import { tellSpecialResidence } from './clauses/special-residence.ts';
import { sharedSchool } from './shared-school.ts';

const SCHOOL = assumptionBits('class-of-semester');
const BEFORE_LISTS = assumptionBits('units-before-2021');
const MONTHS = assumptionBits('month-count', 'class-by-day', 'window');
const SPELLS = assumptionBits('spells-add-up');
const PRESUMED = assumptionBits('open-period-lasts');
const MERGED = assumptionBits('merged-class');
const EVENT = assumptionBits('status-by-event');
const LIFTED = assumptionBits('higher-of-school-and-residence');
const DISTRICT = assumptionBits('same-district');
const REST = assumptionBits('group-06-is-the-rest');
const PAST = assumptionBits('minority-past-window');
const BOARDING = assumptionBits('boarding-residence-day');
const CITY = assumptionBits('city-in-city');
const SPECIAL_ZONE = assumptionBits('special-zone');
const BOTH = assumptionBits('kv1-before-kv3');

/** What the class of a school's semesters rests on. */
function schoolAssumptions(c: UniversityCase): AssumptionBits {
  const { schooling } = c.application;
  if (schooling === null) return SCHOOL;
  const shared = sharedSchool(c, schooling);
  shared.assumptions ??= assumptionsOf(c, schooling);
  return shared.assumptions;
}

function assumptionsOf(c: UniversityCase, schooling: Schooling): AssumptionBits {
  let bits = SCHOOL;
  for (const { first, lastDay } of schooling.stretches) {
    if (first.day < FIRST_UNITS_DAY) bits |= BEFORE_LISTS;
    for (const school of first.options) {
      if (school.listed !== null) continue;
      for (const path of school.paths) {
        bits |=
          c.parameters.annex === 'to-2025'
            ? ofFormerUnits(c, path, first.day, lastDay)
            : ofUnitsToday(c, path, lastDay) | (isNewUnitByEvent(c.context, path, lastDay) ? EVENT : 0);
      }
    }
  }
  return bits;
}

/** Kinds that changed on an unknown day between two lists, and cities that the annex does not name. */
function ofFormerUnits(c: UniversityCase, path: Path, firstDay: Day, lastDay: Day): AssumptionBits {
  const segments = c.context.lists.segments(path);
  let bits = 0;
  for (const segment of [segmentAt(segments, firstDay), segmentAt(segments, lastDay)]) {
    if (segment.byEvent) bits |= EVENT;
    if ((segment.yes & KV1_MARKS_TO_2025) !== 0) continue;
    if (segment.kindChange !== null) bits |= BEFORE_LISTS;
    if (segment.states.some((state) => state.district?.kind === 'MUNICIPAL_CITY')) bits |= CITY;
  }
  return bits;
}

/** A ward that is KV1 by a mark and KV3 by its city; a special zone that no mark lifts. */
function ofUnitsToday(c: UniversityCase, path: Path, day: Day): AssumptionBits {
  const segment = segmentAt(c.context.lists.segments(path), Math.max(day, MERGER_DAY));
  const state = segment.states[0];
  if (state === undefined) return 0;
  const lifted = classFrom2026(c.context, path, day, new World()) === KV1;
  if (state.kind === 'SPECIAL_ZONE') return lifted ? 0 : SPECIAL_ZONE;
  return lifted && state.kind === 'WARD' && state.province.kind === 'CENTRAL_CITY' ? BOTH : 0;
}

/** What counting months of residence rests on, for this candidate. */
function monthAssumptions(c: UniversityCase, spells: number): AssumptionBits {
  const window = residenceWindow(c.application);
  if (window === null) return MONTHS;
  const timeline = c.person.permanent;
  let bits = spells > 1 ? MONTHS | SPELLS : MONTHS;
  if (restsOnPresumption(timeline, window)) bits |= PRESUMED;
  if (window.start < FIRST_UNITS_DAY) bits |= BEFORE_LISTS;
  if (isReadSeveralWays(timeline)) bits |= MERGED;
  if (isReadByEvent(c.context.lists, timeline, window)) bits |= EVENT;
  return bits;
}

/** What the deciding clause of the area rests on; for an open area, what its open clauses do. */
export function areaAssumptions(c: UniversityCase, clauses: readonly number[], world: World): AssumptionBits {
  let bits = 0;
  for (const clause of clauses) {
    if (clause === BY_WINDOW) continue;
    if (clause === BY_SCHOOL) bits |= schoolAssumptions(c);
    else bits |= LIFTED;
  }
  const byResidence =
    clauses.length === 0 || clauses.some((clause) => clause !== BY_SCHOOL && clause !== BY_WINDOW);
  if (clauses.length === 0) bits |= schoolAssumptions(c);
  if (!byResidence || c.parameters.residence === null) return bits;
  if (c.application.boardingSchool) bits |= BOARDING;
  const special = tellSpecialResidence(c, world);
  if (special.answer === YES || special.answer === MAYBE)
    bits |= monthAssumptions(c, special.months.spells) | DISTRICT;
  return bits;
}

/** What the policy tier rests on, where facts decide it. */
export function policyAssumptions(
  c: UniversityCase,
  group: string | null,
  pastWindow: boolean,
  world: World,
): AssumptionBits {
  if (c.parameters.residence === null) return pastWindow ? schoolAssumptions(c) | PAST : schoolAssumptions(c);
  const bits = monthAssumptions(c, tellKv1Residence(c, world).spells);
  return group === '06' ? bits | REST : bits;
}
