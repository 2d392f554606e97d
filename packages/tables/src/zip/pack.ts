import { crc32, createDeflateRaw, type DeflateRaw, deflateRawSync } from 'node:zlib';

/** Where finished bytes go; waiting for it is what keeps memory bounded. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>;

/** A file that was put in, as the directory will tell of it. */
interface Packed {
  readonly name: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Names are in UTF-8. */
const UTF8 = 0x0800;
/** Checksum and sizes follow the file, since they are not known before. */
const SIZES_FOLLOW = 0x0008;
const VERSION = 20;
/** 1980-01-01: the same content makes the same file. */
const DATE = 0x0021;
const LIMIT = 0xffffffff;

/** An archive would pass the 4 GiB that its format has room for. */
export class ZipFull extends Error {}

function local(entry: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(entry.flags, 6);
  header.writeUInt16LE(entry.method, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt32LE(entry.crc, 14);
  header.writeUInt32LE(entry.packed, 18);
  header.writeUInt32LE(entry.size, 22);
  header.writeUInt16LE(entry.name.length, 26);
  return Buffer.concat([header, entry.name]);
}

function central(entry: Packed): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  header.writeUInt16LE(entry.flags, 8);
  header.writeUInt16LE(entry.method, 10);
  header.writeUInt16LE(DATE, 14);
  header.writeUInt32LE(entry.crc, 16);
  header.writeUInt32LE(entry.packed, 20);
  header.writeUInt32LE(entry.size, 24);
  header.writeUInt16LE(entry.name.length, 28);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

function end(count: number, bytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(bytes, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}

/** A file of an archive whose content comes bit by bit. */
export interface ZipStream {
  /** @throws ZipFull */
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Writes an archive from front to back, so that it can go to a pipe as well. One file at a time. */
export class ZipWriter {
  readonly #sink: ByteSink;
  readonly #packed: Packed[] = [];
  #offset = 0;

  constructor(sink: ByteSink) {
    this.#sink = sink;
  }

  /** Puts a whole file in. */
  async add(name: string, data: Uint8Array, compress = true): Promise<void> {
    const body = compress ? deflateRawSync(data) : data;
    const entry: Packed = {
      name: Buffer.from(name),
      method: compress ? 8 : 0,
      flags: UTF8,
      crc: crc32(data),
      packed: body.length,
      size: data.length,
      offset: this.#offset,
    };
    this.#packed.push(entry);
    await this.#put(local(entry));
    await this.#put(body);
  }

  /** Begins a file whose content is written afterwards. */
  async stream(name: string): Promise<ZipStream> {
    const offset = this.#offset;
    const named = { name: Buffer.from(name), method: 8, flags: UTF8 | SIZES_FOLLOW, offset };
    await this.#put(local({ ...named, crc: 0, packed: 0, size: 0 }));
    const start = this.#offset;
    const deflate = new Deflating();
    let crc = 0;
    let size = 0;
    return {
      write: async (bytes) => {
        crc = crc32(bytes, crc);
        size += bytes.length;
        if (size > LIMIT) throw new ZipFull();
        await this.#put(await deflate.write(bytes));
      },
      end: async () => {
        await this.#put(await deflate.end());
        const entry: Packed = { ...named, crc, packed: this.#offset - start, size };
        this.#packed.push(entry);
        const sizes = Buffer.alloc(16);
        sizes.writeUInt32LE(0x08074b50, 0);
        sizes.writeUInt32LE(crc, 4);
        sizes.writeUInt32LE(entry.packed, 8);
        sizes.writeUInt32LE(size, 12);
        await this.#put(sizes);
      },
    };
  }

  /** Writes the directory: the archive is whole then. */
  async end(): Promise<void> {
    const offset = this.#offset;
    const directory = Buffer.concat(this.#packed.map(central));
    await this.#put(directory);
    await this.#put(end(this.#packed.length, directory.length, offset));
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#offset += bytes.length;
    if (this.#offset > LIMIT) throw new ZipFull();
    if (bytes.length > 0) await this.#sink(bytes);
  }
}

/** Deflate in pieces: what goes in is packed, outside of this thread, before the promise resolves. */
class Deflating {
  readonly #deflate: DeflateRaw = createDeflateRaw();
  #out: Buffer[] = [];

  constructor() {
    this.#deflate.on('data', (chunk: Buffer) => this.#out.push(chunk));
  }

  write(bytes: Uint8Array): Promise<Buffer> {
    return this.#through((done) => this.#deflate.write(bytes, done));
  }

  end(): Promise<Buffer> {
    return this.#through((done) => {
      this.#deflate.once('end', done);
      this.#deflate.end();
    });
  }

  #through(work: (done: (error?: Error | null) => void) => void): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      work((error) => {
        if (error) return reject(error);
        const out = Buffer.concat(this.#out);
        this.#out = [];
        return resolve(out);
      });
    });
  }
}
