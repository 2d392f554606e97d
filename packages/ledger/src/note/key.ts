import { createPublicKey, type KeyObject } from 'node:crypto';
import { sha256 } from '@cutru/digests';
import { LedgerError } from '../errors.ts';
import { readBase64 } from './base64.ts';

/** C2SP signed-note: the signature type of Ed25519. */
const ED25519 = 0x01;
const KEY_BYTES = 32;
const ID_BYTES = 4;

/** A key that notes are verified with. */
export interface NoteKey {
  /** Its name; for a log the origin. */
  readonly name: string;
  /** The key id (C2SP signed-note): 4 bytes. */
  readonly id: Uint8Array;
  readonly key: KeyObject;
}

/** Whether it may name a key (C2SP signed-note): not empty, no blanks, no plus. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Z}\p{Cc}]+$/u.test(name) && name.isWellFormed();
}

function rawKey(key: KeyObject): Buffer {
  const jwk = key.export({ format: 'jwk' });
  if (jwk.crv !== 'Ed25519' || jwk.x === undefined) throw new TypeError('not an Ed25519 key');
  return Buffer.from(jwk.x, 'base64url');
}

/** First 4 bytes of `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key)` (C2SP signed-note, Ed25519). */
function keyId(name: string, raw: Uint8Array): Buffer {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519), raw])).subarray(0, ID_BYTES);
}

/** The key under its name. */
export function noteKey(name: string, key: KeyObject): NoteKey {
  if (!isKeyName(name)) throw new TypeError('a name of a key has no blanks and no plus');
  return { name, id: keyId(name, rawKey(key)), key };
}

/** The key as auditors get it (C2SP signed-note, "vkey"): `name+id+base64(0x01 ‖ key)`. */
export function formatNoteKey({ name, id, key }: NoteKey): string {
  const material = Buffer.concat([Buffer.of(ED25519), rawKey(key)]).toString('base64');
  return `${name}+${Buffer.from(id).toString('hex')}+${material}`;
}

/** Reads what {@link formatNoteKey} wrote; throws {@link LedgerError}. */
export function parseNoteKey(text: string): NoteKey {
  const [, name = '', idText, material = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text.trim()) ?? [];
  const bytes = readBase64(material);
  if (!isKeyName(name) || bytes?.length !== 1 + KEY_BYTES || bytes[0] !== ED25519)
    throw new LedgerError('LOG_KEY_MALFORMED');
  const raw = bytes.subarray(1);
  const id = keyId(name, raw);
  if (id.toString('hex') !== idText) throw new LedgerError('LOG_KEY_MALFORMED');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return { name, id, key: createPublicKey({ key: jwk, format: 'jwk' }) };
}
