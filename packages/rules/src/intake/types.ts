import type { AdmissionGroup, Outcome } from '../kernel/decision.ts';

/** Before whom a file stands, whatever its score. */
export interface Standing {
  /** Tuyển thẳng: taken before all others. */
  readonly direct: boolean;
  /** Place of the plan's group in the plan's order, from 0; 0 where there are no groups. */
  readonly order: number;
}

/** One file of an intake: what the check (or a ruling on it) came to, and what the school ranks it by. */
export interface IntakeEntry extends Standing {
  /** The caller's own: a row, a request. */
  readonly id: string;
  readonly outcome: Outcome;
  /**
   * Among whom a boarding pupil counts: one where that is known, else all that are possible, also for a file that may be
   * admitted; empty for other intakes.
   */
  readonly groups: readonly AdmissionGroup[];
  /**
   * `direct` and `order` are what the file comes to at best where it may be admitted; this is at worst. `null`: the same, they
   * are known.
   */
  readonly atWorst: Standing | null;
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

/**
 * Where one file stands. A completion of the intake says of every open file whether it is refused or among whom it is
 * admitted, and of every other file among whom it counts and before whom, out of what is possible for it.
 */
export interface IntakePlace {
  readonly id: string;
  /**
   * `OPEN` for every open file. For the others where they stand in one completion: every open file refused, no file among the
   * Kinh pupils or over the quota that may count otherwise, each standing as at best.
   */
  readonly status: IntakeStatus;
  /** The status is the same in every completion, and in no other case is this said. Never for `OPEN` and `ON_THE_LINE`. */
  readonly sure: boolean;
  /**
   * To be asked first. For `OPEN`: in some completion it is in or on the line. For a file whose group or standing is not
   * known: it may be that some file, itself or another, stands otherwise by another answer of this one alone. Where it is not
   * said, no answer of the file changes where any file stands, whatever the others come to.
   */
  readonly canChange: boolean;
}

/** The intake as a whole. */
export interface Intake {
  /** In the order of the entries given. */
  readonly places: readonly IntakePlace[];
  /** Places that are left in the completion that the statuses are of. */
  readonly free: number;
}
