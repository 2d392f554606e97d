import {
  type DescField,
  type DescMessage,
  fromBinary,
  fromJson,
  type JsonObject,
  type JsonValue,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';
import { ApiError, type WireIssue } from '../errors/api-error.ts';
import { statusFromError } from '../errors/encode.ts';
import { VerifyRequest, VerifyResponse } from '../gen/cutru/v1/verification_service.ts';
import { Status } from '../gen/google/rpc/status.ts';
import { type Decoded, decodeMessage } from './decode.ts';
import { messageOf, registry } from './descriptors.ts';

// The JSON mapping of protobuf is that of the descriptors, not the one ts-proto would generate: that one takes numbers for
// strings, passes over fields that it does not know, and says nothing of values of the wrong type.

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function reads(desc: DescMessage, json: JsonValue): boolean {
  try {
    // To bytes as well: a lone surrogate is read, and then cannot be written.
    toBinary(desc, fromJson(desc, json));
    return true;
  } catch {
    return false;
  }
}

function fieldOf(desc: DescMessage, name: string): DescField | undefined {
  return desc.fields.find((field) => field.jsonName === name || field.name === name);
}

function isOurs(field: DescField): field is DescField & { readonly message: DescMessage } {
  return field.message?.typeName.startsWith('cutru.') === true;
}

function faultsOfField(
  field: DescField,
  name: string,
  value: JsonValue,
  desc: DescMessage,
  path: string,
): WireIssue[] {
  if (value === null) return [];
  if (field.fieldKind === 'list') {
    if (!Array.isArray(value)) return [{ field: path, code: 'JSON_VALUE_MALFORMED' }];
    return value.flatMap((item, i): WireIssue[] => {
      const place = `${path}[${i}]`;
      if (isOurs(field)) return faults(field.message, item, place);
      return reads(desc, { [name]: [item] }) ? [] : [{ field: place, code: 'JSON_VALUE_MALFORMED' }];
    });
  }
  if (field.fieldKind === 'message' && isOurs(field)) return faults(field.message, value, path);
  return reads(desc, { [name]: value }) ? [] : [{ field: path, code: 'JSON_VALUE_MALFORMED' }];
}

/** A name that is none of ours may hold anything, so it is repeated only where it looks like a name of a field. */
const IDENTIFIER = /^[a-z][A-Za-z0-9_]{0,39}$/;

function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** Every value that has not the type of its field. Only asked where the whole cannot be read. */
function faults(desc: DescMessage, json: JsonValue, path: string): WireIssue[] {
  if (!isObject(json)) return [{ field: path, code: 'JSON_VALUE_MALFORMED' }];
  return Object.entries(json).flatMap(([name, value]): WireIssue[] => {
    const field = fieldOf(desc, name);
    const place = under(path, field?.name ?? name);
    if (field === undefined) {
      return [{ field: IDENTIFIER.test(name) ? place : path, code: 'JSON_FIELD_UNKNOWN' }];
    }
    return faultsOfField(field, name, value, desc, place);
  });
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/**
 * Reads a `VerifyRequest` in protobuf's JSON mapping: lowerCamelCase names and those of the .proto files, enum values by
 * name or number, int64 as text or number. All values of the wrong type are told at once.
 */
export function verifyRequestFromJson(text: string): Decoded<VerifyRequest> {
  const json = parse(text);
  if (json === undefined) return { ok: false, error: new ApiError('MESSAGE_MALFORMED') };
  const desc = messageOf('cutru.v1.VerifyRequest');
  try {
    const bytes = toBinary(desc, fromJson(desc, json));
    return decodeMessage(bytes, (reader) => VerifyRequest.decode(reader));
  } catch (cause) {
    const issues = faults(desc, json, '');
    // A choice that was made twice has no single value that is wrong.
    if (issues.length === 0) issues.push({ field: '', code: 'JSON_VALUE_MALFORMED' });
    return { ok: false, error: new ApiError('REQUEST_REFUSED', { issues }, { cause }) };
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
