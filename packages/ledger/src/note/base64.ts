/** Bytes of a base64 text (RFC 4648 4, with padding); `undefined` unless it is the one way to write them. */
export function readBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
