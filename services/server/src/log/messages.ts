import type { LedgerErrorCode, LedgerKeys, LogQueueStats } from '@cutru/ledger';
import type { DisclosureName, SigningKey } from '@cutru/tokens';
import type { LogItem } from './item.ts';
import type { SharedReader, SharedWriter } from './shared-refs.ts';

// What goes to the thread of the log and comes back. Many items go over together, as one text and one piece of bytes:
// copying these costs less than copying the objects that they stand for.

/** What the thread is given once. */
export interface LogThreadSettings {
  readonly url: string;
  readonly keys: LedgerKeys;
  readonly origin: string;
  readonly statementTimeoutMs: number;
  readonly token: SigningKey;
  readonly issuer: string;
  readonly days: number;
  /** A core is left for a thread that signs. */
  readonly signsApart: boolean;
}

/** To the thread: items, numbered on from `first`, or that it is to finish. */
export type ToThread =
  | { readonly ask: 'LOG'; readonly first: number; readonly text: string; readonly bytes: Uint8Array }
  | { readonly ask: 'CLOSE' };

/** What caused an error, for the operator's log: copying an `Error` itself would lose its name and code. */
export interface CrossedCause {
  readonly name: string;
  readonly code: string | null;
  readonly stack: string;
  readonly cause: CrossedCause | null;
}

/** An error as it crosses. */
export interface CrossedError {
  readonly code: LedgerErrorCode | 'SIGNING' | 'OTHER';
  readonly detail: Readonly<Record<string, string | number>>;
  readonly cause: CrossedCause | null;
}

/** A decision that was logged before. */
export interface CrossedStored {
  readonly index: number;
  readonly id: string;
  readonly time: string;
  readonly record: Uint8Array;
  readonly salts: Readonly<Record<DisclosureName, Uint8Array>>;
}

/** From the thread. */
export type FromThread =
  | { readonly answer: 'OPENED' }
  /** A line for each entry: number of the item, index, token, disclosures. */
  | { readonly answer: 'LOGGED'; readonly text: string; readonly stats: LogQueueStats }
  | { readonly answer: 'STORED'; readonly item: number; readonly stored: CrossedStored }
  | { readonly answer: 'FAILED'; readonly item: number; readonly error: CrossedError }
  | { readonly answer: 'NOT_OPENED'; readonly error: CrossedError };

type Written = readonly [
  entry: unknown,
  person: string,
  requestId: string,
  recordBytes: number,
  contentBytes: number,
  material: LogItem['material'],
];

/** Items as text and bytes. */
export function writeItems(
  items: readonly LogItem[],
  shared: SharedWriter,
): { readonly text: string; readonly bytes: Uint8Array } {
  const written = items.map(({ entry, person, record, request, material }): Written => {
    const lengths = [record.length, request.content.length] as const;
    return [shared.write(entry), person, request.id, ...lengths, material];
  });
  const parts = items.flatMap(({ record, request }) => [record, request.content]);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { text: JSON.stringify([shared.news(), written]), bytes };
}

/** Items from their text and bytes. */
export function readItems(text: string, bytes: Uint8Array, shared: SharedReader): LogItem[] {
  const [news, written] = JSON.parse(text) as [ReturnType<SharedWriter['news']>, Written[]];
  shared.learn(news);
  let at = 0;
  const take = (length: number): Uint8Array => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  return written.map(([entry, person, id, recordBytes, contentBytes, material]) => ({
    entry: shared.read(entry),
    person,
    record: take(recordBytes),
    request: { id, content: take(contentBytes) },
    material,
  }));
}
