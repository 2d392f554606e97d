import { AREA_CLASSES, type AreaClass } from '@cutru/places';
import type { Mask } from '../kernel/masks.ts';

/** Area classes as answers: KV3 1, KV2 2, KV2-NT 4, KV1 8. The better one for the candidate is the higher bit. */
export const KV3: Mask = 1;
export const KV2: Mask = 2;
export const KV2_NT: Mask = 4;
export const KV1: Mask = 8;
export const ANY_CLASS: Mask = 15;

/** The bit of a class. */
export function classBit(area: AreaClass): Mask {
  return 1 << AREA_CLASSES.indexOf(area);
}

/** The class of a single bit. */
export function classOf(bit: Mask): AreaClass {
  return AREA_CLASSES[31 - Math.clz32(bit)] as AreaClass;
}

/**
 * The kinds of place that an unknown place can be, in the order of their use to the candidate. A place of the kind
 * `SPECIAL_PLACE` has every mark that lifts an area by residence, and lies in the district of every school.
 */
export const SPECIAL_PLACE = 0;
export const KV1_PLACE = 1;
export const KV2_NT_PLACE = 2;
export const KV2_PLACE = 3;
export const KV3_PLACE = 4;

/** For a school: the same classes in a district in which counted residence lay, where that can lift the area. */
export const KV2_NT_PLACE_NEAR = 5;
export const KV2_PLACE_NEAR = 6;
export const KV3_PLACE_NEAR = 7;

const PLACE_CLASS: readonly Mask[] = [KV1, KV1, KV2_NT, KV2, KV3, KV2_NT, KV2, KV3];

/** Whether a school's kind of place is one in the district that counts. */
export function isNear(kind: number): boolean {
  return kind >= KV2_NT_PLACE_NEAR;
}

/** The class of a kind of place. */
export function classOfPlaceKind(kind: number): Mask {
  return PLACE_CLASS[kind] ?? ANY_CLASS;
}
