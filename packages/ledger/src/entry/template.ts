import { LedgerError } from '../errors.ts';
import { canonicalMembers, type JsonObject } from './canonical.ts';
import type { EntryInput } from './input.ts';
import { SALT_BYTES } from './leaf.ts';

/** Version of what an entry looks like. */
const FORMAT = 'cutru/entry/v1';
/** Stands where the pseudonym will: 64 characters of hex, and the mark that ends it. */
const NO_PSEUDONYM = `${'0'.repeat(64)}"`;
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

/** Canonical JSON of an entry with its salt before it. Members are sorted, so `subject` has its place among them. */
export function entryTemplate(input: EntryInput, marks: EntryMarks, salt: Uint8Array): EntryTemplate {
  const { hasSubject, ...own } = marks;
  const members = canonicalMembers({ ...(input as unknown as JsonObject), ...own, format: FORMAT });
  let before = '';
  let behind = '';
  for (const [name, text] of members)
    if (name < 'subject') before += `${text},`;
    else if (name > 'subject') behind += `,${text}`;
  const start = hasSubject ? `{${before}"subject":"` : `{${before.slice(0, -1)}`;
  const text = Buffer.from(`${start}${hasSubject ? NO_PSEUDONYM : ''}${behind}}`);
  if (text.length > MAX_ENTRY_BYTES) throw new LedgerError('ENTRY_TOO_LARGE', { bytes: text.length });
  const bytes = Buffer.concat([salt, text]);
  return hasSubject ? { bytes, subjectAt: SALT_BYTES + Buffer.byteLength(start) } : { bytes };
}

/** Puts the pseudonym in its place. */
export function setPseudonym(template: EntryTemplate, pseudonym: Buffer): void {
  if (template.subjectAt !== undefined)
    template.bytes.write(pseudonym.toString('hex'), template.subjectAt, 'latin1');
}
