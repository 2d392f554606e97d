import { parseDay } from '@cutru/calendar';
import { ApiError } from '../errors/api-error.ts';
import type { Timestamp } from '../gen/google/protobuf/timestamp.ts';
import type { EnumPair } from './enums.ts';
import { instantFromWire } from './instants.ts';

// Reads the fields of an answer. A service that answers with what this version does not understand is an error of its own,
// never a guess; codes in texts (reasons, assumptions, clauses) are passed on as they are.

/** @throws ApiError `RESPONSE_MALFORMED`, with the name of the field */
export function malformed(field: string): never {
  throw new ApiError('RESPONSE_MALFORMED', {}, { cause: new TypeError(field) });
}

/** A value of an enumeration that must be there. */
export function word<D extends string, W extends number>(
  field: string,
  pair: EnumPair<D, W>,
  value: number,
): D {
  return pair.fromWire(value) ?? malformed(field);
}

/** A value of an enumeration that may be absent. */
export function optionalWord<D extends string, W extends number>(
  field: string,
  pair: EnumPair<D, W>,
  value: number | undefined,
): D | null {
  return value === undefined ? null : word(field, pair, value);
}

/** A day. */
export function dayFrom(field: string, text: string): number {
  try {
    return parseDay(text);
  } catch {
    return malformed(field);
  }
}

/** A moment that must be there. */
export function instantFrom(field: string, timestamp: Timestamp | undefined): Date {
  return (timestamp && instantFromWire(timestamp)) ?? malformed(field);
}

/** A number that fits into a JavaScript one. */
export function safe(field: string, value: bigint): number {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : malformed(field);
}

/** A message that must be there. */
export function present<T>(field: string, message: T | undefined): T {
  return message ?? malformed(field);
}
