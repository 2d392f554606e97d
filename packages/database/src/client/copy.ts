import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';
import { databaseError } from '../errors/database-error.ts';
import { drop } from './dropped.ts';

/** What one cell of a line can hold. */
export type CopyValue = string | number | bigint | boolean | Uint8Array | null;

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
};

function cell(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string')
    return value.replace(/[\\\b\t\n\v\f\r]/g, (found) => ESCAPES[found] ?? found);
  if (typeof value === 'object')
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  return String(value);
}

/** A row as a line of COPY's text format. */
export function copyLine(values: readonly CopyValue[]): string {
  return `${values.map(cell).join('\t')}\n`;
}

const CHUNK = 1 << 16;

/** Lines put together: pg-copy-streams sends a message for every chunk it gets, and small ones are slow. */
async function* chunks(source: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  let text = '';
  for await (const part of source) {
    if (typeof part === 'string') {
      text += part;
      if (text.length < CHUNK) continue;
      yield text;
    } else {
      if (text !== '') yield text;
      yield part;
    }
    text = '';
  }
  if (text !== '') yield text;
}

/**
 * `COPY … FROM STDIN`: sends what `source` yields and gives the number of rows. When the source throws, the signal
 * fires or the server refuses a row, nothing is copied **and the connection is closed**, the one sure way out of a
 * COPY; `inTransaction` knows, who holds a pool's client otherwise calls `client.release(true)`. Not on a pipelined
 * client.
 *
 * @example
 * await inTransaction(pool, (client) => copyIn(client, 'copy period (person, commune) from stdin', lines()));
 */
export async function copyIn(
  client: ClientBase,
  text: string,
  source: AsyncIterable<string | Uint8Array>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  const copy = client.query(from(text));
  try {
    await pipeline(Readable.from(chunks(source), { objectMode: true }), copy, options);
    return copy.rowCount;
  } catch (error) {
    drop(client);
    // Called off, the error may be the server's answer to that.
    if (options.signal?.aborted) throw options.signal.reason;
    throw databaseError(error);
  }
}
