import { testServer } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ledger, LedgerError, type LedgerKeys, migrateLedger, openLedger } from '../../src/index.ts';
import { rejection } from '../refusal.ts';
import { ORIGIN, someKeys, verification } from '../world.ts';
import { checkWholeLog } from './log.ts';

let server: Awaited<ReturnType<typeof testServer>>;
let keys: LedgerKeys;
let ledger: Ledger;
beforeAll(async () => {
  server = await testServer();
  keys = await someKeys();
  await migrateLedger(server.server.url);
  ledger = await openLedger({
    url: server.server.url,
    keys,
    origin: ORIGIN,
    statementTimeoutMs: 500,
    connectTimeoutMs: 500,
  });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await server.drop();
}, 60_000);

const request = (at: number) => ({ id: `row-${at}`, content: Buffer.from(`content ${at}`) });

describe('a database that goes away and comes back', () => {
  it('costs replies and never an entry: what was told stands, what was not can be sent again', async () => {
    const told = new Map<number, number>();
    const failed: number[] = [];
    let next = 0;
    let stopped = false;
    const lane = async () => {
      while (!stopped) {
        const at = next++;
        try {
          const appended = await ledger.append(verification(at));
          if (appended.status === 'appended') told.set(at, appended.index);
        } catch (error) {
          expect(error).toBeInstanceOf(LedgerError);
          expect(['LEDGER_UNAVAILABLE', 'LEDGER_OUTCOME_UNKNOWN']).toContain((error as LedgerError).code);
          failed.push(at);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    };
    const lanes = Array.from({ length: 32 }, lane);
    const until = async (holds: () => boolean) => {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
    };
    await until(() => told.size > 200);
    await server.kill();
    await until(() => failed.length > 50);
    await rejection(ledger.list(), 'LEDGER_UNAVAILABLE');
    await rejection(ledger.find('school-office', request(0)), 'LEDGER_UNAVAILABLE');
    const before = told.size;
    await server.restart();
    await until(() => told.size > before + 200);
    stopped = true;
    await Promise.all(lanes);
    const log = await checkWholeLog({ url: server.server.url, keys });
    expect(log.size).toBeGreaterThanOrEqual(told.size);
    for (const [at, index] of told)
      expect((await ledger.find('school-office', request(at)))?.index).toBe(index);
    // Sent again under the same id each is there once, whether its commit had got through or not.
    const again = await Promise.all(failed.map((at) => ledger.append(verification(at))));
    expect(again.every(({ status }) => status === 'appended' || status === 'stored')).toBe(true);
    const after = await checkWholeLog({ url: server.server.url, keys });
    expect(after.size).toBe(told.size + failed.length);
    expect(after.requests).toBe(after.size);
  }, 60_000);

  it('that hangs without an answer does not hang its callers', async () => {
    const { pid } = server.server;
    const backends = await backendsOf(pid);
    for (const one of backends) process.kill(one, 'SIGSTOP');
    try {
      const began = Date.now();
      await rejection(ledger.append(verification(100_000)), 'LEDGER_UNAVAILABLE');
      expect(Date.now() - began).toBeLessThan(15_000);
    } finally {
      for (const one of backends) process.kill(one, 'SIGCONT');
    }
    expect((await ledger.append(verification(100_000))).status).toBe('appended');
    await checkWholeLog({ url: server.server.url, keys });
  }, 60_000);
});

/** The processes of a server, itself among them. */
async function backendsOf(pid: number): Promise<number[]> {
  const { execFileSync } = await import('node:child_process');
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return [pid, ...children.trim().split(/\s+/).map(Number)];
}
