import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseError } from '../errors/database-error.ts';

/** Fast shutdown first; then without tidying up, after which the log is replayed. Milliseconds. */
const WAYS = [
  { signal: 'SIGINT', patience: 30_000 },
  { signal: 'SIGQUIT', patience: 10_000 },
] as const;

function pidIn(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a process is a PostgreSQL on these data: it works in that folder, and names it in its command line. Its
 * number alone says nothing: after a restart of the machine another process may have it. Not so of a zombie.
 */
function serves(pid: number, cluster: string): boolean {
  const folder = realpathSync(cluster);
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes(
      folder,
    );
  }
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** The process of a PostgreSQL that lives on these data. */
export function livingIn(cluster: string): number | undefined {
  const pid = pidIn(cluster);
  return pid !== undefined && serves(pid, cluster) ? pid : undefined;
}

/** Waits until a condition holds, or gives up. */
export async function until(condition: () => boolean, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (condition()) return true;
    await sleep(20);
  }
  return condition();
}

/**
 * Stops the PostgreSQL that a killed process left behind on these data. Only for whoever holds the folder's lock:
 * then nobody is using it.
 */
export async function stopLeftBehind(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = pidIn(cluster);
  if (pid === undefined) return;
  if (!serves(pid, cluster)) {
    // PostgreSQL itself would take any living process of this number for its predecessor.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  log(`stopping the PostgreSQL that was left behind (process ${pid})`);
  for (const { signal, patience } of WAYS) {
    try {
      process.kill(pid, signal);
    } catch {
      // Gone, or not to be signalled: the wait tells.
    }
    if (await until(() => !serves(pid, cluster), patience)) return;
  }
  throw new DatabaseError('DATABASE_STOP_FAILED', { folder: cluster, pid });
}
