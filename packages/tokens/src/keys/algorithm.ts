import type { KeyObject } from 'node:crypto';

/**
 * `ES256`: ECDSA on P-256 (RFC 7518 section 3.4), which Java's and .NET's own libraries know. `Ed25519`: the fully
 * specified name (RFC 9864), in place of the deprecated `EdDSA`.
 */
export const ALGORITHMS = ['ES256', 'Ed25519'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];

/** Whether a value names an algorithm with which tokens are signed. */
export function isAlgorithm(value: unknown): value is Algorithm {
  return (ALGORITHMS as readonly unknown[]).includes(value);
}

/** The algorithm for which a key is made, or `null`: each key has exactly one. */
export function algorithmOf(key: KeyObject): Algorithm | null {
  if (key.asymmetricKeyType === 'ed25519') return 'Ed25519';
  const curve = key.asymmetricKeyDetails?.namedCurve;
  return key.asymmetricKeyType === 'ec' && curve === 'prime256v1' ? 'ES256' : null;
}
