import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { KeyError, type TokenErrorDetails } from '../errors/index.ts';
import { type Algorithm, algorithmOf } from './algorithm.ts';
import { type PublicJwk, publicJwkOf } from './public-jwk.ts';

/** A private key with its name. The key itself is in no enumerable form: logging one shows nothing. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: Algorithm;
  /** Made for a demonstration: signs under the demo issuer only. */
  readonly demo: boolean;
  readonly publicJwk: PublicJwk;
  readonly privateKey: KeyObject;
}

/** Choices at the making of a key. */
export interface GenerateKeyOptions {
  /** Default `ES256`. */
  readonly alg?: Algorithm;
  /** Default `false`. */
  readonly demo?: boolean;
}

/**
 * A signing key from a private one.
 * @throws KeyError `KEY_UNSUPPORTED`
 */
export async function signingKey(
  privateKey: KeyObject,
  demo: boolean,
  details: TokenErrorDetails = {},
): Promise<SigningKey> {
  const alg = algorithmOf(privateKey);
  if (alg === null) throw new KeyError('KEY_UNSUPPORTED', details);
  const publicJwk = await publicJwkOf(privateKey, alg);
  return { kid: publicJwk.kid, alg, demo, publicJwk, privateKey };
}

/**
 * Makes a new key.
 * @example const key = await generateKey({ demo: true });
 */
export function generateKey(options: GenerateKeyOptions = {}): Promise<SigningKey> {
  const { alg = 'ES256', demo = false } = options;
  const { privateKey } =
    alg === 'ES256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
  return signingKey(privateKey, demo);
}
