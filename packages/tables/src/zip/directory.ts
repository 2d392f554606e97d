import { ZipFailure } from './failure.ts';

/** A file of an archive, as the archive's own directory has it: nothing of it is unpacked yet. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes that it claims to have when unpacked. */
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** Workbooks have some dozens of files; more than this is no workbook. */
const MAX_ENTRIES = 10_000;
const END = 0x06054b50;
const END_BYTES = 22;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const FULL32 = 0xffffffff;
const FULL16 = 0xffff;
const ENCRYPTED = 1;
const ZIP64_FIELD = 1;

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function damaged(): never {
  throw new ZipFailure('WORKBOOK_DAMAGED');
}

/** A number of eight bytes that a file of this size can hold at all. */
function big(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > Number.MAX_SAFE_INTEGER ? damaged() : Number(value);
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - FULL16); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return damaged();
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== FULL16 && offset !== FULL32) return { count, offset };
  if (view.getUint32(end - 20, true) !== END64_LOCATOR) return damaged();
  const end64 = big(view, end - 12);
  if (view.getUint32(end64, true) !== END64) return damaged();
  return { count: big(view, end64 + 32), offset: big(view, end64 + 48) };
}

/** Sizes and offset that did not fit in 32 bits stand in a field of their own, in this order. */
function wide(view: DataView, from: number, to: number, narrow: readonly number[]): readonly number[] {
  if (!narrow.includes(FULL32)) return narrow;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_FIELD) continue;
    let next = at + 4;
    return narrow.map((value) => {
      if (value !== FULL32) return value;
      next += 8;
      return big(view, next - 8);
    });
  }
  return damaged();
}

/**
 * Reads the directory at the end of an archive.
 * @throws ZipFailure `WORKBOOK_DAMAGED`, `WORKBOOK_PROTECTED` where a file of it is encrypted
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new TextDecoder();
  const seen = new Set<string>();
  try {
    const { count, offset: start } = findDirectory(view);
    if (count > MAX_ENTRIES) damaged();
    const entries: ZipEntry[] = [];
    let at = start;
    for (let i = 0; i < count; i += 1) {
      if (view.getUint32(at, true) !== CENTRAL) damaged();
      if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new ZipFailure('WORKBOOK_PROTECTED');
      const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
      const extraEnd = nameEnd + view.getUint16(at + 30, true);
      const name = names.decode(bytes.subarray(at + CENTRAL_BYTES, nameEnd));
      const narrow = [at + 24, at + 20, at + 42].map((place) => view.getUint32(place, true));
      const [size = 0, packed = 0, offset = 0] = wide(view, nameEnd, extraEnd, narrow);
      // Of two files of one name each reader may take another.
      if (seen.has(name.toLowerCase())) damaged();
      seen.add(name.toLowerCase());
      entries.push({ name, method: view.getUint16(at + 10, true), packed, size, offset });
      at = extraEnd + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (cause) {
    // What points outside of the file.
    if (cause instanceof RangeError) throw new ZipFailure('WORKBOOK_DAMAGED', { cause });
    throw cause;
  }
}
