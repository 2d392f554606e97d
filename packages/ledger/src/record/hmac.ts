import { hash } from 'node:crypto';
import { HASH_BYTES, sha256 } from '../merkle/hash.ts';

/** Bytes that SHA-256 takes at a time. */
const BLOCK_BYTES = 64;
const NOTHING = new Uint8Array(0);

/**
 * HMAC-SHA-256 (RFC 2104) under a key of up to 64 bytes. By two hashes in one call each: the library's `Hmac` is an
 * object outside the heap, and a log makes five a decision. A test holds it against the library's.
 */
export function hmac(key: Uint8Array, text: string, bytes: Uint8Array = NOTHING): Buffer {
  if (key.length > BLOCK_BYTES) throw new TypeError('a key longer than a block');
  const textBytes = Buffer.byteLength(text);
  const inner = Buffer.allocUnsafe(BLOCK_BYTES + textBytes + bytes.length);
  const outer = Buffer.allocUnsafe(BLOCK_BYTES + HASH_BYTES);
  inner.fill(0x36, 0, BLOCK_BYTES);
  outer.fill(0x5c, 0, BLOCK_BYTES);
  for (let at = 0; at < key.length; at += 1) {
    const byte = key[at] as number;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  inner.write(text, BLOCK_BYTES);
  if (bytes.length > 0) inner.set(bytes, BLOCK_BYTES + textBytes);
  outer.write(hash('sha256', inner, 'latin1'), BLOCK_BYTES, 'latin1');
  return sha256(outer);
}
