import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ByteSource } from '@cutru/tables';

/** How much of a file is read at a time. */
const CHUNK_BYTES = 262_144;

/** A file that is hashed while it is read. */
export interface HashedFile extends ByteSource {
  /** Size in bytes, `null` where it is not known. */
  readonly bytes: number | null;
  bytesRead(): number;
  /** SHA-256 in hex, once all was read. */
  digest(): string;
}

/** Opens nothing yet: what is wrong with the file is found out by whoever reads the chunks. */
export async function hashedFile(path: string): Promise<HashedFile> {
  const hash = createHash('sha256');
  let read = 0;
  const found = await stat(path).catch(() => undefined);
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
    for await (const chunk of stream) {
      hash.update(chunk);
      read += chunk.length;
      yield chunk;
    }
  }
  return {
    name: path,
    chunks: chunks(),
    bytes: found?.isFile() === true ? found.size : null,
    bytesRead: () => read,
    digest: () => hash.digest('hex'),
  };
}
