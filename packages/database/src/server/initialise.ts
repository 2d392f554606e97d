import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseError } from '../errors/database-error.ts';
import { as } from './account.ts';
import { major, program } from './binaries.ts';
import { ENVIRONMENT } from './environment.ts';
import { lastLines } from './lines.ts';
import type { Place } from './place.ts';

export const SUPERUSER = 'postgres';

/**
 * Everything that initdb would otherwise take from the environment. Text sorts by code point, the same on every
 * machine; Vietnamese order is asked for where it is wanted, `order by name collate "vi-x-icu"`.
 */
const FLAGS = [
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

async function initdb(
  place: Place,
  folder: string,
  passwordFile: string,
  log: (line: string) => void,
): Promise<void> {
  const child = spawn(
    program(place.binaries, 'initdb'),
    [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...FLAGS],
    {
      ...as(place.account),
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const lines = lastLines(child.stderr, log);
  lastLines(child.stdout, log);
  const [code] = await once(child, 'close');
  if (code === 0) return;
  const full = lines.some((line) => line.includes('No space left on device'));
  throw new DatabaseError(full ? 'DATABASE_DISK_FULL' : 'DATABASE_INIT_FAILED', {
    folder: place.cluster,
    lines,
  });
}

/** Makes the data where there are none; else sees that this PostgreSQL can use them. */
export async function initialise(place: Place, secret: string, log: (line: string) => void): Promise<void> {
  const { cluster, account, binaries } = place;
  if (existsSync(cluster)) {
    const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (found === major(binaries)) return;
    const versions = `${found} / ${major(binaries)}`;
    throw new DatabaseError('DATABASE_VERSION_DIFFERS', { folder: cluster, versions });
  }
  log('initialising the data');
  // Made under another name: what an interrupted initdb leaves behind looks like data.
  const making = `${cluster}.new`;
  const passwordFile = join(dirname(cluster), 'initdb-password');
  try {
    rmSync(making, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
    mkdirSync(making, { mode: 0o700 });
    writeFileSync(passwordFile, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    if (account !== undefined) {
      for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid);
    }
    await initdb(place, making, passwordFile, log);
    renameSync(making, cluster);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError('DATABASE_NO_ACCESS', { folder: dirname(cluster) }, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(making, { recursive: true, force: true });
  }
}
