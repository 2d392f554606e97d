import type { AdmissionGroup, Outcome } from '../kernel/decision.ts';

/** One file of an intake: what the check came to, and what the school ranks it by. */
export interface IntakeEntry {
  /** The caller's own: a row, a request. */
  readonly id: string;
  readonly outcome: Outcome;
  /** Among whom a boarding pupil counts; `null`: not known, or no boarding school. */
  readonly group: AdmissionGroup | null;
  /** Place of the plan's group in the plan's order, from 0; 0 where there are no groups. */
  readonly order: number;
  /** Tuyển thẳng: taken before all others. */
  readonly direct: boolean;
  /** What the school ranks by inside a group, the higher the better; `null`: nothing, all are alike. */
  readonly score: number | null;
}

/** How many places there are, and for whom. */
export interface IntakeRules {
  /** Chỉ tiêu: places of the intake. */
  readonly quota: number;
  /** Places for Kinh pupils at most; `null`: no limit. See `kinhPlaces`. */
  readonly kinhPlaces: number | null;
  /** Very small peoples are taken over the quota (Circular 04/2023). */
  readonly verySmallOverQuota: boolean;
}

/**
 * Where a file stands. `ON_THE_LINE`: as good as others for fewer places than they are. `OPEN`: its check needs evidence.
 */
export type IntakeStatus = 'IN' | 'ON_THE_LINE' | 'OUT' | 'OPEN';

export interface IntakePlace {
  readonly id: string;
  readonly status: IntakeStatus;
  /** For `IN`: whatever the open files come to. For `OUT` always so. For `OPEN` and `ON_THE_LINE` never. */
  readonly sure: boolean;
  /** For `OPEN`: with its best answer it would be in or on the line, so it is to be asked first. */
  readonly canChange: boolean;
}

/** The intake as a whole. */
export interface Intake {
  /** In the order of the entries given. */
  readonly places: readonly IntakePlace[];
  /** Places that are left when every open file is refused. */
  readonly free: number;
}
