import type { Mark } from '@cutru/places';
import type { ResidenceKind } from '@cutru/residence';
import type { AssumptionId, EntryLevel, Programme, Words } from '@cutru/rules';

/** What a plan's file says, under the file's own keys, once its shape is checked. */
export interface PlanContent {
  readonly id: string;
  readonly version: string;
  readonly programme: Programme;
  readonly title: Words;
  readonly issuer: string;
  readonly document?: string;
  readonly year: number;
  /** `YYYY-MM-DD` or `YYYY-MM`. */
  readonly counted_to?: string;
  /** `YYYY-MM-DD`: the day of the codes of units. */
  readonly on?: string;
  readonly quota?: number;
  readonly kinh_share?: number;
  readonly assumptions?: Readonly<Partial<Record<AssumptionId, string>>>;
  readonly complaint?: { readonly ruled_by: Words; readonly where: Words; readonly until: string };
  readonly boarding?: BoardingContent;
  readonly grade_10?: Grade10Content;
  readonly entry?: EntryContent;
}

export interface BoardingContent {
  readonly added_areas?: readonly PlaceContent[];
  readonly poor_households?: boolean;
}

export interface Grade10Content {
  readonly marks?: readonly Mark[];
  readonly places?: readonly PlaceContent[];
  readonly living: readonly ResidenceKind[];
  readonly living_months?: number;
  /** Percent; 0: studying is not asked for. */
  readonly studying_share: number;
  readonly during?: { readonly from: string; readonly to: string };
}

export interface EntryContent {
  readonly levels: readonly EntryLevel[];
  readonly zones?: readonly ZoneContent[];
  readonly groups: readonly GroupContent[];
}

export interface ZoneContent {
  readonly school: string;
  readonly name: string;
  readonly quota?: number;
  readonly places: readonly PlaceContent[];
}

export interface GroupContent {
  readonly id: string;
  readonly title: Words;
  readonly who: 'child' | 'guardian' | 'either' | 'both';
  readonly kinds?: readonly ResidenceKind[];
  readonly since?: string;
  readonly where: 'zone' | 'places' | 'anywhere';
  readonly places?: readonly PlaceContent[];
  readonly by_distance?: boolean;
}

/** A code alone, or a code with villages and the day of the code. */
export type PlaceContent = string | PlaceParts;

export interface PlaceParts {
  readonly unit: string;
  readonly villages?: readonly VillageContent[];
  readonly on?: string;
}

/** A name, or numbered groups: `{ from: 2, to: 10, prefix: Tổ dân phố }`. */
export type VillageContent =
  | string
  | { readonly from: number; readonly to: number; readonly prefix?: string };
