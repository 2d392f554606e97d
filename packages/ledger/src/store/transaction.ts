import { type Client, execute, rows, sqlState } from '@cutru/database';
import { LedgerError } from '../errors.ts';
import { cutBatch } from './cut.ts';
import { ledgerError } from './database-error.ts';
import type { Growth } from './grow.ts';
import type { Pending } from './pending.ts';
import {
  type HeadRow,
  insertBatch,
  insertHead,
  latestHead,
  type NewHead,
  type RequestRow,
  requestsByKey,
  type SubjectRow,
  subjectKeys,
  takeWriterLock,
} from './statements.ts';

/** The class of SQLSTATEs of broken constraints. */
const CONSTRAINT = '23';

/** What the log has, as seen under the writer's lock. */
export interface LogState {
  readonly head: HeadRow | undefined;
  readonly requests: readonly RequestRow[];
  readonly subjects: readonly SubjectRow[];
}

/**
 * A statement that ends a round trip. Where the server does not answer in that time the connection is closed, which
 * rejects all that is under way on it: a server that hangs must not hang its callers.
 */
function closing(client: Client, text: string, limitMs: number): Promise<{ command: string }> {
  const query = { text, query_timeout: limitMs };
  return client.query(query);
}

/** Begins the transaction, takes the lock and reads what the batch needs: one round trip. */
export async function beginBatch(
  client: Client,
  batch: readonly Pending[],
  limitMs: number,
): Promise<LogState> {
  const keys = batch.flatMap(({ request }) => (request === undefined ? [] : [request.key]));
  const subjects = batch.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
  const [, , heads, logged, known] = await Promise.all([
    client.query('begin'),
    execute(client, takeWriterLock()),
    rows(client, latestHead()),
    keys.length === 0 ? [] : rows(client, requestsByKey(keys)),
    subjects.length === 0 ? [] : rows(client, subjectKeys(subjects)),
    closing(client, 'select 1', limitMs),
  ]);
  return { head: heads[0], requests: logged, subjects: known };
}

/** Sends all that a batch adds, and the commit behind it, without waiting in between: one round trip. */
export function sendBatch(client: Client, growth: Growth, head: NewHead, limitMs: number): Promise<void> {
  return endWith(client, [execute(client, insertBatch(growth.start, cutBatch(growth), head))], limitMs);
}

/** The first head of a log. */
export function sendFirstHead(client: Client, head: NewHead, limitMs: number): Promise<void> {
  return endWith(client, [execute(client, insertHead(head))], limitMs);
}

/**
 * Commits behind statements that are under way and resolves when all is durable. Whoever is told
 * `LEDGER_OUTCOME_UNKNOWN` must not conclude that nothing was written: the connection broke between the commit and
 * its answer.
 */
async function endWith(client: Client, inserts: readonly Promise<number>[], limitMs: number): Promise<void> {
  const [done, ...settled] = await Promise.allSettled([closing(client, 'commit', limitMs), ...inserts]);
  if (done.status === 'fulfilled' && done.value.command === 'COMMIT') return;
  const failed = settled.find((result) => result.status === 'rejected');
  // After a statement's error PostgreSQL answers the commit with a rollback, or not at all.
  if (done.status === 'fulfilled' || sqlState(failed?.reason) !== undefined)
    throw ledgerError(failed?.reason ?? new Error('the commit was answered with a rollback'));
  // A constraint that is checked at the commit has undone the transaction.
  if (sqlState(done.reason)?.startsWith(CONSTRAINT)) throw ledgerError(done.reason);
  throw new LedgerError('LEDGER_OUTCOME_UNKNOWN', {}, { cause: done.reason });
}

/** Undoes what is open; throws where the connection is lost, and with it the transaction. */
export async function rollBack(client: Client, limitMs: number): Promise<void> {
  await closing(client, 'rollback', limitMs);
}
