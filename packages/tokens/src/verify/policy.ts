import type { ClearClaims } from '../claims.ts';
import { TokenPolicyError } from '../errors/index.ts';
import { DEMO_ISSUER } from '../format.ts';
import type { DisclosedClaims } from './disclosures.ts';

/** Which right tokens are wanted. */
export interface TokenPolicy {
  /** The time at which the token is judged. */
  readonly now: Date;
  /** Default: any issuer whose key is among the public keys, other than the demo issuer. */
  readonly issuer?: string;
  /** The kind of reader that the verifier is. Default: not checked. */
  readonly audience?: string;
  /** The number of the person whose token it should be. It needs the disclosure `citizen_id`. Default: not checked. */
  readonly citizenNumber?: string;
  /** Whether demo tokens will do. Naming the demo issuer as `issuer` says so too. Default `false`. */
  readonly acceptDemoIssuers?: boolean;
  /** How far clocks may differ. Default 60. */
  readonly leewaySeconds?: number;
}

function checkIssuer({ iss }: ClearClaims, { issuer, acceptDemoIssuers = false }: TokenPolicy): void {
  if (issuer !== undefined && iss !== issuer) throw new TokenPolicyError('TOKEN_ISSUER');
  if (iss === DEMO_ISSUER && issuer === undefined && !acceptDemoIssuers) {
    throw new TokenPolicyError('TOKEN_DEMO_ISSUER');
  }
}

function checkAudience({ aud }: ClearClaims, { audience }: TokenPolicy): void {
  if (audience !== undefined && ![aud].flat().includes(audience))
    throw new TokenPolicyError('TOKEN_AUDIENCE');
}

/** RFC 7519 sections 4.1.4 to 4.1.6. */
function checkTimes({ iat, nbf = iat, exp }: ClearClaims, { now, leewaySeconds = 60 }: TokenPolicy): void {
  const seconds = now.getTime() / 1000;
  const start = Math.max(iat, nbf);
  if (seconds < start - leewaySeconds) {
    throw new TokenPolicyError('TOKEN_NOT_YET_VALID', { time: new Date(start * 1000) });
  }
  if (seconds >= exp + leewaySeconds)
    throw new TokenPolicyError('TOKEN_EXPIRED', { time: new Date(exp * 1000) });
}

function checkCitizen({ citizenId }: DisclosedClaims, { citizenNumber }: TokenPolicy): void {
  if (citizenNumber === undefined) return;
  if (citizenId === undefined) throw new TokenPolicyError('CITIZEN_NOT_DISCLOSED');
  if (citizenId !== citizenNumber) throw new TokenPolicyError('CITIZEN_DIFFERS');
}

/** A mistake of the caller, found before anything is read. */
export function checkPolicyForm({ now, leewaySeconds = 60 }: TokenPolicy): void {
  if (Number.isNaN(now.getTime())) throw new TypeError('now is no time');
  if (!(leewaySeconds >= 0)) throw new TypeError('leewaySeconds is a number from 0');
}

/** Whether a token whose proof is right is one that was asked for. */
export function checkPolicy(claims: ClearClaims, disclosed: DisclosedClaims, policy: TokenPolicy): void {
  checkIssuer(claims, policy);
  checkAudience(claims, policy);
  checkTimes(claims, policy);
  checkCitizen(disclosed, policy);
}
