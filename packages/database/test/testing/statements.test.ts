import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool, type Pool, type PoolClient, sql, sqlState } from '../../src/index.ts';
import {
  describeStatement,
  statementProblems,
  type TestDatabase,
  testDatabase,
} from '../../src/testing/index.ts';

let database: TestDatabase;
let pool: Pool;
let client: PoolClient;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.url);
  await pool.query(
    'create table person (id int8 primary key, born date, key bytea not null, kind text not null)',
  );
  client = await pool.connect();
});

afterAll(async () => {
  client.release();
  await pool.end();
  await database.drop();
});

describe('describeStatement', () => {
  it('tells parameters and columns', async () => {
    const query = sql`select id, born, key, count(*) over () as n from person where id = ${1} and born > ${''}`;
    expect(await describeStatement(client, query)).toEqual({
      parameters: ['bigint', 'date'],
      columns: [
        { name: 'id', type: 'bigint', nullable: false },
        { name: 'born', type: 'date', nullable: true },
        { name: 'key', type: 'bytea', nullable: false },
        { name: 'n', type: 'bigint' },
      ],
    });
  });

  it('runs nothing, and tells of no columns where there are none', async () => {
    await client.query("insert into person values (1, null, '', 'a')");
    expect(await describeStatement(client, sql`delete from person`)).toEqual({ parameters: [], columns: [] });
    expect((await client.query('select from person')).rowCount).toBe(1);
  });

  it('hands on what is wrong with a statement, and the client goes on', async () => {
    const error = await describeStatement(client, sql`select absent from person`).catch((e: unknown) => e);
    expect(sqlState(error)).toBe('42703');
    expect((await describeStatement(client, sql`select 1 as one`)).columns).toEqual([
      { name: 'one', type: 'integer' },
    ]);
  });
});

describe('statementProblems', () => {
  interface Person {
    readonly id: bigint;
    readonly born: string | null;
    readonly key: Uint8Array;
    readonly kind: 'PERMANENT' | 'TEMPORARY';
    readonly n: bigint;
  }
  const people = sql<Person>`select id, born, key, kind, count(*) over () as n from person`;

  it('finds none where all is as declared', async () => {
    expect(
      await statementProblems(client, people, {
        id: 'bigint',
        born: 'date?',
        key: 'bytea',
        kind: 'text',
        n: 'bigint',
      }),
    ).toEqual([]);
  });

  it('finds a wrong type, a null, a name too many and one too few', async () => {
    const query = sql<{ id: number; born: string; missing: string }>`select id, born, kind, kind from person`;
    expect(await statementProblems(client, query, { id: 'integer', born: 'date', missing: 'text' })).toEqual([
      'id is bigint, declared integer',
      'born can be null',
      'kind is not declared',
      'kind is there twice',
      'kind is not declared',
      'missing is not in the result',
    ]);
  });

  it('believes that a column is not null here', async () => {
    const query = sql<{ born: string }>`select born from person where born is not null`;
    expect(await statementProblems(client, query, { born: 'date!' })).toEqual([]);
  });

  it('is held against the row by the compiler', () => {
    const id = sql<{ id: number }>`select id from person`;
    const born = sql<{ born: string | null }>`select born from person`;
    // @ts-expect-error int8 comes as a bigint
    void (() => statementProblems(client, id, { id: 'bigint' }));
    // @ts-expect-error a column that can be null is marked
    void (() => statementProblems(client, born, { born: 'date' }));
    // @ts-expect-error every column is declared
    void (() => statementProblems(client, people, { id: 'bigint' }));
  });
});
