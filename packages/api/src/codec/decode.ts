import { BinaryReader } from '@bufbuild/protobuf/wire';
import { ApiError } from '../errors/api-error.ts';

/** A message, or why there is none: what cannot be read is an answer, not an exception. */
export type Decoded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ApiError };

/**
 * Reads a message and nothing but a message: bytes behind it, or a length that points past them, refuse it. Text that is
 * not UTF-8 comes through with replacement characters, which the conversion refuses by the name of the field.
 */
export function decodeMessage<T>(bytes: Uint8Array, decode: (reader: BinaryReader) => T): Decoded<T> {
  const reader = new BinaryReader(bytes);
  try {
    const value = decode(reader);
    if (reader.pos === reader.len) return { ok: true, value };
    return { ok: false, error: new ApiError('MESSAGE_MALFORMED') };
  } catch (cause) {
    return { ok: false, error: new ApiError('MESSAGE_MALFORMED', {}, { cause }) };
  }
}
