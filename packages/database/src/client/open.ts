import pg from 'pg';
import { DatabaseError, databaseError } from '../errors/database-error.ts';
import { TYPES } from './types.ts';

export interface OpenOptions {
  /** Shown in `pg_stat_activity`; `cutru` unless given. */
  readonly applicationName?: string;
  /** The role in whose name the session works. The login must be a member of it. */
  readonly role?: string;
  /** Milliseconds after which a server that does not answer is given up; 10,000 unless given. */
  readonly connectTimeoutMs?: number;
  /** Milliseconds after which the server ends a statement; without limit unless given. */
  readonly statementTimeoutMs?: number;
}

export interface PoolOptions extends OpenOptions {
  /** Connections at most; 10 unless given. */
  readonly max?: number;
  /** Told of a connection that breaks while nobody uses it; the pool replaces it by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/** Refuses, without showing it (it holds a password), what is no URL of a PostgreSQL database. */
function checked(url: string): string {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) {
    throw new DatabaseError('DATABASE_URL_MALFORMED');
  }
  return url;
}

/** A role goes into the start-up options, in which a space or backslash ends or escapes the value. */
function startUpOptions(role: string | undefined): string {
  const settings = ['TimeZone=UTC', 'DateStyle=ISO', 'IntervalStyle=iso_8601'];
  if (role !== undefined) settings.push(`role=${role.replace(/[\\ ]/g, '\\$&')}`);
  return settings.map((setting) => `-c ${setting}`).join(' ');
}

function configured(url: string, options: OpenOptions): pg.ClientConfig {
  const { statementTimeoutMs } = options;
  return {
    connectionString: checked(url),
    application_name: options.applicationName ?? 'cutru',
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
    keepAlive: true,
    options: startUpOptions(options.role),
    types: TYPES,
    ...(statementTimeoutMs === undefined ? {} : { statement_timeout: statementTimeoutMs }),
  };
}

/** Milliseconds that an answer may come later than the server's own limit for a statement. */
const GRACE_MS = 1_000;

const ignore = (): void => {};

/**
 * A pool of connections; nothing is connected yet. A connection that breaks, idle or lent out, never ends the
 * process: who uses it sees the error of the statement, an idle one is replaced. Where statements have a limit, one that
 * gets no answer at all (the server hangs, or the network swallows everything) ends a second after it with
 * `DATABASE_TIMED_OUT`, and its connection is closed.
 */
export function openPool(url: string, options: PoolOptions = {}): pg.Pool {
  const { statementTimeoutMs: limitMs, max = 10 } = options;
  const silence = limitMs === undefined ? {} : { query_timeout: limitMs + GRACE_MS };
  const pool = new pg.Pool({ ...configured(url, options), ...silence, max });
  pool.on('error', options.onIdleError ?? ignore);
  // The pool's own listener is off while a client is lent out, and an 'error' that nobody hears is thrown.
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/** What never came about cannot be lost: nobody answered, whatever node-postgres calls it. */
function connectError(cause: unknown): unknown {
  const error = databaseError(cause);
  const isLost = error instanceof DatabaseError && error.code === 'DATABASE_CONNECTION_LOST';
  return isLost ? new DatabaseError('DATABASE_UNREACHABLE', error.details, { cause }) : error;
}

async function connected(client: pg.Client): Promise<pg.Client> {
  client.on('error', ignore);
  try {
    await client.connect();
  } catch (error) {
    throw connectError(error);
  }
  return client;
}

/**
 * One connection, for one writer, with its statements pipelined: they go out without waiting for the answers before
 * them. Each is a transaction of its own unless `begin` was sent; COPY cannot be pipelined. When the connection is
 * lost, statements under way are rejected and `end` is emitted: open another.
 */
export async function openClient(url: string, options: OpenOptions = {}): Promise<pg.Client> {
  return connected(new pg.Client({ ...configured(url, options), pipeline: true }));
}

/** One connection without pipelining, for tools that bring their own statements. */
export async function openPlainClient(url: string, options: OpenOptions = {}): Promise<pg.Client> {
  return connected(new pg.Client(configured(url, options)));
}
