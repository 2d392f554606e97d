import type { EntryInput } from '../entry/input.ts';
import { SALT_BYTES } from '../entry/leaf.ts';
import { type EntryTemplate, entryTemplate } from '../entry/template.ts';
import { timedUuidBytes, uuidBytes, uuidText } from '../entry/uuid.ts';
import { LedgerError } from '../errors.ts';
import type { LedgerKeys, Random } from '../keys/ledger-keys.ts';
import type { Waiting } from '../queue/group-commit.ts';
import { recordCommitment, requestContent, requestKeyOf, subjectOf } from '../record/derive.ts';
import { KEY_BYTES, recordAbout, type WrappedKey, wrapKey } from '../record/keyring.ts';
import { seal } from '../record/seal.ts';
import type { Append, Appended, Place } from '../types.ts';

/** A record ready to be written. */
export interface PendingRecord {
  readonly plaintext: Uint8Array;
  readonly key: Buffer;
  readonly wrapped: WrappedKey;
  readonly sealed: Buffer;
}

export interface PendingRequest {
  /** Under what it is found, in hex. */
  readonly name: string;
  readonly key: Buffer;
  /** As the caller gave it. */
  readonly content: Uint8Array;
  readonly keyed: Buffer;
}

/** An append on its way: all that can be computed before its batch. */
export interface Pending extends Waiting {
  readonly id: string;
  readonly idBytes: Buffer;
  readonly kind: string;
  readonly timeMs: number;
  readonly time: string;
  /** Caller, programme and outcome, empty where absent. */
  readonly names: readonly [string, string, string];
  readonly template: EntryTemplate;
  readonly subject?: Buffer;
  readonly record?: PendingRecord;
  readonly request?: PendingRequest;
  readonly onIndex?: (place: Place) => unknown;
  readonly resolve: (appended: Appended<unknown>) => void;
}

/** What the preparation of appends needs. */
export interface Making {
  readonly keys: LedgerKeys;
  readonly random: Random;
  readonly now: () => number;
}

const MAX_NAME_CHARACTERS = 200;
const MAX_RECORD_BYTES = 512 * 1024;

/** Callers, programmes and outcomes become indexed columns: PostgreSQL's text has no NUL, its indexes no long values. */
function checkedName(name: keyof EntryInput | 'programme' | 'outcome', value: string | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string' || value === '' || value.length > MAX_NAME_CHARACTERS || value.includes('\0'))
    throw new LedgerError('ENTRY_NOT_JSON', {
      at: `$.${name}`,
      because: `it is no name of 1 to ${MAX_NAME_CHARACTERS} characters`,
    });
  return value;
}

function pendingRecord(plaintext: Uint8Array, idBytes: Buffer, { keys, random }: Making): PendingRecord {
  if (plaintext.length > MAX_RECORD_BYTES)
    throw new LedgerError('ENTRY_TOO_LARGE', { bytes: plaintext.length });
  const key = Buffer.from(random(KEY_BYTES));
  return {
    plaintext,
    key,
    wrapped: wrapKey(keys, 'record-key', idBytes, key, random),
    sealed: seal(key, plaintext, recordAbout(idBytes), random),
  };
}

function pendingRequest(
  append: Append<unknown>,
  record: PendingRecord,
  keys: LedgerKeys,
): PendingRequest | undefined {
  if (append.request === undefined) return undefined;
  const { id, content } = append.request;
  const key = requestKeyOf(keys.lookup, append.entry.caller, id);
  return { name: key.toString('hex'), key, content, keyed: requestContent(record.key, content) };
}

/** Prepares an append: all cryptography that does not need the database. Throws {@link LedgerError}. */
export function preparePending(
  append: Append<unknown>,
  making: Making,
  settle: Pick<Pending, 'resolve' | 'reject'>,
): Pending {
  const { entry, onIndex } = append;
  const timeMs = making.now();
  const idBytes = entry.id === undefined ? timedUuidBytes(timeMs, making.random) : uuidBytes(entry.id);
  const id = uuidText(idBytes);
  const time = new Date(timeMs).toISOString();
  const names = [
    checkedName('caller', entry.caller),
    checkedName('programme', entry.programme),
    checkedName('outcome', entry.outcome),
  ] as const;
  const record = append.record === undefined ? undefined : pendingRecord(append.record, idBytes, making);
  const request = record === undefined ? undefined : pendingRequest(append, record, making.keys);
  const commitment =
    record === undefined ? {} : { record: recordCommitment(record.key, record.plaintext).toString('hex') };
  const marks = { id, time, hasSubject: append.person !== undefined, ...commitment };
  const template = entryTemplate(entry, marks, making.random(SALT_BYTES));
  return {
    ...settle,
    id,
    idBytes,
    kind: entry.kind,
    timeMs,
    time,
    names,
    template,
    bytes: template.bytes.length + (record?.sealed.length ?? 0),
    ...(append.person === undefined ? {} : { subject: subjectOf(making.keys.lookup, append.person) }),
    ...(record === undefined ? {} : { record }),
    ...(request === undefined ? {} : { request }),
    ...(onIndex === undefined ? {} : { onIndex }),
  };
}
