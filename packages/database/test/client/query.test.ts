import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DatabaseError,
  execute,
  maybeOne,
  one,
  openClient,
  openPool,
  type Pool,
  prepared,
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
  await pool.query('create table unit (code int primary key, name text); create role reader_of_test');
  await pool.query('grant select on unit to reader_of_test');
});

afterAll(async () => {
  await pool.query('drop owned by reader_of_test; drop role reader_of_test');
  await pool.end();
  await database.drop();
});

describe('rows, one, maybeOne, execute', () => {
  it('give rows, a row, a row or none, and the number of rows', async () => {
    expect(await execute(pool, sql`insert into unit values (1, ${'An Tức'}), (2, ${'Ô Lâm'})`)).toBe(2);
    expect(await rows(pool, sql`select name from unit order by code`)).toEqual([
      { name: 'An Tức' },
      { name: 'Ô Lâm' },
    ]);
    expect(await one(pool, sql`select name from unit where code = ${2}`)).toEqual({ name: 'Ô Lâm' });
    expect(await maybeOne(pool, sql`select name from unit where code = ${3}`)).toBeUndefined();
  });

  it('refuse another number of rows than they promise', async () => {
    await expect(one(pool, sql`select where false`)).rejects.toMatchObject({
      code: 'DATABASE_ROW_COUNT',
      details: { rows: 0 },
    });
    await expect(maybeOne(pool, sql`select generate_series(1, 2)`)).rejects.toMatchObject({
      code: 'DATABASE_ROW_COUNT',
      details: { rows: 2 },
    });
  });

  it('leave what the statement did wrong as PostgreSQL says it', async () => {
    const error = await execute(pool, sql`insert into unit values (9, 'a'), (9, 'b')`).catch(
      (e: unknown) => e,
    );
    expect(error).not.toBeInstanceOf(DatabaseError);
    expect(sqlState(error)).toBe('23505');
  });

  it('run a prepared statement by its name', async () => {
    const client = await pool.connect();
    for (const code of [1, 2])
      await rows(client, prepared('by code', sql`select name from unit where code = ${code}`));
    expect(await rows(client, sql`select name from pg_prepared_statements`)).toEqual([{ name: 'by code' }]);
    client.release();
  });
});

describe('openPool', () => {
  it('works in the name of a role', async () => {
    const readers = openPool(database.url, {
      role: 'reader_of_test',
      applicationName: 'cutru readers',
      max: 1,
    });
    expect(
      await one(
        readers,
        sql`select current_user::text as "user", current_setting('application_name') as app`,
      ),
    ).toEqual({ user: 'reader_of_test', app: 'cutru readers' });
    await expect(execute(readers, sql`insert into unit values (5, 'x')`)).rejects.toMatchObject({
      code: 'DATABASE_FORBIDDEN',
    });
    await readers.end();
  });

  it('ends a statement that takes too long', async () => {
    const hasty = openPool(database.url, { statementTimeoutMs: 50 });
    await expect(rows(hasty, sql`select pg_sleep(5)`)).rejects.toMatchObject({ code: 'DATABASE_TIMED_OUT' });
    await hasty.end();
  });

  it.each(['', 'localhost:5432', 'mysql://a:b@localhost/c', 'postgres//x'])(
    'refuses the address "%s" unseen',
    (url) => {
      expect(() => openPool(url)).toThrow(expect.objectContaining({ code: 'DATABASE_URL_MALFORMED' }));
    },
  );
});

describe('openClient', () => {
  it('sends statements without waiting, each a transaction of its own, in order', async () => {
    const writer = await openClient(database.url);
    const outcomes = await Promise.allSettled([
      execute(writer, sql`insert into unit values (100, 'a')`),
      execute(writer, sql`insert into unit values (100, 'again')`),
      execute(writer, sql`insert into unit values (101, 'b')`),
      one(writer, sql`select count(*) as n from unit where code >= 100`),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(outcomes[3]).toMatchObject({ value: { n: 2n } });
    await writer.end();
  });

  it('runs a prepared statement many times at once', async () => {
    const writer = await openClient(database.url);
    const answers = await Promise.all(
      Array.from({ length: 500 }, (_, n) =>
        one(writer, prepared('twice', sql<{ n: number }>`select ${n}::int * 2 as n`)),
      ),
    );
    expect(answers.map(({ n }) => n)).toEqual(Array.from({ length: 500 }, (_, n) => n * 2));
    await writer.end();
  });
});
