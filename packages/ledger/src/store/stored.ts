import { type JsonObject, readCanonical } from '../entry/canonical.ts';
import { SALT_BYTES } from '../entry/leaf.ts';
import { uuidBytes } from '../entry/uuid.ts';
import { LedgerError } from '../errors.ts';
import type { LedgerKeys } from '../keys/ledger-keys.ts';
import { disclosureSalt, recordCommitment, requestContent } from '../record/derive.ts';
import { recordAbout, unwrapKey } from '../record/keyring.ts';
import { unseal } from '../record/seal.ts';
import type { StoredVerification } from '../types.ts';
import type { Pending, PendingRequest } from './pending.ts';
import type { RequestRow } from './statements.ts';

/** What is needed to open a record. */
interface SealedRow {
  readonly index: bigint;
  readonly id: string;
  readonly entry: Buffer;
  readonly epoch: number | null;
  readonly key: Buffer | null;
  readonly sealed: Buffer | null;
}

/** An opened record with its key. */
interface Opened {
  readonly stored: StoredVerification;
  readonly recordKey: Buffer;
}

function stored(
  index: number,
  id: string,
  entry: JsonObject,
  record: Buffer,
  key: Buffer,
): StoredVerification {
  return { index, id, entry, record, disclosureSalt: (claim) => disclosureSalt(key, claim) };
}

/**
 * Opens a record and holds it against the commitment in its entry. `undefined` where it was erased. Throws
 * `RECORD_DAMAGED`, or `KEY_EPOCH_MISSING`.
 */
export function openRecord(row: SealedRow, keys: LedgerKeys): Opened | undefined {
  const { epoch, key, sealed } = row;
  if (epoch === null || key === null || sealed === null) return undefined;
  const id = uuidBytes(row.id);
  const recordKey = unwrapKey(keys, 'record-key', id, { epoch, key });
  const record = unseal(recordKey, sealed, recordAbout(id));
  const entry = readCanonical(row.entry);
  if (entry.record !== recordCommitment(recordKey, record).toString('hex'))
    throw new LedgerError('RECORD_DAMAGED');
  return { stored: stored(Number(row.index), row.id, entry, record, recordKey), recordKey };
}

/** What the same request was given before. Throws `REQUEST_ERASED`, or `REQUEST_CONTENT_DIFFERS`. */
export function answerAgain(row: RequestRow, content: Uint8Array, keys: LedgerKeys): StoredVerification {
  const opened = openRecord(row, keys);
  if (opened === undefined) throw new LedgerError('REQUEST_ERASED');
  if (!requestContent(opened.recordKey, content).equals(row.content))
    throw new LedgerError('REQUEST_CONTENT_DIFFERS');
  return opened.stored;
}

/** The same for the twin of an append that has been committed a moment ago. */
export function answerTwin(first: Pending, index: number, twin: PendingRequest): StoredVerification {
  const { record, request, template, id } = first;
  if (record === undefined || request === undefined) throw new TypeError('a twin of what has no record');
  if (Buffer.compare(request.content, twin.content) !== 0) throw new LedgerError('REQUEST_CONTENT_DIFFERS');
  const entry = readCanonical(template.bytes.subarray(SALT_BYTES));
  return stored(index, id, entry, Buffer.from(record.plaintext), record.key);
}
