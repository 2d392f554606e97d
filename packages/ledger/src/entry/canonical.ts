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

function plainKeys(value: object, path: (string | number)[]): string[] {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) refuse(path, 'it is no plain object');
  if ('toJSON' in value) refuse(path, 'it has a toJSON');
  const keys = Object.keys(value);
  for (const key of keys) checkText(key, path, 'a key');
  // By UTF-16 code units (RFC 8785 3.2.3), which is how texts are compared.
  return keys.sort();
}

/** Texts of what never changes: most entries of a log have some of it in common, such as their versions. */
const frozenTexts = new WeakMap<object, string>();

/** Remembers the text of what is frozen through and through. */
function remember(value: object, text: string): string {
  const isFixed = (each: unknown): boolean =>
    typeof each !== 'object' || each === null || frozenTexts.has(each);
  if (Object.isFrozen(value) && Object.values(value).every(isFixed)) frozenTexts.set(value, text);
  return text;
}

function member(value: object, key: string, path: (string | number)[], depth: number): string {
  path.push(key);
  const text = `${JSON.stringify(key)}:${write((value as Record<string, unknown>)[key], path, depth)}`;
  path.pop();
  return text;
}

function writeItems(value: readonly unknown[], path: (string | number)[], depth: number): string {
  if ('toJSON' in value) refuse(path, 'it has a toJSON');
  let text = '';
  for (let at = 0; at < value.length; at += 1) {
    path.push(at);
    text += at === 0 ? write(value[at], path, depth) : `,${write(value[at], path, depth)}`;
    path.pop();
  }
  return remember(value, `[${text}]`);
}

function writeMembers(value: object, path: (string | number)[], depth: number): string {
  let text = '';
  for (const key of plainKeys(value, path))
    text += text === '' ? member(value, key, path, depth) : `,${member(value, key, path, depth)}`;
  return remember(value, `{${text}}`);
}

/** Numbers and texts are written as ECMAScript writes them, which is what RFC 8785 3.2.2 asks for. */
function write(value: unknown, path: (string | number)[], depth: number): string {
  if (typeof value === 'string') {
    checkText(value, path, 'a text');
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(path, 'it is no finite number');
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return refuse(path, `it is of type ${typeof value}`);
  const known = frozenTexts.get(value);
  if (known !== undefined) return known;
  if (depth >= MAX_DEPTH) refuse(path.slice(0, 3), `it is nested deeper than ${MAX_DEPTH}`);
  return Array.isArray(value) ? writeItems(value, path, depth + 1) : writeMembers(value, path, depth + 1);
}

/**
 * Canonical JSON (RFC 8785) of a value, as text. Whatever JSON does not have, `undefined` and `toJSON` among it, is
 * refused: left out or replaced, two values would have one text. Our own, since every decision is written by it and the
 * libraries take four times as long; a test holds it against one.
 */
export function canonicalJson(value: JsonObject): string {
  return write(value, [], 0);
}

/**
 * The members of an object as they stand in its canonical JSON, `"name":value`, sorted: joined by commas between
 * braces they are that text (RFC 8785 3.2.3).
 */
export function canonicalMembers(value: JsonObject): [name: string, text: string][] {
  const path: (string | number)[] = [];
  return plainKeys(value, path).map((name) => [name, member(value, name, path, 1)]);
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
