import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TablesError, type TablesErrorCode } from '../errors.ts';

/** How much of a file is read at a time: a batch of rows is made of it. */
const CHUNK_BYTES = 262_144;

/** Bytes of a spreadsheet from wherever they come, with a name for messages. */
export interface ByteSource {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Bytes that can be read once, and how many there are. */
export interface OpenBytes {
  readonly name: string;
  readonly size: number | null;
  readonly chunks: AsyncIterator<Uint8Array>;
}

const CODES: Readonly<Record<string, TablesErrorCode>> = {
  ENOENT: 'TABLE_FILE_MISSING',
  ENOTDIR: 'TABLE_FILE_MISSING',
  EISDIR: 'TABLE_FILE_IS_FOLDER',
  EACCES: 'TABLE_FILE_FORBIDDEN',
  EPERM: 'TABLE_FILE_FORBIDDEN',
};

/** The system's code of an error, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** What a failure of the system to read a file is here; errors of our own go through. */
export function readingError(file: string, cause: unknown): Error {
  if (cause instanceof TablesError) return cause;
  return new TablesError(CODES[systemCode(cause) ?? ''] ?? 'TABLE_FILE_UNREADABLE', file, {}, { cause });
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw readingError(path, cause);
  }
}

/**
 * Opens a path, or takes the bytes that were handed in.
 * @throws TablesError `TABLE_FILE_MISSING`, `_IS_FOLDER`, `_FORBIDDEN`, `_UNREADABLE`
 */
export async function openBytes(source: string | ByteSource): Promise<OpenBytes> {
  if (typeof source !== 'string') {
    return { name: source.name, size: null, chunks: source.chunks[Symbol.asyncIterator]() };
  }
  try {
    const found = await stat(source);
    if (found.isDirectory()) throw new TablesError('TABLE_FILE_IS_FOLDER', source);
    return { name: source, size: found.isFile() ? found.size : null, chunks: chunksOf(source) };
  } catch (cause) {
    throw readingError(source, cause);
  }
}
