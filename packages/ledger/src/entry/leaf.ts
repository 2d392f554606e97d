import { sha256 } from '@cutru/digests';
import { leafHash } from '../merkle/hash.ts';

/** Bytes of an entry's salt. */
export const SALT_BYTES = 16;

/**
 * The hash of an entry's leaf: RFC 6962 2.1 over the content `SHA-256(salt ‖ entry)`. What is published commits to an
 * entry without telling it, since without the salt nobody can try entries out.
 */
export function entryLeafHash(salt: Uint8Array, entry: Uint8Array): Buffer {
  return saltedLeafHash(Buffer.concat([salt, entry]));
}

/** The same, of salt and entry one behind the other. */
export function saltedLeafHash(salted: Uint8Array): Buffer {
  return leafHash(sha256(salted));
}
