import { decodeBase64url } from '../encoding/base64url.ts';
import { TokenProofError } from '../errors/index.ts';
import { MAX_DISCLOSURE_LENGTH, MAX_DISCLOSURES, MAX_TOKEN_LENGTH } from '../format.ts';

/** A token in its pieces (RFC 9901 section 4), nothing of it believed yet. */
export interface TokenPieces {
  /** The JWS in compact form, without disclosures. */
  readonly jwt: string;
  readonly header: Buffer;
  readonly payload: Buffer;
  readonly disclosures: readonly string[];
}

function checkedDisclosures(disclosures: readonly string[]): readonly string[] {
  if (disclosures.length > MAX_DISCLOSURES || disclosures.some((one) => one.length > MAX_DISCLOSURE_LENGTH)) {
    throw new TokenProofError('DISCLOSURES_TOO_LARGE');
  }
  return disclosures;
}

/**
 * Takes a token apart: `header.payload.signature~disclosure~…~`. What follows the last `~` would be a key binding,
 * which our tokens do not have.
 */
export function splitToken(token: string, beside: readonly string[]): TokenPieces {
  if (token.length > MAX_TOKEN_LENGTH) throw new TokenProofError('TOKEN_TOO_LARGE');
  const [jwt = '', ...joined] = token.split('~');
  const [header, payload, signature, ...rest] = jwt.split('.').map(decodeBase64url);
  if (!header || !payload || !signature || rest.length > 0 || joined.pop() !== '') {
    throw new TokenProofError('TOKEN_MALFORMED');
  }
  return { jwt, header, payload, disclosures: checkedDisclosures([...joined, ...beside]) };
}
