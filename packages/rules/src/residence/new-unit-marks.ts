import { type Day, FOREVER } from '@cutru/calendar';
import { GROUP_BITS, MARK_GROUPS, MERGER_DAY, type Path, segmentAt, type Unit } from '@cutru/places';
import type { RuleContext } from '../kernel/context.ts';
import { MAYBE, NO, type Tri, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { hasMark } from './mark-test.ts';

/** The day on which the marks of a unit of after 1 July 2025 are read; `FOREVER`: no list for the new units holds. */
export function newUnitMarkDay({ units, lists }: RuleContext, unit: Unit, day: Day): Day {
  return Math.max(day, lists.firstNewListDay(units.provinceAt(unit, day).code));
}

/**
 * Whether a unit of after 1 July 2025 has any of some marks: read on the day or, where no list for the new units held
 * then, on the first day of one that did (assumption `class-of-semester`). The unit must be the path's on that day.
 */
export function newUnitMarks(
  context: RuleContext,
  path: Path,
  unit: Unit,
  day: Day,
  marks: number,
  world: World,
): Tri {
  const markDay = newUnitMarkDay(context, unit, day);
  if (markDay !== FOREVER) return hasMark(segmentAt(context.lists.segments(path), markDay), marks, world);
  // No list for the new units at all: nothing is known of its marks.
  let answer: Tri = NO;
  for (const group of MARK_GROUPS) {
    if ((GROUP_BITS[group] & marks) === 0) continue;
    const bits = world.value(context.lists.markFact(group, unit, MERGER_DAY), '');
    if (bits === OPEN) answer = MAYBE;
    else if ((bits & marks) !== 0) return YES;
  }
  return answer;
}
