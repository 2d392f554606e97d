import type { ClearClaims, PartClaims } from '../claims.ts';
import type { LogPosition, TokenDecision, TokenPart } from '../decision.ts';
import { pointsOf } from '../encoding/points.ts';
import type { KeySource } from '../jwks/source.ts';
import { type DisclosedClaims, readDisclosures } from './disclosures.ts';
import { readHeader } from './header.ts';
import { readPayload } from './payload.ts';
import { checkPolicy, checkPolicyForm, type TokenPolicy } from './policy.ts';
import { checkSignature, keyFor } from './signature.ts';
import { splitToken } from './split.ts';

/** How a token is verified. */
export interface VerifyOptions extends TokenPolicy {
  /** Public keys of the issuers that are trusted. */
  readonly jwks: KeySource;
  /** Disclosures that travelled beside the token; those joined to it are read as well. */
  readonly disclosures?: readonly string[];
}

/** What a token attests, every check passed. */
export interface VerifiedToken {
  readonly issuer: string;
  readonly audiences: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  /** The key that signed. */
  readonly kid: string;
  readonly decision: TokenDecision;
  /** Where its verification stands in the log; the log's own proof is another matter. */
  readonly log: LogPosition;
  readonly disclosed: DisclosedClaims;
}

function partOf({ kind, outcome, class: given, points, basis }: PartClaims): TokenPart {
  return {
    kind,
    outcome,
    class: given ?? null,
    points: points === undefined ? null : pointsOf(points),
    basis,
  };
}

function decisionOf(claims: ClearClaims): TokenDecision {
  const { priority } = claims;
  return {
    id: claims.jti,
    programme: claims.programme,
    admissionYear: claims.admission_year ?? null,
    referenceDate: claims.reference_date ?? null,
    identity: claims.identity,
    outcome: claims.outcome,
    parts: claims.parts.map(partOf),
    priority:
      priority === undefined ? null : { points: pointsOf(priority.points), total: pointsOf(priority.total) },
    confidence: claims.confidence,
  };
}

/**
 * Verifies a token, offline where the keys are at hand (RFC 9901 section 7). First the proof, in an order in which
 * nothing is believed before it is signed: size, form, header, key, signature, claims, disclosures. Then whether it is
 * the token that was asked for: issuer, audience, times, person.
 * @throws TokenProofError the token must not be believed
 * @throws TokenPolicyError the token is right, but not the one asked for
 * @throws JwksError the public keys did not come, so nothing is known
 * @throws TypeError a mistake of the caller
 * @example
 * const jwks = await jwksFile('jwks.json');
 * const { decision } = await verifyToken(token, { jwks, issuer: 'https://cutru.example', now: new Date() });
 */
export async function verifyToken(token: string, options: VerifyOptions): Promise<VerifiedToken> {
  checkPolicyForm(options);
  const pieces = splitToken(token, options.disclosures ?? []);
  const header = readHeader(pieces.header);
  await checkSignature(pieces.jwt, await keyFor(header, options.jwks));
  const payload = readPayload(pieces.payload);
  const disclosed = readDisclosures(pieces.disclosures, payload);
  const { claims } = payload;
  checkPolicy(claims, disclosed, options);
  return {
    issuer: claims.iss,
    audiences: [claims.aud].flat(),
    issuedAt: new Date(claims.iat * 1000),
    expiresAt: new Date(claims.exp * 1000),
    kid: header.kid,
    decision: decisionOf(claims),
    log: claims.log,
    disclosed,
  };
}
