import { fromBinary, fromJson, type JsonValue, toBinary, toJson } from '@bufbuild/protobuf';
import { ApiError } from '../errors/api-error.ts';
import { statusFromError } from '../errors/encode.ts';
import { VerifyRequest, VerifyResponse } from '../gen/cutru/v1/verification_service.ts';
import { Status } from '../gen/google/rpc/status.ts';
import { messageOf, registry } from './descriptors.ts';
import { isObject, MOST_ISSUES, Readable } from './json-fields.ts';
import { repeatedKeys } from './json-keys.ts';

// The JSON mapping of protobuf is that of the descriptors, not the one ts-proto would generate: that one takes numbers for
// strings, passes over fields that it does not know, and says nothing of values of the wrong type.

function parse(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (cause) {
    throw new ApiError('MESSAGE_MALFORMED', {}, { cause });
  }
}

/** A message as it could be read, and what of the JSON could not. */
export interface ReadJson<T> {
  readonly message: T;
  readonly unread: Pick<Readable, 'issues' | 'paths'>;
}

/**
 * Reads a `VerifyRequest` in protobuf's JSON mapping: lowerCamelCase names and those of the .proto files, enum values by
 * name or number, int64 as text or number. What cannot be read is left out and told.
 * @throws ApiError `MESSAGE_MALFORMED` where the text is no JSON object, `REQUEST_REFUSED` where so much of it cannot be read
 * that it is not read on
 */
export function readVerifyRequestJson(text: string): ReadJson<VerifyRequest> {
  const json = parse(text);
  if (!isObject(json)) throw new ApiError('MESSAGE_MALFORMED');
  const desc = messageOf('cutru.v1.VerifyRequest');
  const unread = new Readable();
  for (const keys of repeatedKeys(text, MOST_ISSUES)) unread.repeated(desc, keys);
  const bytes = (given: JsonValue) => VerifyRequest.decode(toBinary(desc, fromJson(desc, given)));
  try {
    return { message: bytes(json), unread };
  } catch {
    return { message: bytes(unread.message(desc, json, '')), unread };
  }
}

function write(name: string, bytes: Uint8Array): JsonValue {
  const desc = messageOf(name);
  return toJson(desc, fromBinary(desc, bytes), { registry: registry() });
}

/** A `VerifyResponse` in protobuf's JSON mapping: lowerCamelCase names, enum values by name, int64 as text. */
export function verifyResponseToJson(response: VerifyResponse | Uint8Array): JsonValue {
  const bytes = response instanceof Uint8Array ? response : VerifyResponse.encode(response).finish();
  return write('cutru.v1.VerifyResponse', bytes);
}

/** An error as `google.rpc.Status` in protobuf's JSON mapping. */
export function errorToJson(error: ApiError): JsonValue {
  return write('google.rpc.Status', Status.encode(statusFromError(error)).finish());
}
