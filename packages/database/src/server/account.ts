import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseError } from '../errors/database-error.ts';

/** Whom PostgreSQL runs as where that is not who runs this process: it refuses to be root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Options for a child process: the account, and a folder that every account can be in. */
export function as(account: Account | undefined): { cwd: string; uid?: number; gid?: number } {
  return { cwd: '/', ...account };
}

function idOf(name: string, which: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [which, name], { encoding: 'utf8' });
  return status === 0 ? Number.parseInt(stdout, 10) : undefined;
}

function existing(name: string): Account | undefined {
  const uid = idOf(name, '-u');
  const gid = idOf(name, '-g');
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * The system's account for PostgreSQL, made where there is none: without a home, a shell or a password. Only for
 * root.
 */
export function postgresAccount(name: string = NAME): Account {
  const found = existing(name);
  if (found !== undefined) return found;
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/', '--shell', '/bin/false'];
  const { stderr, error } = spawnSync('useradd', [...flags, name], { encoding: 'utf8' });
  // Asked again whatever came of it: another process may have made it at the same moment.
  const made = existing(name);
  if (made !== undefined) return made;
  const lines = [error?.message ?? stderr.trim()];
  throw new DatabaseError('DATABASE_NO_USER', { lines }, error === undefined ? {} : { cause: error });
}

/** Who owns a folder, unless that is root. */
export function ownerOf(folder: string): Account | undefined {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/** Whether an account can get into a folder: asked of the system, since more than modes can forbid it. */
export function canEnter(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], as(account)).status === 0;
}
