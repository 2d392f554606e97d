import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { execute, inTransaction, one, openPool, type Pool, type Runner, sql } from '../../src/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/index.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.url);
  await pool.query('create table entry (n int primary key)');
});

beforeEach(() => pool.query('truncate entry'));

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const count = async (): Promise<bigint> =>
  (await one(pool, sql<{ n: bigint }>`select count(*) as n from entry`)).n;
const insert = (runner: Runner, n: number): Promise<number> =>
  execute(runner, sql`insert into entry values (${n})`);

describe('inTransaction', () => {
  it('commits when the work resolves and gives its result', async () => {
    expect(await inTransaction(pool, async (client) => `${await insert(client, 1)} row`)).toBe('1 row');
    expect(await count()).toBe(1n);
  });

  it('rolls back when the work rejects, and hands on the very error', async () => {
    const cause = new Error('no');
    const work = inTransaction(pool, async (client) => {
      await insert(client, 1);
      throw cause;
    });
    await expect(work).rejects.toBe(cause);
    expect(await count()).toBe(0n);
  });

  it('does not pass a transaction off as committed in which an error was swallowed', async () => {
    const work = inTransaction(pool, async (client) => {
      await insert(client, 1);
      await insert(client, 1).catch(() => {});
    });
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_ROLLED_BACK' });
    expect(await count()).toBe(0n);
  });

  it('reads only where told', async () => {
    const work = inTransaction(pool, (client) => insert(client, 1), { readOnly: true });
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_READ_ONLY' });
  });

  it('throws away a connection that broke under the work, and the pool goes on', async () => {
    const work = inTransaction(pool, async (client) => {
      await insert(client, 1);
      await client.query('select pg_terminate_backend(pg_backend_pid())');
    });
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_CONNECTION_LOST' });
    expect(await count()).toBe(0n);
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  it('survives a connection that breaks while it is lent out and idle', async () => {
    const work = inTransaction(pool, async (client) => {
      const { pid } = await one(client, sql<{ pid: number }>`select pg_backend_pid() as pid`);
      await pool.query('select pg_terminate_backend($1)', [pid]);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await insert(client, 1);
    });
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_CONNECTION_LOST' });
  });
});

describe('when two serializable transactions cannot both stand', () => {
  const race = async (attempts: number): Promise<PromiseSettledResult<number>[]> => {
    let arrived = 0;
    let meet: () => void = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const work = (n: number) =>
      inTransaction(
        pool,
        async (client) => {
          await one(client, sql`select count(*) from entry`);
          arrived += 1;
          if (arrived >= 2) meet();
          await met;
          return insert(client, n);
        },
        { isolation: 'SERIALIZABLE', attempts },
      );
    return Promise.allSettled([work(1), work(2)]);
  };

  it('ends one of them with a conflict', async () => {
    const outcomes = await race(1);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(failed?.reason).toMatchObject({ code: 'DATABASE_CONFLICT' });
    expect(await count()).toBe(1n);
  });

  it('does it again where allowed', async () => {
    expect((await race(3)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await count()).toBe(2n);
  });
});
