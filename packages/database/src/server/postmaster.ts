import { type ChildProcess, spawn } from 'node:child_process';
import type { DatabaseErrorCode } from '../errors/codes.ts';
import { DatabaseError, type DatabaseErrorDetails } from '../errors/database-error.ts';
import { as } from './account.ts';
import { stopAtExit } from './at-exit.ts';
import { program } from './binaries.ts';
import { ENVIRONMENT } from './environment.ts';
import { lastLines } from './lines.ts';
import type { Place } from './place.ts';
import { LOOPBACK } from './port.ts';

/** A running server's process. */
export interface Postmaster {
  readonly pid: number;
  readonly ended: Promise<void>;
  /** Ends the process by SIGINT, and by SIGQUIT if that does not help. */
  stop(): Promise<void>;
}

const PATIENCE = { fast: 30_000, immediate: 10_000 };

/**
 * Given on the command line, so that nothing in the data can change them. The log never has a statement, a parameter
 * or a row, all of which can name people: errors go to the client that caused them.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

function failure(lines: readonly string[], folder: string, port: number): DatabaseError {
  const has = (words: string): boolean => lines.some((line) => line.includes(words));
  const details: DatabaseErrorDetails = { folder, lines };
  const fail = (code: DatabaseErrorCode, more: DatabaseErrorDetails = details): DatabaseError =>
    new DatabaseError(code, more);
  if (has('Address already in use')) return fail('DATABASE_PORT_TAKEN', { port });
  if (has('No space left on device')) return fail('DATABASE_DISK_FULL');
  return fail('DATABASE_START_FAILED');
}

/** Resolves when the server takes connections. PostgreSQL says so in English, for `lc_messages` is set. */
function ready(child: ChildProcess, place: Place, port: number, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const { stderr } = child;
    if (stderr === null) throw new TypeError('the server was started without a pipe');
    const lines = lastLines(stderr, (line) => {
      log(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
    child.once('error', (cause) => {
      const details = { folder: place.cluster, lines: [cause.message] };
      reject(new DatabaseError('DATABASE_START_FAILED', details, { cause }));
    });
    child.once('close', () => reject(failure(lines, place.cluster, port)));
  });
}

/** Starts a server on data that are there, and waits until it takes connections. */
export async function launch(
  place: Place,
  port: number,
  settings: Readonly<Record<string, string>>,
  log: (line: string) => void,
): Promise<Postmaster> {
  const flags = Object.entries({ ...SETTINGS, ...settings, port: String(port) });
  const child = spawn(
    program(place.binaries, 'postgres'),
    ['-D', place.cluster, ...flags.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A group of its own: Ctrl-C in a terminal must reach us alone, who finish what is under way and then stop it.
    { ...as(place.account), env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const pid = child.pid ?? 0;
  const forget = pid === 0 ? (): void => {} : stopAtExit(pid);
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      forget();
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  await ready(child, place, port, log);

  const signalled = async (signal: NodeJS.Signals, patience: number): Promise<boolean> => {
    child.kill(signal);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, patience, false);
    });
    const inTime = await Promise.race([ended.then(() => true), late]);
    clearTimeout(timer);
    return inTime;
  };
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (await signalled('SIGINT', PATIENCE.fast)) return;
    if (await signalled('SIGQUIT', PATIENCE.immediate)) return;
    throw new DatabaseError('DATABASE_STOP_FAILED', { folder: place.cluster, pid });
  };
  return { pid, ended, stop };
}
