import { prepared, type Query, sql } from '@cutru/database';

/** One lock for every writer of a database, in every process: the bytes of `cutrulog`. */
const WRITER_LOCK = 0x63757472756c6f67n;

/**
 * Waits for the lock, which ends with the transaction. What is read under it must be read by a later statement: a
 * statement sees what was committed when it began, and this one begins before it has waited.
 */
export const takeWriterLock = (): Query<{ locked: string }> =>
  prepared(
    'log-lock',
    sql<{ locked: string }>`select pg_catalog.pg_advisory_xact_lock(${WRITER_LOCK}::int8)::text as locked`,
  );

/** Settings of the writer's session: durable whatever the server's default; lookups by index from the first row on. */
export const setUpWriter = (idleMs: number): Query<unknown> => sql`
  select set_config('idle_in_transaction_session_timeout', ${String(idleMs)}, false),
    set_config('synchronous_commit', case current_setting('synchronous_commit')
      when 'off' then 'on' when 'local' then 'on' else current_setting('synchronous_commit') end, false),
    set_config('enable_seqscan', 'off', false),
    set_config('plan_cache_mode', 'force_generic_plan', false)`;

export interface HeadRow {
  size: bigint;
  root: Buffer;
  frontier: Buffer;
  checkpoint: string;
}

export const latestHead = (): Query<HeadRow> =>
  prepared(
    'log-head',
    sql<HeadRow>`select size, root, frontier, checkpoint from cutru_log.heads order by size desc limit 1`,
  );

export const headAt = (size: number): Query<{ checkpoint: string }> =>
  sql<{ checkpoint: string }>`select checkpoint from cutru_log.heads where size = ${size}::int8`;

/** A request that was logged. Without `key` and `sealed` its record was erased. */
export interface RequestRow {
  request: Buffer;
  content: Buffer;
  index: bigint;
  id: string;
  entry: Buffer;
  epoch: number | null;
  key: Buffer | null;
  sealed: Buffer | null;
}

export const requestsByKey = (keys: readonly Uint8Array[]): Query<RequestRow> =>
  prepared(
    'log-requests',
    sql<RequestRow>`
      select q.key as request, q.content, e.index, e.id, e.entry, r.epoch, r.key, r.sealed
      from cutru_log.requests q
      join cutru_log.entries e on e.index = q.index
      left join cutru_log.records r on r.index = q.index
      where q.key = any(${keys}::bytea[])`,
  );

export interface SubjectRow {
  subject: Buffer;
  epoch: number;
  key: Buffer;
}

export const subjectKeys = (subjects: readonly Uint8Array[]): Query<SubjectRow> =>
  prepared(
    'log-subjects',
    sql<SubjectRow>`
      select subject, epoch, key from cutru_log.subject_keys where subject = any(${subjects}::bytea[])`,
  );

/**
 * Rows of fixed and of varying lengths cut out of one bytea: a single parameter is read and planned faster than many.
 * `lengths` is an array as text, so many numbers a row.
 */
export interface Cut {
  readonly rows: number;
  readonly bytes: Buffer;
  readonly lengths: string;
}

/**
 * A row: id, leaf hash, salt; subject, caller, programme, outcome, kind, entry. Numbers: where it begins, its time in
 * milliseconds in two halves of 30 bits, and the lengths of the six.
 */
const insertEntries = (start: number, { rows, bytes, lengths }: Cut): Query<unknown> =>
  sql`
    insert into cutru_log.entries
      (index, id, kind, time, caller, programme, outcome, subject, salt, leaf_hash, entry)
    select ${start}::int8 + n,
      encode(substring(b from a for 16), 'hex')::uuid,
      convert_from(substring(b from a + 64 + s + c + p + o for k), 'UTF8'),
      to_timestamp(t),
      convert_from(substring(b from a + 64 + s for c), 'UTF8'),
      case when p > 0 then convert_from(substring(b from a + 64 + s + c for p), 'UTF8') end,
      case when o > 0 then convert_from(substring(b from a + 64 + s + c + p for o), 'UTF8') end,
      case when s > 0 then substring(b from a + 64 for s) end,
      substring(b from a + 48 for 16),
      substring(b from a + 16 for 32),
      substring(b from a + 64 + s + c + p + o + k for e)
    from (
      select n, ${bytes}::bytea as b, l[n * 9 + 1] as a, (l[n * 9 + 2]::float8 * 1073741824 + l[n * 9 + 3]) / 1000 as t,
        l[n * 9 + 4] as s, l[n * 9 + 5] as c, l[n * 9 + 6] as p, l[n * 9 + 7] as o, l[n * 9 + 8] as k,
        l[n * 9 + 9] as e
      from (select ${lengths}::int4[] as l offset 0) as list, generate_series(0, ${rows}::int4 - 1) as n
      offset 0
    ) as cut`;

