import type { Interval } from '@cutru/calendar';
import type { Mark } from '@cutru/places';
import type { ResidenceKind } from '@cutru/residence';
import type { PlanPlace } from '../plan/place.ts';

/** How a province reads "living and studying in an area of especially difficult socio-economic conditions" (group 3). */
export interface Grade10Plan {
  /** Marks that make a place such an area, by the lists on the plan's day; for a school on each semester's first day. */
  readonly marks: readonly Mark[];
  /** Places that the plan names besides. */
  readonly places: readonly PlanPlace[];
  /** Kinds of residence that count as living there, any of them; empty: living is not asked for. */
  readonly living: readonly ResidenceKind[];
  /** At least so many months without a break to the plan's day; 0: on that day. */
  readonly livingMonths: number;
  /** Semesters of lower secondary school there, at least, in hundredths of all; `null`: studying is not asked for. */
  readonly studyingShare: number | null;
  /**
   * Days over which living is looked at, where the plan gives them: with `livingMonths` 0 on all of them, else for so many
   * months without a break somewhere among them. `null`: the plan's day alone, or the months up to it.
   */
  readonly during: Interval | null;
}
