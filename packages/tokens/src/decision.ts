/** What a decision, or a part of it, comes to. */
export const OUTCOMES = ['ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_EVIDENCE'] as const;
export type TokenOutcome = (typeof OUTCOMES)[number];

/** Kinds of parts. */
export const PART_KINDS = ['AREA', 'POLICY', 'ADMISSION', 'PRIORITY'] as const;
export type TokenPartKind = (typeof PART_KINDS)[number];

/** What a part rests on at the weakest. */
export const BASES = ['SOURCE', 'PAPER', 'DECLARED'] as const;
export type TokenBasis = (typeof BASES)[number];

/** Whether population data confirmed who the person is. */
export const IDENTITIES = ['CONFIRMED', 'NOT_CONFIRMED', 'NOT_CHECKED'] as const;
export type TokenIdentity = (typeof IDENTITIES)[number];

/** How surely the texts behind the deciding clauses are known. */
export const CONFIDENCES = ['confirmed', 'unconfirmed'] as const;
export type TokenConfidence = (typeof CONFIDENCES)[number];

/** One part of a decision, as a token attests it. */
export interface TokenPart {
  readonly kind: TokenPartKind;
  readonly outcome: TokenOutcome;
  /** Area class (`KV2-NT`) or policy tier (`UT1`, `NONE`); `null` while open and where the outcome says it all. */
  readonly class: string | null;
  /** Hundredths of points before the taper; `null` while open and where a part gives no points. */
  readonly points: number | null;
  readonly basis: TokenBasis;
}

/** The legal figure, tapered, and the total for which it holds. Both in hundredths. */
export interface TokenPriority {
  readonly points: number;
  readonly total: number;
}

/** What a token attests in clear. It names nobody. */
export interface TokenDecision {
  /** Id of the decision; the token's `jti`. */
  readonly id: string;
  readonly programme: string;
  /** The admission year; where there is none, the day chose the rules and is attested instead. */
  readonly admissionYear: number | null;
  /** `YYYY-MM-DD`. */
  readonly referenceDate: string | null;
  readonly identity: TokenIdentity;
  readonly outcome: TokenOutcome;
  readonly parts: readonly TokenPart[];
  /** `null` where no total was given, or a part is open. */
  readonly priority: TokenPriority | null;
  readonly confidence: TokenConfidence;
}

/** What a token holds as a digest only, for the holder to show or keep (RFC 9901). */
export interface DisclosableClaims {
  /** 12 digits. */
  readonly citizenId: string;
  /** Policy or admission group. */
  readonly group: string | null;
  /** Deciding clause of each part that is not open. */
  readonly clauses: Readonly<Partial<Record<TokenPartKind, string>>>;
  /** Ids of the assumptions on which the decision rests. */
  readonly assumptions: readonly string[];
}

/** Where the verification stands in the log. */
export interface LogPosition {
  readonly origin: string;
  /** From 0. */
  readonly index: number;
}

/** Names of the disclosable claims in a token, in the order in which they are issued. */
export const DISCLOSURE_NAMES = ['citizen_id', 'group', 'clauses', 'assumptions'] as const;
export type DisclosureName = (typeof DISCLOSURE_NAMES)[number];
