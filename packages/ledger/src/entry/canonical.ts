import canonicalize from 'canonicalize';
import { LedgerError } from '../errors.ts';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** An object of JSON; a member that is absent is left out, never `undefined`. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Deeper than any entry; keeps a hostile value from exhausting the stack. */
const MAX_DEPTH = 32;

function refuse(path: readonly (string | number)[], why: string): never {
  throw new LedgerError('ENTRY_NOT_JSON', { at: `$${path.map((key) => `.${key}`).join('')}`, because: why });
}

function checkText(text: string, path: (string | number)[], what: string): void {
  if (!text.isWellFormed()) refuse(path, `${what} is half a surrogate pair`);
}

function checkMembers(value: object, path: (string | number)[], depth: number): void {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(path, 'it is no plain object');
  if ('toJSON' in value) refuse(path, 'it has a toJSON');
  for (const key of Object.keys(value)) {
    checkText(key, path, 'a key');
    path.push(key);
    check((value as Record<string, unknown>)[key], path, depth + 1);
    path.pop();
  }
}

function checkItems(value: readonly unknown[], path: (string | number)[], depth: number): void {
  if ('toJSON' in value) refuse(path, 'it has a toJSON');
  for (let at = 0; at < value.length; at += 1) {
    path.push(at);
    check(value[at], path, depth + 1);
    path.pop();
  }
}

function check(value: unknown, path: (string | number)[], depth: number): void {
  if (typeof value === 'string') checkText(value, path, 'a text');
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(path, 'it is no finite number');
  } else if (value === null || typeof value === 'boolean') return;
  else if (typeof value !== 'object') refuse(path, `it is of type ${typeof value}`);
  else if (depth >= MAX_DEPTH) refuse(path.slice(0, 3), `it is nested deeper than ${MAX_DEPTH}`);
  else if (Array.isArray(value)) checkItems(value, path, depth);
  else checkMembers(value, path, depth);
}

/**
 * Canonical JSON (RFC 8785) of a value, as text. The library would drop `undefined` and call `toJSON`, so that two
 * values had one text: these are refused first, with everything else that JSON does not have.
 */
export function canonicalJson(value: JsonObject): string {
  check(value, [], 0);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('nothing to serialise');
  return text;
}

/**
 * The members of an object as they stand in its canonical JSON, `"name":value`, sorted: joined by commas between
 * braces they are that text (RFC 8785 3.2.3).
 */
export function canonicalMembers(value: JsonObject): [name: string, text: string][] {
  check(value, [], 0);
  return Object.keys(value)
    .sort()
    .map((name) => [name, `${JSON.stringify(name)}:${canonicalize(value[name])}`]);
}

/** Reads an entry from its bytes; throws unless they are the canonical JSON of an object. */
export function readCanonical(bytes: Uint8Array): JsonObject {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value = JSON.parse(text) as unknown;
    // Text for text: a repeated key, a blank or another way to write a number would be read in two ways.
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      if (canonicalJson(value as JsonObject) === text) return value as JsonObject;
  } catch (cause) {
    throw new LedgerError('ENTRY_NOT_CANONICAL', {}, { cause });
  }
  throw new LedgerError('ENTRY_NOT_CANONICAL');
}
