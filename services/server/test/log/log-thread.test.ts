import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@cutru/database/testing';
import { createLedgerKeys, type Ledger, LedgerError, migrateLedger, openLedger } from '@cutru/ledger';
import { DEMO_ISSUER, generateKey } from '@cutru/tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SigningFailed } from '../../src/log/crossed.ts';
import type { LogItem } from '../../src/log/item.ts';
import { LogThread } from '../../src/log/log-thread.ts';
import type { LogThreadSettings } from '../../src/log/messages.ts';

let database: TestDatabase;
let folder: string;
let settings: LogThreadSettings;
let ledger: Ledger;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'cutru-log-thread-'));
  const keys = await createLedgerKeys(join(folder, 'log'), randomBytes);
  const common = { url: database.url, keys, origin: 'log.test/thread', statementTimeoutMs: 5_000 };
  await migrateLedger(database.url);
  ledger = await openLedger(common);
  const token = await generateKey({ demo: true });
  settings = { ...common, token, issuer: DEMO_ISSUER, days: 1, signsApart: false };
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function itemOf(request: string, change: Partial<LogItem['material']['decision']> = {}): LogItem {
  const id = ledger.newId();
  return {
    entry: {
      id,
      kind: 'verification',
      caller: 'test',
      programme: 'ethnic-boarding-school',
      outcome: 'ELIGIBLE',
      parts: Object.freeze([Object.freeze({ kind: 'ADMISSION', outcome: 'ELIGIBLE' })]),
      clauses: ['9(1)(a)'],
      versions: Object.freeze({ instrument: 'test' }),
    },
    person: '089213000001',
    record: Buffer.from(`record of ${request}`),
    request: { id: request, content: Buffer.from(`content of ${request}`) },
    material: {
      decision: {
        id,
        programme: 'ethnic-boarding-school',
        admissionYear: null,
        referenceDate: '2025-06-10',
        identity: 'CONFIRMED',
        outcome: 'ELIGIBLE',
        parts: [{ kind: 'ADMISSION', outcome: 'ELIGIBLE', basis: 'SOURCE', class: null, points: null }],
        priority: null,
        confidence: 'confirmed',
        ...change,
      },
      disclosable: { citizenId: '089213000001', group: null, clauses: {}, assumptions: [] },
      audience: 'tests',
    },
  };
}

async function withThread<T>(use: (thread: LogThread) => Promise<T>): Promise<T> {
  const thread = await LogThread.open(settings);
  try {
    return await use(thread);
  } finally {
    await thread.close();
  }
}

const codeOf = (error: unknown): string => (error instanceof LedgerError ? error.code : 'none');

describe('the thread of the log', () => {
  it.each([false, true])('logs and signs many at once, a thread for signing: %s', async (signsApart) => {
    const thread = await LogThread.open({ ...settings, signsApart });
    const items = Array.from({ length: 300 }, (_, at) => itemOf(`many-${signsApart}-${at}`));
    const logged = await Promise.all(items.map((item) => thread.append(item)));
    await thread.close();
    expect(new Set(logged.map((each) => each.status === 'appended' && each.index)).size).toBe(300);
    for (const [at, each] of logged.entries()) {
      if (each.status !== 'appended') return expect.fail('it was not appended');
      const claims = JSON.parse(Buffer.from(each.token.split('.')[1] ?? '', 'base64url').toString('utf8'));
      expect(claims).toMatchObject({ jti: items[at]?.entry.id, log: { index: each.index } });
      expect(each.disclosures).toHaveLength(4);
      const found = await ledger.get(items[at]?.entry.id ?? '');
      expect(found?.index).toBe(each.index);
      if (at > 3) break;
    }
    expect(thread.stats().batched).toBe(300);
  });

  it('gives a request again what it was given before, with the salts of its disclosures', async () => {
    await withThread(async (thread) => {
      const item = itemOf('twice');
      const [first, twin] = await Promise.all([thread.append(item), thread.append(itemOf('twice'))]);
      const again = await thread.append(itemOf('twice'));
      if (first.status !== 'appended' || twin.status !== 'stored' || again.status !== 'stored')
        return expect.fail('not as it should be');
      expect(twin.stored.index).toBe(first.index);
      expect(Buffer.from(again.stored.record).toString()).toBe('record of twice');
      const [salt] = JSON.parse(Buffer.from(first.disclosures[0] ?? '', 'base64url').toString('utf8'));
      expect(again.stored.disclosureSalt('citizen_id').toString('base64url')).toBe(salt);
      expect(() => again.stored.disclosureSalt('name')).toThrow(TypeError);
    });
  });

  it('tells other content under an id, an entry that is none, and a token that cannot be', async () => {
    await withThread(async (thread) => {
      await thread.append(itemOf('taken'));
      const other = { ...itemOf('taken'), request: { id: 'taken', content: Buffer.from('other') } };
      expect(codeOf(await thread.append(other).catch((error: unknown) => error))).toBe(
        'REQUEST_CONTENT_DIFFERS',
      );
      const odd = itemOf('odd');
      const bad = { ...odd, entry: { ...odd.entry, clauses: ['\ud800'] } };
      const refused = await thread.append(bad).catch((error: unknown) => error);
      expect(codeOf(refused)).toBe('ENTRY_NOT_JSON');
      expect((refused as LedgerError).detail).toMatchObject({ at: '$.clauses.0' });
      const unsigned = await thread.append(itemOf('unsigned', { id: '' })).catch((error: unknown) => error);
      expect(unsigned).toBeInstanceOf(SigningFailed);
      expect((unsigned as Error).cause).toMatchObject({ name: 'TypeError' });
      // The entry stands: asked again it is there.
      expect(await thread.append(itemOf('unsigned', { id: '' }))).toMatchObject({ status: 'stored' });
    });
  });
});

describe('when it cannot go on', () => {
  it('settles everything that it was asked where it ends, and logs again in another', async () => {
    const thread = await LogThread.open(settings);
    const asked = Array.from({ length: 200 }, (_, at) => thread.append(itemOf(`ended-${at}`)));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await thread.interrupt();
    const settled = await Promise.allSettled(asked);
    const failed = settled.filter((each) => each.status === 'rejected');
    for (const each of failed) expect(codeOf(each.reason)).toBe('LEDGER_OUTCOME_UNKNOWN');
    // Asked again under the same ids each is there once, logged before or now.
    const again = await Promise.all(settled.map((_, at) => thread.append(itemOf(`ended-${at}`))));
    const indices = again.map((each) => (each.status === 'appended' ? each.index : each.stored.index));
    expect(new Set(indices).size).toBe(200);
    await thread.close();
  });

  it('answers what it took before it closes, and takes nothing after', async () => {
    const thread = await LogThread.open(settings);
    const asked = Promise.all(Array.from({ length: 100 }, (_, at) => thread.append(itemOf(`last-${at}`))));
    // In the same turn: nothing of it has gone over yet.
    await thread.close();
    expect((await asked).every(({ status }) => status === 'appended')).toBe(true);
    expect(codeOf(await thread.append(itemOf('late')).catch((error: unknown) => error))).toBe(
      'LEDGER_CLOSED',
    );
  });

  it('does not open without a database, or as another log', async () => {
    const gone = { ...settings, url: 'postgres://nobody@127.0.0.1:1/none' };
    expect(codeOf(await LogThread.open(gone).catch((error: unknown) => error))).toBe('LEDGER_UNAVAILABLE');
    const other = { ...settings, origin: 'log.test/other' };
    expect(codeOf(await LogThread.open(other).catch((error: unknown) => error))).toBe('LEDGER_ANOTHER_LOG');
  });
});
