import { maybeOne, openPool, type Pool } from '@cutru/database';
import { isUuid, timedUuidBytes, uuidText } from './entry/uuid.ts';
import { LedgerError } from './errors.ts';
import { logPublicKey } from './keys/ledger-keys.ts';
import { pooledRandom } from './keys/random.ts';
import { formatNoteKey, isKeyName, noteKey } from './note/key.ts';
import { GroupCommit } from './queue/group-commit.ts';
import { reading } from './store/database-error.ts';
import { listEntries, loggedEntry } from './store/list.ts';
import { type Making, type Pending, preparePending } from './store/pending.ts';
import { entryWithRecord } from './store/read-statements.ts';
import { LogReader } from './store/reader.ts';
import { Requests } from './store/requests.ts';
import { openRecord } from './store/stored.ts';
import { LogWriter } from './store/writer.ts';
import type { Append, Appended, EntryWithRecord, Ledger, LedgerOptions, ListFilter } from './types.ts';

const WRITER = 'cutru_log_writer';
const AUDITOR = 'cutru_log_auditor';
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

function pool(url: string, role: string, max: number, options: LedgerOptions): Pool {
  return openPool(url, {
    role,
    max,
    applicationName: 'cutru log, reading',
    statementTimeoutMs: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    connectTimeoutMs: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
  });
}

/**
 * Opens the log of a database whose schema is up to date (`migrateLedger`), and begins it where there is none. Any
 * number of processes may have it open. Throws {@link LedgerError}: `LEDGER_UNAVAILABLE`, or `LEDGER_ANOTHER_LOG`
 * where the database has a log of another name or key.
 *
 * @example
 * const ledger = await openLedger({ url, keys: await readLedgerKeys(folder), origin: 'log.example.vn' });
 * const { status } = await ledger.append({ entry, person: citizenId, record, request, onIndex: signToken });
 */
export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { url, keys, origin, clock: now = Date.now, random = pooledRandom() } = options;
  if (!isKeyName(origin)) throw new TypeError('the origin of a log has no blanks and no plus');
  const key = noteKey(origin, logPublicKey(keys));
  const making: Making = { keys, random, now };
  const writer = new LogWriter({
    ...making,
    url,
    key,
    role: WRITER,
    statementTimeoutMs: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    connectTimeoutMs: options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS,
  });
  try {
    await writer.open();
  } catch (error) {
    await writer.close();
    throw error;
  }
  const records = pool(url, WRITER, 2, options);
  const audit = pool(url, AUDITOR, 4, options);
  const queue = new GroupCommit<Pending>({ ...options.queue, commit: (batch) => writer.commit(batch) });
  const requests = new Requests(records, keys);
  const reader = new LogReader(audit, key, keys);

  async function append<Made>(what: Append<Made>): Promise<Appended<Made>> {
    const { promise, resolve, reject } = Promise.withResolvers<Appended<unknown>>();
    const pending = preparePending(what, making, { resolve, reject });
    queue.add(pending);
    if (pending.request !== undefined) requests.follow(pending.request.name, promise);
    return (await promise) as Appended<Made>;
  }

  async function get(id: string): Promise<EntryWithRecord | undefined> {
    if (!isUuid(id)) return undefined;
    const row = await reading(maybeOne(records, entryWithRecord(id)));
    if (row === undefined) return undefined;
    if (row.kind === 'access') return loggedEntry(row);
    return { ...loggedEntry(row), record: openRecord(row, keys)?.stored ?? 'ERASED' };
  }

  let closed: Promise<void> | undefined;
  async function closeAll(): Promise<void> {
    await queue.close();
    await Promise.all([writer.close(), records.end(), audit.end()]);
  }

  return {
    origin,
    publicKey: formatNoteKey(key),
    newId: () => uuidText(timedUuidBytes(now(), random)),
    append,
    find: (caller, request) => requests.find(caller, request),
    get,
    list: (filter: ListFilter = {}) => reading(listEntries(audit, filter)),
    checkpoint: async (size) => (await reading(reader.checkpoint(size))).checkpoint,
    proof: (index, size) => reading(reader.proof(index, size)),
    consistency: (from, to) => reading(reader.consistency(from, to)),
    stats: () => queue.stats(),
    close() {
      closed ??= closeAll();
      return closed;
    },
  };
}
