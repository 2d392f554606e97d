import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  copyIn,
  copyLine,
  inTransaction,
  one,
  openPool,
  type Pool,
  rows,
  sql,
  sqlState,
} from '../../src/index.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/index.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.url);
  await pool.query('create table period (n int8 primary key, name text, key bytea, open bool)');
});

beforeEach(() => pool.query('truncate period'));

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const COPY = 'copy period from stdin';
const count = async (): Promise<bigint> =>
  (await one(pool, sql<{ n: bigint }>`select count(*) as n from period`)).n;

async function* lines(from: number, to: number): AsyncGenerator<string> {
  for (let n = from; n < to; n += 1) yield copyLine([n, `name ${n}`, null, true]);
}

async function* failing(after: number): AsyncGenerator<string> {
  yield* lines(0, after);
  throw new Error('the source ended early');
}

/** Connections to this database that have not gone yet, beside those of the pool that are idle in it. */
const busy = async (): Promise<unknown[]> =>
  rows(
    pool,
    sql`select state from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`,
  );

describe('copyLine', () => {
  it('writes values so that they come back as they were', async () => {
    const name = 'Tab\t, new\nline, \\ and \\N, \r, \b\v\f, Đắk Lắk';
    const key = Uint8Array.of(0, 92, 255);
    async function* source(): AsyncGenerator<string> {
      yield copyLine([2n ** 60n, name, key, false]);
      yield copyLine([1, null, new Uint8Array(), null]);
      yield copyLine([2, '\\N', null, true]);
      yield copyLine([3, '', null, true]);
    }
    expect(await inTransaction(pool, (client) => copyIn(client, COPY, source()))).toBe(4);
    expect(await rows(pool, sql`select * from period order by n`)).toEqual([
      { n: 1n, name: null, key: Buffer.alloc(0), open: null },
      { n: 2n, name: '\\N', key: null, open: true },
      { n: 3n, name: '', key: null, open: true },
      { n: 2n ** 60n, name, key: Buffer.from(key), open: false },
    ]);
  });
});

describe('copyIn', () => {
  it('copies many rows, and the client goes on', async () => {
    await inTransaction(pool, async (client) => {
      expect(await copyIn(client, COPY, lines(0, 50_000))).toBe(50_000);
      expect(await one(client, sql`select count(*) as n from period`)).toEqual({ n: 50_000n });
      expect(await copyIn(client, COPY, lines(50_000, 50_001))).toBe(1);
    });
    expect(await count()).toBe(50_001n);
  });

  it('takes bytes and text in turns, and nothing at all', async () => {
    async function* mixed(): AsyncGenerator<string | Uint8Array> {
      yield '1\ta';
      yield Buffer.from('\t\\N\tt\n2\tb\t\\N');
      yield '\tf\n';
    }
    expect(await inTransaction(pool, (client) => copyIn(client, COPY, mixed()))).toBe(2);
    expect(await inTransaction(pool, (client) => copyIn(client, COPY, lines(0, 0)))).toBe(0);
  });

  it.each([0, 1, 50_000])('leaves nothing when the source fails after %i rows', async (after) => {
    const work = inTransaction(pool, async (client) => {
      await client.query('insert into period values (-1)');
      await copyIn(client, COPY, failing(after));
    });
    await expect(work).rejects.toThrow('the source ended early');
    expect(await count()).toBe(0n);
    await expect.poll(busy).toEqual([]);
    expect(pool.idleCount).toBe(pool.totalCount);
  });

  it('leaves nothing outside a transaction either', async () => {
    const client = await pool.connect();
    await expect(copyIn(client, COPY, failing(20_000))).rejects.toThrow('the source ended early');
    client.release(true);
    await expect.poll(busy).toEqual([]);
    expect(await count()).toBe(0n);
  });

  it('leaves nothing when it is called off', async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<string> {
      for (let n = 0; ; n += 1) {
        yield copyLine([n, 'x', null, true]);
        if (n === 100_000) stop.abort();
        if (n % 1000 === 0) await new Promise(setImmediate);
      }
    }
    const work = inTransaction(pool, (client) => copyIn(client, COPY, endless(), { signal: stop.signal }));
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(busy).toEqual([]);
    expect(await count()).toBe(0n);
  });

  it('leaves nothing when the server refuses a row', async () => {
    async function* twice(): AsyncGenerator<string> {
      yield* lines(0, 30_000);
      yield* lines(0, 30_000);
    }
    const error = await inTransaction(pool, (client) => copyIn(client, COPY, twice())).catch(
      (e: unknown) => e,
    );
    expect(sqlState(error)).toBe('23505');
    expect(await count()).toBe(0n);
  });

  it('says what is wrong with its statement', async () => {
    const work = inTransaction(pool, (client) => copyIn(client, 'copy absent from stdin', lines(0, 10)));
    expect(sqlState(await work.catch((e: unknown) => e))).toBe('42P01');
  });

  it('fails at once when the connection breaks', async () => {
    const work = inTransaction(pool, async (client) => {
      const { pid } = await one(client, sql<{ pid: number }>`select pg_backend_pid() as pid`);
      async function* source(): AsyncGenerator<string> {
        yield* lines(0, 10_000);
        await pool.query('select pg_terminate_backend($1)', [pid]);
        yield* lines(10_000, 200_000);
      }
      await copyIn(client, COPY, source());
    });
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_CONNECTION_LOST' });
    expect(await count()).toBe(0n);
  });
});