/** A row: wrapped key of 60 bytes and sealed bytes. Numbers: leaves after `start`, where it begins, length of sealed, epoch. */
const insertRecords = (start: number, { rows, bytes, lengths }: Cut): Query<unknown> =>
  sql`
    insert into cutru_log.records (index, epoch, key, sealed)
    select ${start}::int8 + l[n * 4 + 1], l[n * 4 + 4], substring(b from l[n * 4 + 2] for 60),
      substring(b from l[n * 4 + 2] + 60 for l[n * 4 + 3])
    from (select ${bytes}::bytea as b, ${lengths}::int4[] as l offset 0) as list,
      generate_series(0, ${rows}::int4 - 1) as n`;

/** A row: key and content of 32 bytes each. Numbers: leaves after `start`. */
const insertRequests = (start: number, { rows, bytes, lengths }: Cut): Query<unknown> =>
  sql`
    insert into cutru_log.requests (key, index, content)
    select substring(b from n * 64 + 1 for 32), ${start}::int8 + l[n + 1], substring(b from n * 64 + 33 for 32)
    from (select ${bytes}::bytea as b, ${lengths}::int4[] as l offset 0) as list,
      generate_series(0, ${rows}::int4 - 1) as n`;

/** A row: subject of 32 bytes and wrapped key of 60. Numbers: the epoch. */
const insertSubjects = ({ rows, bytes, lengths }: Cut): Query<unknown> =>
  sql`
    insert into cutru_log.subject_keys (subject, epoch, key)
    select substring(b from n * 92 + 1 for 32), l[n + 1], substring(b from n * 92 + 33 for 60)
    from (select ${bytes}::bytea as b, ${lengths}::int4[] as l offset 0) as list,
      generate_series(0, ${rows}::int4 - 1) as n`;

/** A row: hash. Numbers: level and position, the latter in two halves of 30 bits. */
const insertNodes = ({ rows, bytes, lengths }: Cut): Query<unknown> =>
  sql`
    insert into cutru_log.nodes (level, position, hash)
    select l[n * 3 + 1], l[n * 3 + 2]::int8 * 1073741824 + l[n * 3 + 3], substring(b from n * 32 + 1 for 32)
    from (select ${bytes}::bytea as b, ${lengths}::int4[] as l offset 0) as list,
      generate_series(0, ${rows}::int4 - 1) as n`;

export interface NewHead {
  readonly size: number;
  /** The size that it follows; `null` for the first head of all. */
  readonly previous: number | null;
  readonly root: Uint8Array;
  readonly frontier: Uint8Array;
  readonly checkpoint: string;
}

export const insertHead = ({ size, previous, root, frontier, checkpoint }: NewHead): Query<unknown> =>
  prepared(
    'log-insert-head',
    sql`
      insert into cutru_log.heads (size, previous, root, frontier, checkpoint)
      values (${size}::int8, ${previous}::int8, ${root}::bytea, ${frontier}::bytea, ${checkpoint}::text)`,
  );

/** What a batch adds, cut from its bytes. */
export interface BatchCuts {
  readonly entries: Cut;
  readonly records: Cut;
  readonly requests: Cut;
  readonly subjects: Cut;
  readonly nodes: Cut;
}

/** All that a batch adds in one statement, with the head that speaks of it: for a small batch the statements are the work. */
export const insertBatch = (start: number, cuts: BatchCuts, head: NewHead): Query<unknown> =>
  prepared(
    'log-insert-batch',
    sql`
      with entries as (${insertEntries(start, cuts.entries)}),
        records as (${insertRecords(start, cuts.records)}),
        requests as (${insertRequests(start, cuts.requests)}),
        subjects as (${insertSubjects(cuts.subjects)}),
        nodes as (${insertNodes(cuts.nodes)})
      ${insertHead(head)}`,
  );
