import { FOREVER } from '@cutru/calendar';
import type { Period, Timeline } from '@cutru/residence';
import { isSettled, type Mask } from '../../kernel/masks.ts';
import type { ChoiceFact } from '../../kernel/open-fact.ts';
import { OPEN, type World } from '../../kernel/world.ts';
import { ANY_CLASS, classOfPlaceKind, KV3 } from '../area-class.ts';
import { residenceWindow, type UniversityCase } from '../case.ts';
import { classTo2025 } from '../class-to-2025.ts';

/** Which residence counts for a boarding pupil who moved during school: the text is silent. */
export const BOARDING_RESIDENCE_DAY: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.boarding-residence-day',
  place: null,
  size: 4,
};

/** No effect on the area: the lowest class, with which "the higher of the two" changes nothing. */
export const NO_EFFECT: Mask = KV3;

function classesOfPeriod(c: UniversityCase, period: Period, from: number, to: number, world: World): Mask {
  const { place } = period;
  if (place.type === 'ANY') {
    const kind = world.value(place.fact, 'candidate');
    return kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind);
  }
  const reading = place.reading === null ? OPEN : world.value(place.reading, 'candidate');
  let mask = 0;
  for (const [i, path] of place.paths.entries()) {
    if (reading !== OPEN && reading !== i) continue;
    for (const segment of c.context.lists.segments(path)) {
      if (segment.to <= from) continue;
      if (segment.from >= to) break;
      // A kind that changes inside the stretch shows at either end of it.
      mask |= classTo2025(segment, Math.max(segment.from, from), world);
      mask |= classTo2025(segment, Math.min(segment.to, to) - 1, world);
    }
  }
  return mask;
}

function classesOf(c: UniversityCase, timeline: Timeline, start: number, end: number, world: World): Mask {
  if (timeline.status === 'UNKNOWN') {
    const kind = world.value(timeline.fact, 'candidate');
    return kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind);
  }
  if (timeline.status === 'EITHER') {
    const chosen = world.value(timeline.fact, 'candidate');
    return chosen === OPEN
      ? ANY_CLASS
      : classesOf(c, timeline.options[chosen === 0 ? 0 : 1], start, end, world);
  }
  let mask = 0;
  for (const period of timeline.periods) {
    const missing = [period.start, period.end].find(
      (bound) => bound.fact !== null && bound.min < end && bound.max > start,
    );
    const day = missing?.fact ? world.value(missing.fact, 'candidate') : OPEN;
    const from = Math.max(missing === period.start && day !== OPEN ? day : period.start.min, start);
    const to = Math.min(missing === period.end && day !== OPEN ? day : period.end.max, end);
    if (from < to) mask |= classesOfPeriod(c, period, from, to, world);
  }
  const first = timeline.periods[0];
  const last = timeline.periods[timeline.periods.length - 1] ?? first;
  const outside = [
    first.start.min > start ? timeline.before : null,
    Math.max(last.end.max === FOREVER ? last.end.min : last.end.max, timeline.recordedOn + 1) < end
      ? timeline.after
      : null,
  ];
  for (const fact of outside) {
    if (fact === null) continue;
    const kind = world.value(fact, 'candidate');
    mask |= kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind);
  }
  return mask;
}

/**
 * 7(1)(c)(1): pupils of ethnic boarding schools with the State's regime get the area of their permanent residence. Where
 * the classes of the registered days of the window differ, which one counts is not said (assumption
 * `boarding-residence-day`); days without registration are left out.
 */
export function boardingRegime(c: UniversityCase, world: World): Mask {
  const window = residenceWindow(c.application);
  if (!c.application.boardingSchool || window === null) return NO_EFFECT;
  const mask = classesOf(c, c.person.permanent, window.start, window.end, world);
  if (mask === 0) return NO_EFFECT;
  if (isSettled(mask)) return mask;
  const choice = world.value(BOARDING_RESIDENCE_DAY, 'candidate');
  if (choice === OPEN) return mask;
  const bit = 8 >> choice;
  // A choice of a class that no day has leaves the question as open as it was.
  return (mask & bit) !== 0 ? bit : mask;
}
