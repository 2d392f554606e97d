/** Base64url without padding (RFC 7515 section 2). */
export function encodeBase64url(bytes: Uint8Array | string): string {
  return (typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : Buffer.from(bytes)).toString('base64url');
}

/**
 * Bytes of a base64url text, or `null`. Only the one canonical form is read: the unused bits of a last character would
 * otherwise let one signature be written in several ways (RFC 4648 section 3.5).
 */
export function decodeBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
