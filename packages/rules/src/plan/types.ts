import type { Day } from '@cutru/calendar';
import type { BoardingPlan } from '../ethnic-boarding-school/plan.ts';
import type { Grade10Plan } from '../grade-10-admission/plan.ts';
import type { AssumptionId } from '../kernel/assumptions.ts';
import type { Programme } from '../kernel/programme.ts';
import type { Words } from '../kernel/words.ts';
import type { EntryPlan } from '../school-entry/plan.ts';

/**
 * The day to which a plan counts, or the month: "36 months to June 2025" are complete when they are on the month's last
 * day.
 */
export type CountedTo =
  | { readonly type: 'DAY'; readonly day: Day }
  | { readonly type: 'MONTH'; readonly year: number; readonly month: number; readonly lastDay: Day };

/** Who rules on a result, and where and until when to complain: what a letter to parents needs. */
export interface Complaint {
  /** The council or office that rules. */
  readonly ruledBy: Words;
  /** Where complaints are taken: an address or an office. */
  readonly where: Words;
  /** Last day on which they are taken. */
  readonly until: Day;
}

/** What a decision says of the plan that it was made by. */
export interface PlanRef {
  readonly id: string;
  readonly version: string;
  /** SHA-256 (hex) of what the plan says, whatever its layout. */
  readonly hash: string;
}

/**
 * Kế hoạch tuyển sinh: the settings of a province or a school for one intake, as the rules read them. Made by the package
 * of plans from a file; units are resolved and days read.
 */
export interface Plan extends PlanRef {
  readonly programme: Programme;
  readonly title: Words;
  /** Who issued it, and the document, as cited. */
  readonly issuer: string;
  readonly document: string | null;
  /** The intake's year: năm tuyển sinh, the year in which the school year begins. */
  readonly year: number;
  readonly countedTo: CountedTo | null;
  /** Places of the intake; `null`: not said. */
  readonly quota: number | null;
  /** At most so many percent Kinh, where the plan asks for less than the instrument allows. */
  readonly kinhShare: number | null;
  /** How the plan settles what the law leaves open, by the words of `ASSUMPTION_OPTIONS`. */
  readonly settings: Readonly<Partial<Record<AssumptionId, string>>>;
  readonly complaint: Complaint | null;
  readonly boarding: BoardingPlan | null;
  readonly grade10: Grade10Plan | null;
  readonly entry: EntryPlan | null;
}
