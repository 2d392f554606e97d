import { BinaryReader } from '@bufbuild/protobuf/wire';
import { ApiError } from '../errors/api-error.ts';

/** A message, or why there is none: what cannot be read is an answer, not an exception. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ApiError };

/** What a message may have in bytes: one application with all its papers has a hundredth of it. */
export const MAX_MESSAGE_BYTES: number = 1024 * 1024;

/**
 * Reads a message and nothing but a message: bytes behind it, or a length that points past them, refuse it. Text that is
 * not UTF-8 comes through with replacement characters, which the conversion refuses by the name of the field. One
 * above `MAX_MESSAGE_BYTES` is not read at all.
 */
export function decodeMessage<T>(bytes: Uint8Array, decode: (reader: BinaryReader) => T): Decoded<T> {
  if (bytes.length > MAX_MESSAGE_BYTES) return { ok: false, error: new ApiError('MESSAGE_TOO_LARGE') };
  const reader = new BinaryReader(bytes);
  try {
    const value = decode(reader);
    if (reader.pos === reader.len) return { ok: true, value };
    return { ok: false, error: new ApiError('MESSAGE_MALFORMED') };
  } catch (cause) {
    return { ok: false, error: new ApiError('MESSAGE_MALFORMED', {}, { cause }) };
  }
}
