import { hash } from 'node:crypto';

/** Bytes of a SHA-256 hash, and of an HMAC by it. */
export const HASH_BYTES = 32;

/** SHA-256. By way of a text: the library makes that in a third of the time that a buffer of its own takes. */
export function sha256(data: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(HASH_BYTES);
  bytes.write(hash('sha256', data, 'latin1'), 'latin1');
  return bytes;
}
