import { createHash } from 'node:crypto';
import type { PublicJwk } from '../../src/index.ts';

/** RFC 7638 section 3 written out: required members in the order of their names, without white space. */
export function thumbprint(jwk: PublicJwk): string {
  const members =
    jwk.kty === 'EC'
      ? `{"crv":"${jwk.crv}","kty":"EC","x":"${jwk.x}","y":"${jwk.y}"}`
      : `{"crv":"${jwk.crv}","kty":"OKP","x":"${jwk.x}"}`;
  return createHash('sha256').update(members).digest('base64url');
}
