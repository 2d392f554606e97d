import type { Day } from '@cutru/calendar';
import { GROUP_BITS, type PlaceSegment, type UnitState } from '@cutru/places';
import type { Mask } from '../kernel/masks.ts';
import type { ChoiceFact } from '../kernel/open-fact.ts';
import { OPEN, type World } from '../kernel/world.ts';
import { KV1_MARKS_TO_2025 } from '../residence/mark-sets.ts';
import { ANY_CLASS, classOfPlaceKind, KV1, KV2, KV2_NT, KV3 } from './area-class.ts';

/** Whether a city inside a centrally run city (Thủ Đức, Thủy Nguyên) is KV2 or KV3: not named in the annex. */
export const CITY_IN_CITY: ChoiceFact = {
  type: 'CHOICE',
  field: 'assumption.city-in-city',
  place: null,
  size: 2,
};

function baseClass(state: UnitState, world: World): Mask {
  const { district, province } = state;
  const central = province.kind === 'CENTRAL_CITY';
  if (district === null) return ANY_CLASS;
  switch (district.kind) {
    case 'URBAN_DISTRICT':
      return KV3;
    case 'MUNICIPAL_CITY': {
      const choice = world.value(CITY_IN_CITY, '');
      return choice === OPEN ? KV2 | KV3 : choice === 0 ? KV2 : KV3;
    }
    case 'TOWN':
    case 'PROVINCIAL_CITY':
      return KV2;
    case 'RURAL_DISTRICT':
      return central ? KV2 : KV2_NT;
  }
}

/** The class of a place that no mark lifts, by its district and province. */
function classWithoutMarks(segment: PlaceSegment, day: Day, world: World): Mask {
  const [earlier, later] = segment.states;
  if (earlier === undefined) return ANY_CLASS;
  if (later === undefined || segment.kindChange === null) return baseClass(earlier, world);
  const before = baseClass(earlier, world);
  const after = baseClass(later, world);
  // Only where the two lists give different classes does the unknown day of change matter.
  if (before === after) return before;
  const changed = world.value(segment.kindChange, '');
  if (changed === OPEN) return before | after;
  return day < changed ? before : after;
}

/**
 * The classes that a place can have on a day by Annex I of Circular 08/2022 (admissions to 2025), in the world as it
 * stands. The segment must be the one that holds the day.
 */
export function classTo2025(segment: PlaceSegment, day: Day, world: World): Mask {
  if (segment.unitFact !== null) {
    const kind = world.value(segment.unitFact, '');
    return kind === OPEN ? ANY_CLASS : classOfPlaceKind(kind);
  }
  if ((segment.yes & KV1_MARKS_TO_2025) !== 0) return KV1;
  let lifted = false;
  if ((segment.unknown & KV1_MARKS_TO_2025) !== 0) {
    for (const fact of segment.facts) {
      if ((GROUP_BITS[fact.group] & KV1_MARKS_TO_2025) === 0) continue;
      const bits = world.value(fact, '');
      if (bits === OPEN) lifted = true;
      else if ((bits & KV1_MARKS_TO_2025) !== 0) return KV1;
    }
  }
  const base = classWithoutMarks(segment, day, world);
  return lifted ? base | KV1 : base;
}
