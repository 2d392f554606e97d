import * as z from 'zod';
import {
  BASES,
  CONFIDENCES,
  type DisclosureName,
  IDENTITIES,
  type LogPosition,
  OUTCOMES,
  PART_KINDS,
  type TokenBasis,
  type TokenConfidence,
  type TokenIdentity,
  type TokenOutcome,
  type TokenPartKind,
} from './decision.ts';
import { POINTS } from './encoding/points.ts';

/** A part, as JSON; `points` in the form `"0.75"`. */
export interface PartClaims {
  readonly kind: TokenPartKind;
  readonly outcome: TokenOutcome;
  readonly class?: string;
  readonly points?: string;
  readonly basis: TokenBasis;
}

/** The claims of a token in clear, as JSON. */
export interface ClearClaims {
  readonly iss: string;
  readonly aud: string | readonly string[];
  readonly iat: number;
  readonly nbf?: number;
  readonly exp: number;
  readonly jti: string;
  readonly programme: string;
  readonly admission_year?: number;
  readonly reference_date?: string;
  readonly identity: TokenIdentity;
  readonly outcome: TokenOutcome;
  readonly parts: readonly PartClaims[];
  readonly priority?: { readonly points: string; readonly total: string };
  readonly confidence: TokenConfidence;
  readonly log: LogPosition;
}

/** What each disclosure holds, as JSON. */
export interface DisclosureValues {
  readonly citizen_id: string;
  readonly group: string | null;
  readonly clauses: Readonly<Partial<Record<TokenPartKind, string>>>;
  readonly assumptions: readonly string[];
}

const text = z.string().min(1).max(255);
const points = z.string().regex(POINTS);
/** NumericDate (RFC 7519 section 2), whole and up to the year 9999. */
const seconds = z.int().min(0).max(253_402_300_799);

const part: z.ZodType<PartClaims> = z.object({
  kind: z.enum(PART_KINDS),
  outcome: z.enum(OUTCOMES),
  class: text.exactOptional(),
  points: points.exactOptional(),
  basis: z.enum(BASES),
});

/**
 * Form of the claims in clear (RFC 7519 section 4.1, and ours). Members that are not known are passed over: a token
 * may come to say more.
 */
export const CLEAR_CLAIMS: z.ZodType<ClearClaims> = z
  .object({
    iss: text,
    aud: z.union([text, z.array(text).min(1).max(16)]),
    iat: seconds,
    nbf: seconds.exactOptional(),
    exp: seconds,
    jti: text,
    programme: text,
    admission_year: z.int().min(2000).max(9999).exactOptional(),
    reference_date: z.iso.date().exactOptional(),
    identity: z.enum(IDENTITIES),
    outcome: z.enum(OUTCOMES),
    parts: z.array(part).min(1).max(16),
    priority: z.object({ points, total: points }).exactOptional(),
    confidence: z.enum(CONFIDENCES),
    log: z.object({ origin: text, index: z.int().min(0) }),
  })
  .refine(({ iat, exp }) => iat < exp, { path: ['exp'] })
  .refine((claims) => claims.admission_year !== undefined || claims.reference_date !== undefined, {
    path: ['admission_year'],
  });

/** Form of what each disclosure holds. */
export const DISCLOSURE_VALUES: { readonly [Name in DisclosureName]: z.ZodType<DisclosureValues[Name]> } = {
  citizen_id: z.string().regex(/^\d{12}$/),
  group: text.nullable(),
  clauses: z.partialRecord(z.enum(PART_KINDS), text),
  assumptions: z.array(text).max(64),
};
