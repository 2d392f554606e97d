import { LedgerError } from '../errors.ts';
import { canonicalJson, type Json, type JsonObject } from './canonical.ts';
import type { EntryInput } from './input.ts';
import { SALT_BYTES } from './leaf.ts';

/** Version of what an entry looks like. */
const FORMAT = 'cutru/entry/v1';
/** A pseudonym in hex. */
const PSEUDONYM_CHARACTERS = 64;
const MAX_ENTRY_BYTES = 64 * 1024;

/** What the ledger adds to an entry. */
export interface EntryMarks {
  readonly id: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly time: string;
  /** Commitment to the record, in hex. */
  readonly record?: string;
  readonly hasSubject: boolean;
}

/** An entry that waits for its pseudonym, which is known only once the batch has looked the person's key up. */
export interface EntryTemplate {
  /** Salt and entry, one behind the other. */
  readonly bytes: Buffer;
  /** Where the pseudonym goes. */
  readonly subjectAt?: number;
}

function members(input: EntryInput, marks: EntryMarks): [string, Json][] {
  const { hasSubject: _, ...own } = marks;
  const all: Record<string, Json> = { ...(input as unknown as JsonObject), ...own, format: FORMAT };
  return Object.entries(all);
}

/**
 * Canonical JSON of an entry with its salt before it. RFC 8785 sorts the members of an object, so the text is that of
 * the members before `subject`, `subject` itself and that of those behind it.
 */
export function entryTemplate(input: EntryInput, marks: EntryMarks, salt: Uint8Array): EntryTemplate {
  const all = members(input, marks);
  const before = canonicalJson(Object.fromEntries(all.filter(([name]) => name < 'subject')));
  const behind = canonicalJson(Object.fromEntries(all.filter(([name]) => name > 'subject')));
  const start = `${before.slice(0, -1)},`;
  const subject = marks.hasSubject ? `"subject":"${'0'.repeat(PSEUDONYM_CHARACTERS)}",` : '';
  const bytes = Buffer.concat([salt, Buffer.from(`${start}${subject}${behind.slice(1)}`)]);
  if (bytes.length > SALT_BYTES + MAX_ENTRY_BYTES)
    throw new LedgerError('ENTRY_TOO_LARGE', { bytes: bytes.length });
  const subjectAt = SALT_BYTES + Buffer.byteLength(start) + '"subject":"'.length;
  return marks.hasSubject ? { bytes, subjectAt } : { bytes };
}

/** Puts the pseudonym in its place. */
export function setPseudonym(template: EntryTemplate, pseudonym: Buffer): void {
  if (template.subjectAt !== undefined)
    template.bytes.write(pseudonym.toString('hex'), template.subjectAt, 'latin1');
}
