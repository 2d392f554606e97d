import type { ClearClaims, PartClaims } from '../claims.ts';
import type { LogPosition, TokenDecision, TokenPart } from '../decision.ts';
import { pointsText } from '../encoding/points.ts';

/** Times and names of a token to be issued. */
export interface Envelope {
  readonly issuer: string;
  readonly audience: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly log: LogPosition;
}

function partClaims({ kind, outcome, class: given, points, basis }: TokenPart): PartClaims {
  return {
    kind,
    outcome,
    ...(given === null ? {} : { class: given }),
    ...(points === null ? {} : { points: pointsText(points) }),
    basis,
  };
}

/**
 * The claims in clear. Each is copied by name and in a fixed order: nothing else that an object may carry gets into a
 * token, and the same decision gives the same bytes.
 */
export function clearClaimsOf(decision: TokenDecision, envelope: Envelope): ClearClaims {
  const { admissionYear, referenceDate, priority } = decision;
  return {
    iss: envelope.issuer,
    aud: envelope.audience,
    iat: envelope.issuedAt,
    exp: envelope.expiresAt,
    jti: decision.id,
    programme: decision.programme,
    ...(admissionYear === null ? {} : { admission_year: admissionYear }),
    ...(admissionYear !== null || referenceDate === null ? {} : { reference_date: referenceDate }),
    identity: decision.identity,
    outcome: decision.outcome,
    parts: decision.parts.map(partClaims),
    ...(priority === null
      ? {}
      : { priority: { points: pointsText(priority.points), total: pointsText(priority.total) } }),
    confidence: decision.confidence,
    log: { origin: envelope.log.origin, index: envelope.log.index },
  };
}
