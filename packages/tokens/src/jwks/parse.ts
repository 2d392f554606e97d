import { decodeBase64url } from '../encoding/base64url.ts';
import { isObject } from '../encoding/json.ts';
import { JwksError, type TokenErrorDetails } from '../errors/index.ts';
import { type Algorithm, isAlgorithm } from '../keys/algorithm.ts';
import type { PublicJwk } from '../keys/public-jwk.ts';

const COORDINATE_BYTES = 32;

function algorithmFor(jwk: Readonly<Record<string, unknown>>): Algorithm | null {
  const { kty, crv } = jwk;
  if (kty === 'EC' && crv === 'P-256') return 'ES256';
  return kty === 'OKP' && crv === 'Ed25519' ? 'Ed25519' : null;
}

function forSignatures(jwk: Readonly<Record<string, unknown>>, alg: Algorithm): boolean {
  const { alg: said = alg, use = 'sig', key_ops: operations = ['verify'] } = jwk;
  return (
    isAlgorithm(said) &&
    said === alg &&
    use === 'sig' &&
    Array.isArray(operations) &&
    operations.includes('verify')
  );
}

function isCoordinate(value: unknown): value is string {
  return typeof value === 'string' && decodeBase64url(value)?.length === COORDINATE_BYTES;
}

/** A key of the set; `null`: one for something else, which RFC 7517 section 5 tells readers to pass over. */
function keyOf(jwk: unknown, details: TokenErrorDetails): PublicJwk | null {
  if (!isObject(jwk)) throw new JwksError('JWKS_MALFORMED', details);
  const { kid, x, y } = jwk;
  const alg = algorithmFor(jwk);
  if (alg === null || typeof kid !== 'string' || kid === '' || !forSignatures(jwk, alg)) return null;
  if (!isCoordinate(x)) throw new JwksError('JWKS_MALFORMED', details);
  if (alg === 'Ed25519') return { kty: 'OKP', crv: 'Ed25519', x, kid, use: 'sig', alg };
  if (!isCoordinate(y)) throw new JwksError('JWKS_MALFORMED', details);
  return { kty: 'EC', crv: 'P-256', x, y, kid, use: 'sig', alg };
}

/**
 * The keys of a JWKS with which tokens can be verified. Only their public members are taken over, and symmetric keys
 * never are: no secret can stand in for a public key.
 * @throws JwksError `JWKS_MALFORMED`, `JWKS_KEY_REPEATED`, `JWKS_NO_KEYS`
 */
export function parseJwks(document: unknown, details: TokenErrorDetails = {}): readonly PublicJwk[] {
  const listed = isObject(document) ? document.keys : undefined;
  if (!Array.isArray(listed)) throw new JwksError('JWKS_MALFORMED', details);
  const keys = listed.map((jwk) => keyOf(jwk, details)).filter((key) => key !== null);
  if (keys.length === 0) throw new JwksError('JWKS_NO_KEYS', details);
  if (new Set(keys.map(({ kid }) => kid)).size !== keys.length) {
    throw new JwksError('JWKS_KEY_REPEATED', details);
  }
  return keys;
}
