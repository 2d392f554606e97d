import { type CryptoKey, importJWK } from 'jose';
import { JwksError, type TokenErrorDetails } from '../errors/index.ts';
import type { Algorithm } from '../keys/algorithm.ts';
import type { PublicJwk } from '../keys/public-jwk.ts';
import { parseJwks } from './parse.ts';

/** A public key, ready to verify. */
export interface VerificationKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly key: CryptoKey;
}

/** Where public keys come from. Open one and keep it: keys are made ready once. */
export interface KeySource {
  /** The key of that name, or `null`. */
  find(kid: string): Promise<VerificationKey | null>;
}

async function ready(jwk: PublicJwk, details: TokenErrorDetails): Promise<VerificationKey> {
  try {
    // A public key on a curve is never raw bytes, the other thing that importJWK can answer.
    return { kid: jwk.kid, alg: jwk.alg, key: (await importJWK({ ...jwk })) as CryptoKey };
  } catch (cause) {
    throw new JwksError('JWKS_MALFORMED', details, { cause });
  }
}

/**
 * The keys of a JWKS that is already at hand.
 * @throws JwksError `JWKS_MALFORMED`, `JWKS_KEY_REPEATED`, `JWKS_NO_KEYS`
 */
export async function localJwks(document: unknown, details: TokenErrorDetails = {}): Promise<KeySource> {
  const keys = await Promise.all(parseJwks(document, details).map((jwk) => ready(jwk, details)));
  const byKid = new Map(keys.map((key) => [key.kid, key]));
  return { find: async (kid) => byKid.get(kid) ?? null };
}
