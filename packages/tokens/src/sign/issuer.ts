import type { DisclosableClaims, LogPosition, TokenDecision } from '../decision.ts';
import { encodeBase64url } from '../encoding/base64url.ts';
import { KeyError } from '../errors/index.ts';
import { DEFAULT_TOKEN_DAYS, DEMO_ISSUER, SD_ALG, TOKEN_TYP, TOKEN_VCT } from '../format.ts';
import { clearClaimsOf } from './claims.ts';
import {
  type Disclosures,
  digestsOf,
  disclosureValues,
  makeDisclosures,
  type SaltOf,
} from './disclosures.ts';
import { checkForm } from './form.ts';
import type { Signer } from './signer.ts';

/** Who issues. */
export interface TokenIssuerOptions {
  readonly signer: Signer;
  /** `iss`; where the signer is for demonstrations, `DEMO_ISSUER`. */
  readonly issuer: string;
  /** Whole days for which a token is valid. Default 180. */
  readonly days?: number;
}

/** What is to be issued. The same request gives the same token and disclosures, save the bytes of an ES256 signature. */
export interface IssueRequest {
  readonly decision: TokenDecision;
  readonly disclosable: DisclosableClaims;
  /** `aud`: a kind of reader, such as `admission-boards`, not one school. */
  readonly audience: string;
  /** Cut to the second. A token that is made again takes the time of the first. */
  readonly issuedAt: Date;
  readonly log: LogPosition;
  readonly saltOf: SaltOf;
}

/** A token and what opens its digests. */
export interface IssuedToken {
  /** JWT and `~`: an SD-JWT that discloses nothing. */
  readonly token: string;
  readonly disclosures: Disclosures;
}

/** Issues the tokens of one issuer under one key. */
export interface TokenIssuer {
  readonly issuer: string;
  /** @throws TypeError where the request has no form that a verifier would read */
  issue(request: IssueRequest): IssuedToken;
}

const SECONDS_A_DAY = 86_400;
const MAX_DAYS = 3_650;

/**
 * Makes an issuer (RFC 9901 section 6.1, as an SD-JWT VC).
 * @throws KeyError `KEY_DEMO_ISSUER` where a demo key would sign under a real name, or the reverse
 * @example
 * const issuer = createTokenIssuer({ signer: createSigner(key), issuer: 'https://cutru.example' });
 * const { token, disclosures } = issuer.issue({ decision, disclosable, audience, issuedAt, log, saltOf });
 */
export function createTokenIssuer(options: TokenIssuerOptions): TokenIssuer {
  const { signer, issuer, days = DEFAULT_TOKEN_DAYS } = options;
  if (issuer === '') throw new TypeError('an issuer has a name');
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS)
    throw new TypeError('days are whole, from 1 to 3650');
  if (signer.demo !== (issuer === DEMO_ISSUER)) throw new KeyError('KEY_DEMO_ISSUER');
  const header = encodeBase64url(JSON.stringify({ alg: signer.alg, typ: TOKEN_TYP, kid: signer.kid }));

  return {
    issuer,
    issue: ({ decision, disclosable, audience, issuedAt, log, saltOf }) => {
      const iat = Math.floor(issuedAt.getTime() / 1000);
      const expiresAt = iat + days * SECONDS_A_DAY;
      const claims = clearClaimsOf(decision, { issuer, audience, issuedAt: iat, expiresAt, log });
      const values = disclosureValues(disclosable);
      checkForm(claims, values);
      const disclosures = makeDisclosures(values, saltOf);
      const payload = { ...claims, vct: TOKEN_VCT, _sd_alg: SD_ALG, _sd: digestsOf(disclosures) };
      const signed = `${header}.${encodeBase64url(JSON.stringify(payload))}`;
      const signature = encodeBase64url(signer.sign(Buffer.from(signed, 'ascii')));
      return { token: `${signed}.${signature}~`, disclosures };
    },
  };
}
