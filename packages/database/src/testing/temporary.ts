import { chmodSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres } from '../server/remove.ts';
import { type StartedPostgres, type StartOptions, startPostgres } from '../server/start.ts';

const PREFIX = 'cutru-test-postgres-';

/** Milliseconds after which a folder must have been locked by whoever made it. */
const OLD = 60_000;

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(folder, 0o711); // the account that runs PostgreSQL for root must get through
  return folder;
}

/** Without waiting for the disk: a commit outlives a killed server all the same, only not a power cut. */
export function startForTests(options: StartOptions): Promise<StartedPostgres> {
  const settings = { fsync: 'off', full_page_writes: 'off', ...options.settings };
  return startPostgres({ ...options, settings });
}

/** Removes what runs that were killed have left: folders whose lock is free, and the servers on them. */
export async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((found) => found.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    // One that another run or another user holds stays.
    if (Date.now() - made > OLD) await removePostgres(folder).catch(() => {});
  }
}
