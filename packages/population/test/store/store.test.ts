import { testDatabase } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopulationStore, PopulationKeys } from '../../src/index.ts';
import { refusal } from '../helpers.ts';
import { ID, MOTHER, MOTHERS, row, type StoreWorld, storeWorld } from './world.ts';

let world: StoreWorld;
beforeAll(async () => {
  world = await storeWorld();
  await world.import([row(), row(MOTHERS)]);
});
afterAll(() => world.drop());

describe('a store', () => {
  it('finds many people at once, and says when and under which generation', async () => {
    const store = await world.open({ clock: () => 1_750_000_000_000 });
    const { generation, records } = await store.find([ID, MOTHER, '089307000009', ID]);
    expect([...records.keys()]).toEqual([ID, MOTHER]);
    expect(generation).toBe(1n);
    expect(records.get(ID)).toMatchObject({
      citizenNumber: ID,
      generation: 1n,
      fetchedAt: 1_750_000_000_000,
    });
    expect((await store.find([])).records.size).toBe(0);
  });

  it('refuses what is no citizen number', async () => {
    const store = await world.open();
    await expect(store.find(['89307000001'])).rejects.toMatchObject({ code: 'CITIZEN_NUMBER_LOST_ZERO' });
  });

  it('remembers people, also that it knows nobody, and counts', async () => {
    let now = 1000;
    const store = await world.open({ clock: () => now });
    await store.find([ID, '089307000009']);
    now += 250;
    await store.find([ID]);
    await store.find(['089307000009']);
    expect(store.stats()).toEqual({
      entries: 2,
      hits: 2,
      misses: 2,
      shared: 0,
      ages: { totalMilliseconds: 500, maxMilliseconds: 250 },
    });
    const [first, second] = await Promise.all([store.find([MOTHER]), store.find([MOTHER])]);
    expect(first.records.get(MOTHER)?.birth).toEqual(second.records.get(MOTHER)?.birth);
    expect(store.stats()).toMatchObject({ misses: 3, shared: 1 });
  });

  it('sees an import of another process at once, and answers of one generation', async () => {
    const store = await world.open();
    const before = await store.find([ID]);
    expect(before.records.get(ID)?.periods.permanent[0]?.communeCode).toBe('30577');
    await world.import([row({ commune_code: '30544', recorded_on: '2025-07-01' })]);
    const after = await store.find([ID, MOTHER]);
    expect(after.generation).toBe(before.generation + 1n);
    expect(await store.generation()).toBe(after.generation);
    expect(after.records.get(ID)?.periods.permanent[0]?.communeCode).toBe('30544');
    for (const { generation } of after.records.values()) expect(generation).toBe(after.generation);
  });

  it('never answers with two generations while imports go on', async () => {
    const other = await storeWorld();
    try {
      const both = (day: string) =>
        other.import([row({ recorded_on: day }), row({ ...MOTHERS, recorded_on: day })]);
      await both('2025-07-01');
      const store = await other.open();
      let going = true;
      const importing = (async () => {
        for (let i = 1; i <= 9; i += 1) await both(`2025-08-0${i}`);
        going = false;
      })();
      while (going) {
        const { generation, records } = await store.find([ID, MOTHER]);
        const all = [...records.values()];
        expect(all.map((record) => record.generation)).toEqual([generation, generation]);
        expect(all[0]?.recordedOn).toBe(all[1]?.recordedOn);
      }
      await importing;
      expect((await store.find([ID])).generation).toBe(10n);
    } finally {
      await other.drop();
    }
  });

  it('is refused with another key, and so is an import', async () => {
    const keys = new PopulationKeys(Buffer.alloc(32, 8));
    expect(await refusal(openPopulationStore({ url: world.url, keys }))).toMatchObject({
      code: 'STORE_KEY_DIFFERS',
    });
    expect(await refusal(world.import([row()], { keys }))).toMatchObject({ code: 'STORE_KEY_DIFFERS' });
  });

  it('is refused on a database that nobody prepared', async () => {
    const database = await testDatabase();
    try {
      const options = { url: database.url, keys: world.keys };
      expect(await refusal(openPopulationStore(options))).toMatchObject({ code: 'STORE_NOT_PREPARED' });
    } finally {
      await database.drop();
    }
  });

  it('says so when somebody has changed a record', async () => {
    const other = await storeWorld();
    try {
      await other.import([row(), row(MOTHERS)]);
      // As the owner, past the triggers: one person's sealed facts in the place of another's.
      await other.pool.query('alter table cutru_population.identities disable trigger all');
      await other.pool.query(
        'update cutru_population.identities a set sealed = b.sealed from cutru_population.identities b where a.person <> b.person',
      );
      const store = await other.open();
      const error = await refusal(store.find([ID]));
      expect(error.code).toBe('STORE_RECORD_DAMAGED');
      expect(`${error.message}${error.describe('vi')}`).not.toContain(ID);
      expect(store.stats().entries).toBe(0);
    } finally {
      await other.drop();
    }
  });
});
