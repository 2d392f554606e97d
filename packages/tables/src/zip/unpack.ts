import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './directory.ts';
import { ZipFailure } from './failure.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** A file taken out of an archive. */
export interface Unpacked {
  readonly name: string;
  readonly data: Uint8Array;
}

function packedBytes(archive: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (offset + LOCAL_BYTES > archive.length || view.getUint32(offset, true) !== LOCAL) {
    throw new ZipFailure('WORKBOOK_DAMAGED');
  }
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > archive.length) throw new ZipFailure('WORKBOOK_DAMAGED');
  return archive.subarray(start, start + packed);
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    // Never more than the directory claimed, and that was weighed before.
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    const tooMuch = cause instanceof RangeError;
    throw new ZipFailure(tooMuch ? 'WORKBOOK_UNPACKS_TOO_LARGE' : 'WORKBOOK_DAMAGED', { cause });
  }
}

/**
 * Takes files out of an archive, if all of them together have no more than `limit` bytes: first by what the directory
 * claims, before anything is unpacked, then by holding each file to its claim.
 * @throws ZipFailure
 */
export function unpack(archive: Uint8Array, entries: readonly ZipEntry[], limit: number): Unpacked[] {
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > limit) throw new ZipFailure('WORKBOOK_UNPACKS_TOO_LARGE');
  return entries.map((entry) => {
    const packed = packedBytes(archive, entry);
    if (entry.method !== STORED && entry.method !== DEFLATED) throw new ZipFailure('WORKBOOK_DAMAGED');
    const data = entry.method === STORED ? packed : inflate(packed, entry.size);
    if (data.length !== entry.size) throw new ZipFailure('WORKBOOK_DAMAGED');
    return { name: entry.name, data };
  });
}
