import type { Day } from '@cutru/calendar';
import type { ResidenceKind } from '@cutru/residence';
import type { Words } from '../kernel/words.ts';
import type { PlanPlace } from '../plan/place.ts';

/** Địa bàn tuyển sinh: the zone of a school, made of units and of villages or residential groups. */
export interface EntryZone {
  /** Code of the school, or of the zone where several schools share one. */
  readonly school: string;
  readonly name: string;
  /** Places of that school; `null`: not said. */
  readonly quota: number | null;
  readonly places: readonly PlanPlace[];
}

/** Whose residence a group looks at. */
export type EntryWho = 'CHILD' | 'GUARDIAN' | 'EITHER' | 'BOTH';

/** A group of a plan, taken in the order of the plan: the first that a child meets is its own. */
export interface EntryGroup {
  /** A short id of the plan's own: `1`, `2a`. */
  readonly id: string;
  readonly title: Words;
  readonly who: EntryWho;
  /** Kinds of residence that count, any of them; empty, with `ANYWHERE`: nothing is asked, the group takes whoever is left. */
  readonly kinds: readonly ResidenceKind[];
  /** Since that day at the latest, without a break; `null`: on the day to which the plan counts. */
  readonly since: Day | null;
  /** In the zone of the school, in one of the plan's places, or anywhere in the country. */
  readonly where: 'ZONE' | 'PLACES' | 'ANYWHERE';
  /** For `PLACES`. */
  readonly places: readonly PlanPlace[];
  /** Whether the plan ranks within the group by distance, which is not computed here. */
  readonly byDistance: boolean;
}

/** A plan has at most so many groups. */
export const ENTRY_MAX_GROUPS = 20;

/** What a plan says of entry by residence. */
export interface EntryPlan {
  readonly levels: readonly EntryLevel[];
  readonly zones: readonly EntryZone[];
  readonly groups: readonly EntryGroup[];
}

/** Mầm non, lớp 1, lớp 6. */
export const ENTRY_LEVELS = ['kindergarten', 'grade_1', 'grade_6'] as const;
export type EntryLevel = (typeof ENTRY_LEVELS)[number];
