import { createPublicKey, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import type { Algorithm } from './algorithm.ts';

interface PublicJwkBase {
  /** RFC 7638 thumbprint under SHA-256. */
  readonly kid: string;
  readonly use: 'sig';
}

/** Public key of ES256 (RFC 7518 section 6.2). */
export interface EcPublicJwk extends PublicJwkBase {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly alg: 'ES256';
}

/** Public key of Ed25519 (RFC 8037 section 2). */
export interface OkpPublicJwk extends PublicJwkBase {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly alg: 'Ed25519';
}

/** A public key as a JWKS publishes it (RFC 7517). */
export type PublicJwk = EcPublicJwk | OkpPublicJwk;

/** The public half of a key, named by its thumbprint, so that the same key has the same `kid` everywhere. */
export async function publicJwkOf(key: KeyObject, alg: Algorithm): Promise<PublicJwk> {
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const members =
    alg === 'ES256'
      ? ({ kty: 'EC', crv: 'P-256', x, y, use: 'sig', alg } as const)
      : ({ kty: 'OKP', crv: 'Ed25519', x, use: 'sig', alg } as const);
  return { ...members, kid: await calculateJwkThumbprint(members) };
}
