import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ByteSource } from '@cutru/tables';

const CHUNK_BYTES = 262_144;

/** A file that is hashed while it is read. */
export interface HashedFile extends ByteSource {
  /** SHA-256 of all that was read. */
  digest(): Buffer;
}

/** Opens nothing yet: what is wrong with the file is found out by whoever reads the chunks. */
export function hashedFile(path: string, onBytes: (read: number) => void = () => {}): HashedFile {
  const hash = createHash('sha256');
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    let read = 0;
    const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
    for await (const chunk of stream) {
      hash.update(chunk);
      read += chunk.length;
      onBytes(read);
      yield chunk;
    }
  }
  return { name: path, chunks: chunks(), digest: () => hash.digest() };
}
