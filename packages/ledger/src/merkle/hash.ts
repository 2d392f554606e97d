import { HASH_BYTES, sha256 } from '@cutru/digests';

/** The hash of a tree without leaves (RFC 6962 2.1): that of nothing. */
export function emptyRoot(): Buffer {
  return sha256(new Uint8Array(0));
}

/** Hash of a leaf (RFC 6962 2.1): `SHA-256(0x00 ‖ content)`. */
export function leafHash(content: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(1 + content.length);
  bytes[0] = 0x00;
  bytes.set(content, 1);
  return sha256(bytes);
}

/** Hash of an inner node (RFC 6962 2.1): `SHA-256(0x01 ‖ left ‖ right)`. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(1 + 2 * HASH_BYTES);
  bytes[0] = 0x01;
  bytes.set(left, 1);
  bytes.set(right, 1 + HASH_BYTES);
  return sha256(bytes);
}

/** Hash of neighbouring subtrees, largest first, as RFC 6962 2.1 joins them: from the right. */
export function joinSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.length === 0 ? emptyRoot() : hashes.reduceRight((right, left) => nodeHash(left, right));
}
