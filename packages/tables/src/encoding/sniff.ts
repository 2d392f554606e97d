import type { TablesErrorCode } from '../errors.ts';

/** How many bytes of a file are looked at before any is decoded. */
export const SNIFF_BYTES = 4096;

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

/** NUL bytes at each of the four places of a 32-bit unit. */
function nulsByPlace(bytes: Uint8Array): [number, number, number, number] {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) counts[(i & 3) as 0 | 1 | 2 | 3] += 1;
  return counts;
}

/** What the pattern of NUL bytes says: in UTF-16 they fill one side of the pairs, in UTF-32 three places of four. */
function byNuls(bytes: Uint8Array): TablesErrorCode | undefined {
  const [a, b, c, d] = nulsByPlace(bytes);
  if (a + b + c + d === 0) return undefined;
  const units = bytes.length / 4;
  const often = (count: number): boolean => count >= units / 2;
  const never = (count: number): boolean => count <= units / 20;
  if (often(c) && ((often(b) && often(d) && never(a)) || (often(a) && often(b) && never(d)))) {
    return 'TABLE_ENCODING_UTF32';
  }
  const little = often(b) && often(d) && never(a) && never(c);
  const big = often(a) && often(c) && never(b) && never(d);
  return little || big ? 'TABLE_ENCODING_UTF16' : undefined;
}

/** A zip archive (XLSX and others) and an OLE container (XLS and others). */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** How many bytes tell a workbook from text. */
export const WORKBOOK_HEAD_BYTES = 4;

/** Whether a file begins as workbooks do. */
export function looksLikeWorkbook(head: Uint8Array): boolean {
  return WORKBOOKS.some((start) => startsWith(head, start));
}

/**
 * What the first bytes of a file say against its being UTF-8 text: a byte order mark of another encoding, a pattern of
 * NUL bytes. `undefined`: nothing.
 */
export function sniff(bytes: Uint8Array): TablesErrorCode | undefined {
  // The mark of UTF-32 begins with that of UTF-16, so it is asked for first.
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return 'TABLE_ENCODING_UTF32';
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'TABLE_ENCODING_UTF16';
  return byNuls(bytes.subarray(0, SNIFF_BYTES));
}
