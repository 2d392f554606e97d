import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { testDatabase } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedgerKeys, type LedgerKeys, migrateLedger } from '../../src/index.ts';
import { temporaryFolder } from '../world.ts';
import { checkWholeLog } from './log.ts';

let database: Awaited<ReturnType<typeof testDatabase>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let keys: LedgerKeys;
const children: ChildProcess[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await migrateLedger(database.url);
  folder = await temporaryFolder();
  keys = await createLedgerKeys(join(folder.path, 'keys'), randomBytes);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.drop();
  await folder.remove();
});

/** What a process was told: index and id of each entry that it may hand out. */
interface Appender {
  readonly child: ChildProcess;
  readonly told: Map<number, string>;
  readonly ready: Promise<void>;
  readonly ended: Promise<unknown>;
}

function appender(name: string, flight: number): Appender {
  const script = new URL('appender.ts', import.meta.url).pathname;
  const args = [script, database.url, join(folder.path, 'keys'), name, String(flight)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const told = new Map<number, string>();
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const lines = createInterface({ input: child.stdout as NonNullable<typeof child.stdout> });
  lines.on('line', (line) => {
    const [index = '', id = ''] = line.split(' ');
    if (index === 'ready') resolve();
    else told.set(Number(index), id);
  });
  return { child, told, ready, ended: once(lines, 'close') };
}

const untilTold = async ({ child, told }: Appender, count: number) => {
  for (; told.size < count; expect(child.exitCode).toBeNull())
    await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('two processes that append to one log', () => {
  it('leave no gap, fork or entry without its record when one is killed under load, time and again', async () => {
    const steady = appender('steady', 64);
    await steady.ready;
    const killed: Appender[] = [];
    for (let round = 0; round < 4; round += 1) {
      const victim = appender(`victim-${round}`, 64);
      killed.push(victim);
      await victim.ready;
      await untilTold(victim, 100 + 37 * round);
      victim.child.kill('SIGKILL');
      await victim.ended;
      // The other one goes on: the dead one's lock ends with its connection.
      await untilTold(steady, steady.told.size + 200);
    }
    steady.child.kill('SIGTERM');
    await steady.ended;
    const { size, ids, requests } = await checkWholeLog({ url: database.url, keys });
    expect(requests).toBe(size);
    // Whatever a process was told is in the log, where it was told. A crash can lose a reply, never an entry.
    const told = [steady, ...killed].flatMap((one) => [...one.told]);
    for (const [index, id] of told) expect(ids[index]).toBe(id);
    expect(told.length).toBeGreaterThan(1000);
    expect(size).toBeGreaterThanOrEqual(told.length);
    expect(size).toBeLessThanOrEqual(told.length + 4 * 64);
    expect(new Set(ids).size).toBe(size);
  }, 120_000);
});
