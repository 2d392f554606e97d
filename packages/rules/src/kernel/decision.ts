import type { Day } from '@cutru/calendar';
import type { AreaClass } from '@cutru/places';
import type { Basis, Identity } from '@cutru/residence';
import type { PlanRef } from '../plan/types.ts';
import type { PolicyGroup } from '../university-admission/application.ts';
import type { AssumptionId } from './assumptions.ts';
import type { SettledBy, Subject } from './open-fact.ts';
import type { Programme } from './programme.ts';
import type { Reason, ReasonParameters } from './reasons.ts';
import type { Verdict } from './verdict.ts';
import type { Confidence } from './words.ts';

/** What a part, or the whole, comes to. Nobody is refused because data are missing. */
export const OUTCOMES = ['ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_EVIDENCE'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * `AREA`: ưu tiên khu vực; `POLICY`: ưu tiên theo đối tượng chính sách; `ADMISSION`: whether the child may be admitted;
 * `PRIORITY`: điểm ưu tiên of the graduation exam and of grade 10.
 */
export const PART_KINDS = ['AREA', 'POLICY', 'ADMISSION', 'PRIORITY'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** How what was declared compares with what is due. */
export const DECLARED_CHECKS = ['AGREES', 'TOO_HIGH', 'TOO_LOW', 'OPEN'] as const;
export type DeclaredCheck = (typeof DECLARED_CHECKS)[number];

/** Nhóm ưu tiên: which of the two policy tiers is due, or none. */
export const POLICY_TIERS = ['NONE', 'UT2', 'UT1'] as const;
export type PolicyTier = (typeof POLICY_TIERS)[number];

/** What happened to the points at a total of 22.50 or more; `NOT_APPLIED`: no total, or no such rule that year. */
export const TAPERS = ['NOT_APPLIED', 'NOT_REACHED', 'APPLIED'] as const;
export type Taper = (typeof TAPERS)[number];

/** Among whom a boarding pupil counts: minority (9(1)), very small people (9(2)), Kinh (9(3)), poor household (9(4)). */
export const ADMISSION_GROUPS = ['MINORITY', 'VERY_SMALL', 'KINH', 'POOR'] as const;
export type AdmissionGroup = (typeof ADMISSION_GROUPS)[number];

interface PartBase {
  readonly outcome: Outcome;
  /** The weakest that the part rests on. */
  readonly basis: Basis;
  /** The clause that decided, or the common ancestor where completions differ; `''` while open. */
  readonly decidingClause: string;
  /** `null`: nothing was declared. */
  readonly declared: DeclaredCheck | null;
}

/** Area priority. Points are hundredths before the taper. */
export interface AreaPart extends PartBase {
  readonly kind: 'AREA';
  /** `null` while open. Out of the window of graduation the class is shown and the points are 0. */
  readonly area: AreaClass | null;
  readonly points: number | null;
  /** Bounds while open (`null` where the completions were not counted) and where out of the window the class is open. */
  readonly atLeast: AreaClass | null;
  readonly atMost: AreaClass | null;
  /** Out of the years in which area priority is given. */
  readonly outOfWindow: boolean;
}

/** Policy priority. Points are hundredths before the taper. */
export interface PolicyPart extends PartBase {
  readonly kind: 'POLICY';
  readonly tier: PolicyTier | null;
  readonly group: PolicyGroup | null;
  readonly points: number | null;
  readonly atLeast: PolicyTier | null;
  readonly atMost: PolicyTier | null;
}

/** Whether the child may be admitted. */
export interface AdmissionPart extends PartBase {
  readonly kind: 'ADMISSION';
  readonly admitted: boolean | null;
  readonly group: AdmissionGroup | null;
  /** Direct admission (tuyển thẳng, Article 11) is due as well. */
  readonly direct: boolean;
  /** Entry by residence: the plan's group that the child meets first, and the school in whose zone; `null` elsewhere. */
  readonly entry: EntryPlace | null;
}

/** Where a plan puts a child: the group, and the school or schools in whose zone (`;` between them, '' where no zone counts). */
export interface EntryPlace {
  readonly group: string;
  readonly school: string;
}

/** Priority points of the graduation exam (added to the score) or of grade 10, in hundredths. */
export interface PriorityPart extends PartBase {
  readonly kind: 'PRIORITY';
  /**
   * Category (diện) or group (nhóm đối tượng) that gives the points: `1`, `2`, `3`; `null` while open, where none does or
   * where several do.
   */
  readonly group: string | null;
  readonly points: number | null;
  /** Bounds while open; `null` where the completions were not counted. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Direct admission to grade 10 (tuyển thẳng, 14(1)) is due as well. */
  readonly direct: boolean;
}

export type Part = AreaPart | PolicyPart | AdmissionPart | PriorityPart;

/** What one clause says of the candidate: a code and parameters; text is made at the edge. */
export interface Finding {
  readonly clause: string;
  readonly verdict: Verdict;
  readonly confidence: Confidence;
  readonly reason: Reason;
  readonly parameters: ReasonParameters | null;
}

/** A fact that would settle an open part. */
export interface MissingFact {
  /** `subject.fact.field@place`. */
  readonly code: string;
  readonly subject: Subject;
  readonly part: PartKind;
  /** Who can settle it, in the order in which to ask. */
  readonly settledBy: readonly SettledBy[];
}

/** Kết quả kiểm tra: the result of a check. The council decides. */
export interface Decision {
  readonly programme: Programme;
  readonly instrument: string;
  readonly revision: number;
  /** The plan by which it was made; `null`: none. */
  readonly plan: PlanRef | null;
  /** Year of the admission, the exam or the intake; `null` where the day of the file chooses the instrument. */
  readonly admissionYear: number | null;
  readonly referenceDate: Day | null;
  readonly identity: Identity;
  readonly outcome: Outcome;
  readonly parts: readonly Part[];
  /** The legal figure in hundredths: the sum, tapered and rounded once; `null` while a part is open or without points. */
  readonly priorityPoints: number | null;
  /** Shares of that figure, in hundredths: the area's, tapered and rounded, and the rest. `null` while open. */
  readonly areaPoints: number | null;
  readonly policyPoints: number | null;
  readonly taper: Taper;
  readonly total: number | null;
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingFact[];
  readonly assumptions: readonly AssumptionId[];
  readonly confidence: Confidence;
}
