/**
 * What an area list can say of a place. `ZONE_I` … `ZONE_III`: khu vực I, II, III of the ethnic-minority and mountainous
 * area; `MINORITY_VILLAGE`: a commune outside the zones with a village of that area; `DBKK_VILLAGE`: thôn đặc biệt khó
 * khăn; `DBKK_COASTAL`: xã đặc biệt khó khăn vùng bãi ngang, ven biển và hải đảo; `ISLAND`: xã đảo; `BORDER`: xã biên
 * giới; `ATK`: xã an toàn khu in the scope of Programme 135; `P135`: xã đặc biệt khó khăn of Programme 135.
 */
export const MARKS = [
  'ZONE_I',
  'ZONE_II',
  'ZONE_III',
  'MINORITY_VILLAGE',
  'DBKK_VILLAGE',
  'DBKK_COASTAL',
  'ISLAND',
  'BORDER',
  'ATK',
  'P135',
] as const;
export type Mark = (typeof MARKS)[number];

/**
 * What a row can tell beside marks: an event that changes the mark of its commune. `NEW_RURAL`: it is recognised as a
 * new-style rural commune (xã đạt chuẩn nông thôn mới), from the day on which that decision takes effect.
 */
export const EVENTS = ['NEW_RURAL'] as const;
export type AreaEvent = (typeof EVENTS)[number];

/** Marks about which a list answers together: the three zones exclude each other, the others stand alone. */
export const MARK_GROUPS = [
  'ZONE',
  'MINORITY_VILLAGE',
  'DBKK_VILLAGE',
  'DBKK_COASTAL',
  'ISLAND',
  'BORDER',
  'ATK',
  'P135',
] as const;
export type MarkGroup = (typeof MARK_GROUPS)[number];

/** One bit a mark, so that the marks of a place are one small number. */
export const MARK_BIT: Readonly<Record<Mark, number>> = {
  ZONE_I: 1,
  ZONE_II: 2,
  ZONE_III: 4,
  MINORITY_VILLAGE: 8,
  DBKK_VILLAGE: 16,
  DBKK_COASTAL: 32,
  ISLAND: 64,
  BORDER: 128,
  ATK: 256,
  P135: 512,
};

/** The bits of the marks of a group. */
export const GROUP_BITS: Readonly<Record<MarkGroup, number>> = {
  ZONE: MARK_BIT.ZONE_I | MARK_BIT.ZONE_II | MARK_BIT.ZONE_III,
  MINORITY_VILLAGE: MARK_BIT.MINORITY_VILLAGE,
  DBKK_VILLAGE: MARK_BIT.DBKK_VILLAGE,
  DBKK_COASTAL: MARK_BIT.DBKK_COASTAL,
  ISLAND: MARK_BIT.ISLAND,
  BORDER: MARK_BIT.BORDER,
  ATK: MARK_BIT.ATK,
  P135: MARK_BIT.P135,
};

/** The group to which a mark belongs. */
export function groupOf(mark: Mark): MarkGroup {
  return mark === 'ZONE_I' || mark === 'ZONE_II' || mark === 'ZONE_III' ? 'ZONE' : mark;
}

/** Whether a text is the name of a mark. */
export function isMark(text: string): text is Mark {
  return Object.hasOwn(MARK_BIT, text);
}

/** Whether a text is the name of an event. */
export function isEvent(text: string): text is AreaEvent {
  return (EVENTS as readonly string[]).includes(text);
}

/** Whether a text is the name of a group of marks, as `--areas-complete` and manifests use them. */
export function isMarkGroup(text: string): text is MarkGroup {
  return Object.hasOwn(GROUP_BITS, text);
}

/**
 * What a group can be for a place, as bits: for the zones I, II, III or none, for the others the mark or none. The order
 * is the order in which an open mark's values are tried.
 */
export function groupValues(group: MarkGroup): readonly number[] {
  return group === 'ZONE'
    ? [MARK_BIT.ZONE_III, MARK_BIT.ZONE_II, MARK_BIT.ZONE_I, 0]
    : [GROUP_BITS[group], 0];
}
