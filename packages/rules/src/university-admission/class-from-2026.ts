import type { Day } from '@cutru/calendar';
import { GROUP_BITS, MARK_BIT, MERGER_DAY, type Path, segmentAt, type UnitState } from '@cutru/places';
import type { RuleContext } from '../kernel/context.ts';
import type { Mask } from '../kernel/masks.ts';
import { NO, YES } from '../kernel/verdict.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { newUnitMarks } from '../residence/new-unit-marks.ts';
import { ANY_CLASS, classOfPlaceKind, KV1, KV2, KV2_NT, KV3 } from './area-class.ts';

/**
 * Marks that make a place KV1 by Annex I of Circular 06/2026: zones I-III, communes with villages of the minority and
 * mountainous area or especially difficult villages, islands, land-border communes and wards.
 */
export const KV1_MARKS_FROM_2026: number =
  GROUP_BITS.ZONE | MARK_BIT.MINORITY_VILLAGE | MARK_BIT.DBKK_VILLAGE | MARK_BIT.ISLAND | MARK_BIT.BORDER;

function baseClass(state: UnitState): Mask {
  const central = state.province.kind === 'CENTRAL_CITY';
  if (state.kind === 'WARD') return central ? KV3 : KV2;
  // Special zones without a mark are not named: KV2-NT, the rest (assumption `special-zone`).
  if (state.kind === 'SPECIAL_ZONE') return KV2_NT;
  return central ? KV2 : KV2_NT;
}

/**
 * The classes that a school's place can have for a semester by Annex I of Circular 06/2026. Unit and kinds are those of
 * the later of the semester's first day and 1 July 2025; marks are read on the same day or, where no list for the new
 * units held then, from the first that did (assumption `class-of-semester`). A ward that is both KV1 and KV3 is KV1
 * (assumption `kv1-before-kv3`).
 */
export function classFrom2026(context: RuleContext, path: Path, semester: Day, world: World): Mask {
  const day = Math.max(semester, MERGER_DAY);
  const segment = segmentAt(context.lists.segments(path), day);
  if (segment.unitFact !== null || segment.unit === null) {
    const kind = segment.unitFact === null ? OPEN : world.value(segment.unitFact, '');
    return kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind);
  }
  const lifted = newUnitMarks(context, path, segment.unit, day, KV1_MARKS_FROM_2026, world);
  if (lifted === YES) return KV1;
  const base = baseClass(segment.states[0] as UnitState);
  return lifted === NO ? base : base | KV1;
}
