import { type Pool, type Query, rows, sql } from '@cutru/database';
import { LedgerError } from '../errors.ts';
import type { EntryPage, ListFilter, LoggedEntry } from '../types.ts';
import type { EntryRow } from './read-statements.ts';

const LIMIT = 50;
const MAX_LIMIT = 1_000;
const MAX_INDEX = 2n ** 62n;
const PSEUDONYM = /^[0-9a-f]{64}$/;

/** Where a page ends: what the next one goes on behind. */
interface Mark {
  readonly time: string;
  readonly index: bigint;
}

function writeMark({ time, index }: EntryRow): string {
  return Buffer.from(`${time} ${index}`).toString('base64url');
}

function readMark(text: string): Mark {
  const plain = Buffer.from(text, 'base64url').toString('latin1');
  const [, time = '', digits = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (\d{1,18})$/.exec(plain) ?? [];
  const index = BigInt(digits === '' ? '-1' : digits);
  if (index < 0n || index > MAX_INDEX || Number.isNaN(Date.parse(time)))
    throw new LedgerError('LEDGER_PAGE_MALFORMED', { at: 'after' });
  return { time, index };
}

/** An instant that PostgreSQL reads too, whatever else `Date` accepts. */
function instant(text: string, at: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new LedgerError('LEDGER_PAGE_MALFORMED', { at });
  return new Date(time).toISOString();
}

function limitOf({ limit = LIMIT }: ListFilter): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new LedgerError('LEDGER_PAGE_MALFORMED', { at: 'limit', most: MAX_LIMIT });
  return limit;
}

function name(text: string, at: string): string {
  if (text.includes('\0')) throw new LedgerError('LEDGER_PAGE_MALFORMED', { at });
  return text;
}

function pseudonym(text: string): Buffer {
  if (!PSEUDONYM.test(text)) throw new LedgerError('LEDGER_PAGE_MALFORMED', { at: 'subject' });
  return Buffer.from(text, 'hex');
}

/** Each condition with a column of an index behind it. */
function conditions(filter: ListFilter): Query<unknown>[] {
  const {
    kind,
    caller,
    programme,
    outcome,
    subject,
    from,
    to,
    after,
    by = 'index',
    order = 'newest',
  } = filter;
  const all: Query<unknown>[] = [];
  if (kind !== undefined) all.push(sql`kind = ${kind}`);
  if (caller !== undefined) all.push(sql`caller = ${name(caller, 'caller')}`);
  if (programme !== undefined) all.push(sql`programme = ${name(programme, 'programme')}`);
  if (outcome !== undefined) all.push(sql`outcome = ${name(outcome, 'outcome')}`);
  if (subject !== undefined) all.push(sql`subject = ${pseudonym(subject)}::bytea`);
  if (from !== undefined) all.push(sql`time >= ${instant(from, 'from')}::timestamptz`);
  if (to !== undefined) all.push(sql`time < ${instant(to, 'to')}::timestamptz`);
  if (after !== undefined) {
    const { time, index } = readMark(after);
    const isLater = order === 'oldest';
    if (by === 'index') all.push(isLater ? sql`index > ${index}::int8` : sql`index < ${index}::int8`);
    else
      all.push(
        isLater
          ? sql`(time, index) > (${time}::timestamptz, ${index}::int8)`
          : sql`(time, index) < (${time}::timestamptz, ${index}::int8)`,
      );
  }
  return all;
}

const ORDERS = {
  index: { newest: sql`index desc`, oldest: sql`index` },
  time: { newest: sql`time desc, index desc`, oldest: sql`time, index` },
} as const;

/** The statement of a page: one row more than asked for, which tells whether there is another page. */
export function listStatement(filter: ListFilter): Query<EntryRow> {
  const limit = limitOf(filter);
  const where = [sql`true`, ...conditions(filter)].reduce((all, one) => sql`${all} and ${one}`);
  const order = ORDERS[filter.by ?? 'index'][filter.order ?? 'newest'];
  return sql<EntryRow>`
    select index, id, time, salt, leaf_hash, entry from cutru_log.entries
    where ${where} order by ${order} limit ${limit + 1}::int4`;
}

/** An entry from its row. */
export function loggedEntry({ index, id, salt, leaf_hash: leafHash, entry: bytes }: EntryRow): LoggedEntry {
  return { index: Number(index), id, bytes, salt, leafHash };
}

/** A page of entries (keyset pagination: a page never repeats or skips an entry, however many arrive meanwhile). */
export async function listEntries(pool: Pool, filter: ListFilter): Promise<EntryPage> {
  const limit = limitOf(filter);
  const found = await rows(pool, listStatement(filter));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const entries = page.map(loggedEntry);
  return found.length > limit && last !== undefined ? { entries, next: writeMark(last) } : { entries };
}
