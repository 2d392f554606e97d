import { LedgerError } from '../errors.ts';
import { canonicalMembers, type JsonObject } from './canonical.ts';
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

/** Canonical JSON of an entry with its salt before it. Members are sorted, so `subject` has its place among them. */
export function entryTemplate(input: EntryInput, marks: EntryMarks, salt: Uint8Array): EntryTemplate {
  const { hasSubject, ...own } = marks;
  const members = canonicalMembers({ ...(input as unknown as JsonObject), ...own, format: FORMAT });
  const before = members.filter(([name]) => name < 'subject').map(([, text]) => text);
  const behind = members.filter(([name]) => name > 'subject').map(([, text]) => text);
  const subject = hasSubject ? [`"subject":"${'0'.repeat(PSEUDONYM_CHARACTERS)}"`] : [];
  const bytes = Buffer.concat([salt, Buffer.from(`{${[...before, ...subject, ...behind].join(',')}}`)]);
  if (bytes.length > SALT_BYTES + MAX_ENTRY_BYTES)
    throw new LedgerError('ENTRY_TOO_LARGE', { bytes: bytes.length });
  if (!hasSubject) return { bytes };
  const subjectAt = SALT_BYTES + Buffer.byteLength(`{${before.join(',')},"subject":"`);
  return { bytes, subjectAt };
}

/** Puts the pseudonym in its place. */
export function setPseudonym(template: EntryTemplate, pseudonym: Buffer): void {
  if (template.subjectAt !== undefined)
    template.bytes.write(pseudonym.toString('hex'), template.subjectAt, 'latin1');
}
