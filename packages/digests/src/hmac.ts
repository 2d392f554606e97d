import { hash } from 'node:crypto';
import { HASH_BYTES, sha256 } from './sha256.ts';

/** Bytes that SHA-256 takes at a time. */
const BLOCK_BYTES = 64;

function lengthOf(part: string | Uint8Array): number {
  return typeof part === 'string' ? Buffer.byteLength(part) : part.length;
}

/**
 * HMAC-SHA-256 (RFC 2104) under a key of up to 64 bytes, of parts one behind the other, texts in UTF-8. By two hashes in
 * one call each: the library's `Hmac` is an object outside the heap, and a decision takes a dozen. A test holds it
 * against the library's.
 */
export function hmac(key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer {
  if (key.length > BLOCK_BYTES) throw new TypeError('a key longer than a block');
  let length = BLOCK_BYTES;
  for (const part of parts) length += lengthOf(part);
  const inner = Buffer.allocUnsafe(length);
  const outer = Buffer.allocUnsafe(BLOCK_BYTES + HASH_BYTES);
  inner.fill(0x36, 0, BLOCK_BYTES);
  outer.fill(0x5c, 0, BLOCK_BYTES);
  for (let at = 0; at < key.length; at += 1) {
    const byte = key[at] as number;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  let at = BLOCK_BYTES;
  for (const part of parts) {
    if (typeof part === 'string') at += inner.write(part, at);
    else {
      inner.set(part, at);
      at += part.length;
    }
  }
  outer.write(hash('sha256', inner, 'latin1'), BLOCK_BYTES, 'latin1');
  return sha256(outer);
}
