import type { Day, DayBounds } from '@cutru/calendar';

/**
 * What a unit at commune level is: xã, phường, thị trấn, đặc khu, or an island district (huyện đảo) that had no
 * communes and so stood at commune level itself until 1 July 2025.
 */
export type CommuneKind = 'COMMUNE' | 'WARD' | 'TOWNSHIP' | 'SPECIAL_ZONE' | 'ISLAND_DISTRICT';

/**
 * What a district was (until 1 July 2025): quận, huyện, thị xã, thành phố thuộc tỉnh, or a city inside a centrally run
 * city (Thủ Đức, Thủy Nguyên).
 */
export type DistrictKind =
  | 'URBAN_DISTRICT'
  | 'RURAL_DISTRICT'
  | 'TOWN'
  | 'PROVINCIAL_CITY'
  | 'MUNICIPAL_CITY';

/** Tỉnh, or thành phố trực thuộc trung ương. */
export type ProvinceKind = 'PROVINCE' | 'CENTRAL_CITY';

/** A province as it was called and ranked at some time. Interned: equal ones are the same object. */
export interface Province {
  /** Two digits of the statistics office; not unique over time (91 was Kiên Giang and is An Giang). */
  readonly code: string;
  /** With its kind, as in 'Tỉnh An Giang'. NFC. */
  readonly name: string;
  readonly kind: ProvinceKind;
}

/** A district as it was called and ranked at some time. Interned: equal ones are the same object. */
export interface District {
  /** Three digits of the statistics office. */
  readonly code: string;
  /** With its kind, as in 'Huyện Tri Tôn'. NFC. */
  readonly name: string;
  readonly kind: DistrictKind;
}

/** What is true of a unit over the days on which it is *known* to hold. The same object at every call. */
export interface UnitState {
  /** First day on which this state is known to hold; `-Infinity`: always before. */
  readonly from: Day;
  /** First day on which it is no longer known to hold; `Infinity`: nothing later is known. */
  readonly to: Day;
  /** With its kind, as in 'Xã An Tức' or 'Phường 12'. NFC. */
  readonly name: string;
  readonly kind: CommuneKind;
  /** `null` from 1 July 2025, when districts ended. */
  readonly district: District | null;
  readonly province: Province;
}

/** On which side of 1 July 2025, the day the district level ended, a unit lies. */
export type Era = 'BEFORE_2025_07' | 'FROM_2025_07' | 'BOTH';

/** Dense index of a unit in its table, from 0. Stable for one file, not between files. */
export type UnitId = number;

/**
 * A unit at commune level that somebody can live in. The same digits before and after 1 July 2025 are two units with a
 * link between them, even where nothing changed but the district; only the five island districts go through.
 */
export interface Unit {
  readonly id: UnitId;
  /** Five digits of the statistics office. Names a unit only together with a day. */
  readonly code: string;
  /** Other codes that a public source gives the same unit. They resolve to it like its own. */
  readonly aliases: readonly string[];
  /** First day of the unit, both bounds included, equal when known; `-Infinity` where the first list of units has it (assumption `units-before-2021`). */
  readonly start: DayBounds;
  /** First day on which the unit is no more, both bounds included, equal when known; `Infinity` where it still is. */
  readonly end: DayBounds;
  /** In time order, at least one. Between two of them the day of change is unknown: see `Units.statesAt`. */
  readonly states: readonly [UnitState, ...UnitState[]];
  readonly era: Era;
}

/** How much of the earlier unit went into the later one. */
export type LinkKind = 'WHOLE' | 'PART' | 'UNCHANGED';

/**
 * How many of the earlier unit's people the act sends with that land: `ALL`, `SOME`, or `NONE` where it names a part of
 * the land and no people.
 */
export type LinkPeople = 'ALL' | 'SOME' | 'NONE';

/** One step of succession, on a known day. */
export interface Link {
  readonly from: UnitId;
  readonly to: UnitId;
  readonly kind: LinkKind;
  readonly people: LinkPeople;
  /** First day of the later unit. */
  readonly day: Day;
}

/** One way in which an address lay in units through all time. Interned by its table. */
export interface Path {
  /** Dense index in the order in which paths were asked for: equal ids, equal paths, within one table. */
  readonly id: number;
  /** In time order, at least one. */
  readonly units: readonly [Unit, ...Unit[]];
  /** Where the address lay before the first unit is not known. */
  readonly unknownBefore: boolean;
  /** Where the address lies after the last unit is not known. */
  readonly unknownAfter: boolean;
}

/** A unit found by its code on a day. Interned. */
export interface UnitAt {
  readonly unit: Unit;
  /** Whether the unit is known to have existed that day; false inside the bounds of its start or end. */
  readonly certain: boolean;
}
