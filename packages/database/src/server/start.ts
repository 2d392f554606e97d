import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openPlainClient } from '../client/open.ts';
import { DatabaseError } from '../errors/database-error.ts';
import { initialise } from './initialise.ts';
import { stopLeftBehind } from './living.ts';
import { takeLock } from './lock.ts';
import { password } from './password.ts';
import { madeFolder, type Place, settlePlace } from './place.ts';
import { freePort } from './port.ts';
import { launch, type Postmaster } from './postmaster.ts';
import { putAsideRemoved } from './removed.ts';
import { addressOf } from './url.ts';

export interface StartOptions {
  /**
   * Folder of this server alone, made if it is missing: data, password and lock. Where root runs below a folder that
   * others may not enter, the data are kept in /var/lib/cutru and this folder says where.
   */
  readonly dataFolder: string;
  /** A port of one's own choice; a free one unless given. */
  readonly port?: number;
  /** Told each line that PostgreSQL writes, and what is being done. No line holds a statement or a value. */
  readonly log?: (line: string) => void;
  /** Settings of PostgreSQL beside or instead of ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface StartedPostgres {
  /** Address of the database `cutru` with the superuser and its password; loopback only. */
  readonly url: string;
  readonly port: number;
  /** The process of the server. */
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and frees the folder, also for a server that has ended by itself; connections still open are closed, what they had not committed is undone. */
  stop(): Promise<void>;
}

const DATABASE = 'cutru';

/** How often another port is tried where somebody took the one just found to be free. */
const PORTS_TRIED = 5;

/** Milliseconds for the backends of a killed server to notice and let go of its shared memory. */
const LINGERING = 10_000;

function lingers(error: unknown): boolean {
  const lines = error instanceof DatabaseError ? (error.details.lines ?? []) : [];
  return lines.some((line) => line.includes('pre-existing shared memory block'));
}

/** Starts the server; what passes by itself is tried again. */
async function launched(
  place: Place,
  options: StartOptions,
  log: (line: string) => void,
): Promise<{ port: number; postmaster: Postmaster }> {
  const deadline = Date.now() + LINGERING;
  for (let tried = 1; ; ) {
    const port = options.port ?? (await freePort());
    try {
      return { port, postmaster: await launch(place, port, options.settings ?? {}, log) };
    } catch (error) {
      const taken = error instanceof DatabaseError && error.code === 'DATABASE_PORT_TAKEN';
      if (taken && options.port === undefined && tried < PORTS_TRIED) tried += 1;
      else if (lingers(error) && Date.now() < deadline) await sleep(200);
      else throw error;
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = await openPlainClient(url);
  try {
    const found = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts a PostgreSQL of one's own, from the programs that come along from npm: at first it makes the data, later it
 * only starts. Listens on 127.0.0.1 alone; what is committed is on the disk. A PostgreSQL left behind on these data by
 * a process that was killed is stopped first; a second copy is refused while the first one runs.
 *
 * Runs for an ordinary user and for root, who runs it as `postgres` (made where it is missing). When this process
 * exits without `stop`, the server shuts down by itself unless the process was killed.
 *
 * @example
 * const server = await startPostgres({ dataFolder: '.cutru/demo/postgres' });
 * const pool = openPool(server.url);
 * // ...
 * await pool.end();
 * await server.stop();
 */
export async function startPostgres(options: StartOptions): Promise<StartedPostgres> {
  const log = options.log ?? ((): void => {});
  const dataFolder = madeFolder(resolve(options.dataFolder));
  const unlock = takeLock(dataFolder);
  let postmaster: Postmaster | undefined;
  try {
    await putAsideRemoved(dataFolder, log);
    const place = settlePlace(dataFolder);
    const secret = password(dataFolder, place.cluster);
    await initialise(place, secret, log);
    await stopLeftBehind(place.cluster, log);
    const started = await launched(place, options, log);
    postmaster = started.postmaster;
    await ensureDatabase(addressOf(secret, started.port, 'postgres'));
    const url = addressOf(secret, started.port);
    return { ...running(started.postmaster, unlock), url, port: started.port };
  } catch (error) {
    await postmaster?.stop();
    unlock();
    throw error;
  }
}

function running(
  postmaster: Postmaster,
  unlock: () => void,
): Pick<StartedPostgres, 'pid' | 'ended' | 'stop'> {
  let stopping: Promise<void> | undefined;
  return {
    pid: postmaster.pid,
    ended: postmaster.ended,
    stop: () => {
      stopping ??= postmaster.stop().finally(unlock);
      return stopping;
    },
  };
}
