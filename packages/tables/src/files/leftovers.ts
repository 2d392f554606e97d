import { lstat, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** One that is being written was written to a moment ago. */
const ABANDONED_MS = 3_600_000;

const PART = /^\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part$/;

async function removeAbandoned(path: string, before: number): Promise<void> {
  const found = await lstat(path);
  if (found.isFile() && found.mtimeMs < before) await rm(path, { force: true });
}

/** Removes what runs that were killed left of a target more than an hour ago. What cannot be removed stays. */
export async function removeLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const prefix = `.${basename(target)}`;
  const names = await readdir(folder).catch(() => []);
  const parts = names.filter((name) => name.startsWith(prefix) && PART.test(name.slice(prefix.length)));
  const before = Date.now() - ABANDONED_MS;
  await Promise.all(parts.map((name) => removeAbandoned(join(folder, name), before).catch(() => undefined)));
}
