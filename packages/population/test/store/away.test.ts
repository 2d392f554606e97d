import { type TestServer, testServer } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ImportProgress,
  importExtract,
  migratePopulation,
  openPopulationStore,
  PopulationKeys,
} from '../../src/index.ts';
import { file, refusal, table } from '../helpers.ts';
import { HEADING, ID, row } from './world.ts';

let server: TestServer;
const keys = new PopulationKeys(Buffer.alloc(32, 7));
beforeAll(async () => {
  server = await testServer();
}, 60_000);
afterAll(() => server.drop());

describe('a database', () => {
  it('without the roles of the store is one that nobody prepared', async () => {
    const { url } = server.server;
    expect(await refusal(openPopulationStore({ url, keys }))).toMatchObject({ code: 'STORE_NOT_PREPARED' });
    const path = await file(table(HEADING, [row()]));
    expect(await refusal(importExtract(path, { url, keys }))).toMatchObject({ code: 'STORE_NOT_PREPARED' });
  });

  it('that goes away in the middle of an import has none of it, and takes it when it is back', async () => {
    const { url } = server.server;
    await migratePopulation(url);
    const many = Array.from({ length: 5000 }, (_, i) =>
      row({ citizen_id: `0893070${String(i).padStart(5, '0')}` }),
    );
    const path = await file(table(HEADING, many));
    let killed: Promise<void> | undefined;
    const onProgress = ({ phase, done }: ImportProgress) => {
      if (phase === 'STAGING' && done > 0) killed ??= server.kill();
    };
    const outcome = await importExtract(path, { url, keys, onProgress }).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ name: 'DatabaseError' });
    await killed;
    await server.restart();
    const report = await importExtract(path, { url: server.server.url, keys });
    expect(report).toMatchObject({ status: 'IMPORTED', import: { id: 1, people: { new: 5000 } } });
  }, 60_000);

  it('that goes away fails a look-up, and the next one finds it again', async () => {
    const { url } = server.server;
    const path = await file(table(HEADING, [row()]));
    await importExtract(path, { url, keys });
    const store = await openPopulationStore({ url, keys });
    try {
      await server.kill();
      await expect(store.find([ID])).rejects.toMatchObject({ name: 'DatabaseError' });
      expect(store.stats().entries).toBe(0);
      await server.restart();
      expect((await store.find([ID])).records.size).toBe(1);
    } finally {
      await store.close();
    }
  }, 60_000);
});
