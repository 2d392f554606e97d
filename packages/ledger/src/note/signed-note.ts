import { type KeyObject, sign, verify } from 'node:crypto';
import { LedgerError } from '../errors.ts';
import { readBase64 } from './base64.ts';
import { isKeyName, type NoteKey } from './key.ts';

const ID_BYTES = 4;
/** Before the name on a signature line: an em dash and a blank. */
const MARK = '\u2014 ';
/** More signature lines than any note has. */
const MAX_SIGNATURES = 100;

/** One line below a note. */
export interface NoteSignature {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

/** A note as read, nothing verified. */
export interface SignedNote {
  /** The text that is signed, its last newline with it. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Signs a text, which ends with a newline, as a note (C2SP signed-note). */
export function signNote(text: string, key: NoteKey, privateKey: KeyObject): string {
  if (!text.endsWith('\n')) throw new TypeError('the text of a note ends with a newline');
  const signature = Buffer.concat([key.id, sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n${MARK}${key.name} ${signature.toString('base64')}\n`;
}

function parseSignature(line: string): NoteSignature {
  const [name = '', encoded = '', ...more] = line.slice(MARK.length).split(' ');
  const bytes = readBase64(encoded);
  if (!line.startsWith(MARK) || more.length > 0 || !isKeyName(name) || bytes === undefined)
    throw new LedgerError('NOTE_MALFORMED');
  if (bytes.length <= ID_BYTES) throw new LedgerError('NOTE_MALFORMED');
  return { name, id: bytes.subarray(0, ID_BYTES), signature: bytes.subarray(ID_BYTES) };
}

/** Reads a note (C2SP signed-note): text, an empty line, signature lines. */
export function parseNote(note: string): SignedNote {
  const end = note.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what a note must not have
  if (end < 0 || !note.endsWith('\n') || !note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(note))
    throw new LedgerError('NOTE_MALFORMED');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new LedgerError('NOTE_MALFORMED');
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

/**
 * The text of a note once the key's signature on it is verified. Signatures of other keys are passed over, as C2SP
 * signed-note demands; of this key every one must be right.
 */
export function openNote(note: string, key: NoteKey): string {
  const { text, signatures } = parseNote(note);
  const own = signatures.filter(({ name, id }) => name === key.name && Buffer.compare(id, key.id) === 0);
  if (own.length === 0) throw new LedgerError('NOTE_NOT_SIGNED_BY_KEY');
  for (const { signature } of own)
    if (!verify(null, Buffer.from(text), key.key, signature)) throw new LedgerError('NOTE_SIGNATURE_WRONG');
  return text;
}
