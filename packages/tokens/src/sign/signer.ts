import { sign } from 'node:crypto';
import type { Algorithm } from '../keys/algorithm.ts';
import type { SigningKey } from '../keys/signing-key.ts';

/** What signs tokens. An interface, so that a key may live elsewhere: in a worker, or in a device. */
export interface Signer {
  readonly kid: string;
  readonly alg: Algorithm;
  /** Made for a demonstration. */
  readonly demo: boolean;
  /** The raw signature of a JWS: for ES256 `r || s`, 64 bytes (RFC 7518 section 3.4). */
  sign(data: Uint8Array): Uint8Array;
}

/** Signs in this process, synchronously: for one signature a thread costs more than the work. */
export function createSigner(key: Omit<SigningKey, 'publicJwk'>): Signer {
  const { kid, alg, demo, privateKey } = key;
  const options = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const digest = alg === 'ES256' ? 'sha256' : null;
  return { kid, alg, demo, sign: (data) => sign(digest, data, options) };
}
