import { LedgerError } from '../errors.ts';
import type { Random } from '../keys/ledger-keys.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const TIME_BYTES = 6;

/**
 * 16 bytes of a UUID that begins with its time (RFC 9562 5.7, version 7): those of one day stand together in an index, and
 * a log of millions is appended to without its whole index passing through memory. `ms`: milliseconds since 1970.
 */
export function timedUuidBytes(ms: number, random: Random): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  bytes.set(random(16 - TIME_BYTES), TIME_BYTES);
  bytes.writeUIntBE(ms, 0, TIME_BYTES);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
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
