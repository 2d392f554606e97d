import type { Day } from '@cutru/calendar';
import type { AreaClass } from '@cutru/places';
import type { Schooling } from '../schooling/types.ts';

/** Nhóm đối tượng chính sách, as numbered in Annex II of the year's instrument: a bare number needs its year. */
export const POLICY_GROUPS = ['01', '02', '03', '04', '05', '06', '07'] as const;
export type PolicyGroup = (typeof POLICY_GROUPS)[number];

/** A policy group that the candidate claims, and whether its paper was seen. */
export interface PolicyClaim {
  readonly group: PolicyGroup;
  readonly document: boolean;
}

/**
 * An application to universities and colleges (tuyển sinh đại học, cao đẳng). Facts that are absent are unknown; claims
 * that are absent are not claimed.
 */
export interface UniversityApplication {
  readonly programme: 'university-admission';
  /** Chooses the instrument: 2022-2027. */
  readonly admissionYear: number;
  /** Fact: year of graduation from upper secondary school; `null` unknown. Not after the admission year. */
  readonly graduationYear: number | null;
  /** Fact: upper secondary school by semester; `null` unknown. Made by `buildSchooling`. */
  readonly schooling: Schooling | null;
  /** Claims by papers. */
  readonly policyClaims: readonly PolicyClaim[];
  /** Total of three subjects on the scale of 30, in hundredths (0-3000); `null` where not given: no taper. */
  readonly total: number | null;
  /** Claim: a pupil of an ethnic boarding school with the State's regime (Article 7(1)(c)(1), to 2025). */
  readonly boardingSchool: boolean;
  /** Claim: the area that a soldier or policeman is due for service (Article 7(1)(c)(3), to 2025). */
  readonly serviceArea: AreaClass | null;
  /** What the candidate declared; only compared. */
  readonly declaredArea: AreaClass | null;
  readonly declaredGroup: PolicyGroup | 'NONE' | null;
  /** Day on which open periods are judged; `null`: the last day of schooling. */
  readonly referenceDate: Day | null;
}
