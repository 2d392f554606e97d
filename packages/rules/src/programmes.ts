import type { Day } from '@cutru/calendar';
import type { AreaClass } from '@cutru/places';
import type { Schooling } from './schooling/types.ts';

/** The programmes that are decided. The law knows more of them; each is added whole. */
export const PROGRAMMES = ['university-admission', 'ethnic-boarding-school'] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** Whether a text names a programme that is decided. */
export function isProgramme(text: string): text is Programme {
  return (PROGRAMMES as readonly string[]).includes(text);
}

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

/** An application to an ethnic boarding school (trường phổ thông dân tộc nội trú). */
export interface BoardingApplication {
  readonly programme: 'ethnic-boarding-school';
  /** Day on which the file is handed in: 36 months are counted to it, and it chooses the instrument. */
  readonly submittedOn: Day;
  readonly schoolKind: 'ethnic_boarding' | 'border_boarding';
  readonly schoolLevel: 'lower_secondary' | 'upper_secondary' | null;
  /** Claim: a poor or near-poor household (9(4)). */
  readonly household: 'poor' | 'near_poor' | null;
  /** Claim: a prize that opens direct admission (Article 11). */
  readonly prize: 'provincial' | 'national' | null;
  /** No parent or guardian counts but those given. */
  readonly guardiansComplete: boolean;
}

/** What is applied for: one of a closed set, each with fields of its own. */
export type Application = UniversityApplication | BoardingApplication;
