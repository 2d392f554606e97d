import { LedgerError } from '../errors.ts';
import type { Random } from '../keys/ledger-keys.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** 16 bytes of a random UUID (RFC 9562 5.4, version 4). */
export function randomUuidBytes(random: Random): Buffer {
  const bytes = Buffer.from(random(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes;
}

/** The bytes of a UUID in lower case; throws {@link LedgerError}. */
export function uuidBytes(id: string): Buffer {
  if (!isUuid(id))
    throw new LedgerError('ENTRY_NOT_JSON', { at: '$.id', because: 'it is no UUID in lower case' });
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** How a UUID is written. */
export function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether it is a UUID as {@link uuidText} writes it. */
export function isUuid(id: string): boolean {
  return UUID.test(id);
}
