/** Length of the sequence that a byte begins, 0 where it can begin none. */
function sequenceLength(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte <= 0xdf) return 2;
  if (byte >= 0xe0 && byte <= 0xef) return 3;
  return byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;
}

/** Whether a second byte may follow the first: leaves out overlong forms, surrogates and what lies past U+10FFFF. */
function secondFits(first: number, second: number): boolean {
  if (second < 0x80 || second > 0xbf) return false;
  if (first === 0xe0) return second >= 0xa0;
  if (first === 0xed) return second <= 0x9f;
  if (first === 0xf0) return second >= 0x90;
  return first !== 0xf4 || second <= 0x8f;
}

/**
 * Where the first byte stands that does not belong to well-formed UTF-8, -1 where all do. A sequence that the end of
 * the bytes cuts off counts as wrong only with `final`.
 */
export function firstInvalid(bytes: Uint8Array, final: boolean): number {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] as number;
    const length = sequenceLength(first);
    if (length === 0) return at;
    for (let i = 1; i < length; i += 1) {
      const byte = bytes[at + i];
      if (byte === undefined) return final ? at : -1;
      if (i === 1 ? !secondFits(first, byte) : byte < 0x80 || byte > 0xbf) return at;
    }
    at += length;
  }
  return -1;
}

/** How many bytes at the end begin a sequence that is not complete: 0-3. */
export function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const length = sequenceLength(bytes[bytes.length - back] as number);
    if (length > back) return back;
    if (length > 0) return 0;
  }
  return 0;
}
