import { hash } from 'node:crypto';
import type { PublicJwk } from '../keys/public-jwk.ts';

/** A set of public keys (RFC 7517 section 5). */
export interface Jwks {
  readonly keys: readonly PublicJwk[];
}

/** An answer to `GET /.well-known/jwks.json`, ready to be sent. */
export interface JwksAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<'content-type' | 'cache-control' | 'etag', string>>;
}

/** Seconds for which readers may keep the keys: a key that is taken out is trusted no longer than that. */
export const JWKS_MAX_AGE_SECONDS = 600;

/**
 * The public keys as one document. A key that no longer signs stays in it until its last token has expired.
 * @throws TypeError where two keys are the same
 */
export function jwksDocument(keys: readonly PublicJwk[]): Jwks {
  if (new Set(keys.map(({ kid }) => kid)).size !== keys.length)
    throw new TypeError('a key stands there twice');
  return { keys };
}

/** The document as text, with its media type (RFC 7517 section 8.5) and headers for caches (RFC 9111). */
export function jwksAnswer(document: Jwks, maxAgeSeconds: number = JWKS_MAX_AGE_SECONDS): JwksAnswer {
  const body = JSON.stringify(document);
  return {
    body,
    headers: {
      'content-type': 'application/jwk-set+json',
      'cache-control': `public, max-age=${maxAgeSeconds}`,
      etag: `"${hash('sha256', body, 'base64url')}"`,
    },
  };
}
