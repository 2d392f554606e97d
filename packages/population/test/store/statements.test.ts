import { openPool, type Pool, type PoolClient } from '@cutru/database';
import { describeStatement, statementProblems } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MERGE } from '../../src/store/merge.ts';
import { createStaging } from '../../src/store/staging.ts';
import { findPeople, importById, latestImport, listImports, readState } from '../../src/store/statements.ts';
import { type StoreWorld, storeWorld } from './world.ts';

let world: StoreWorld;
let pool: Pool;
let client: PoolClient;
beforeAll(async () => {
  world = await storeWorld();
  pool = openPool(world.url, { role: 'cutru_population_importer' });
  client = await pool.connect();
});
afterAll(async () => {
  client.release();
  await pool.end();
  await world.drop();
});

const IMPORT = {
  id: 'integer',
  content: 'bytea',
  generation: 'bigint',
  at: 'timestamp with time zone',
  rows: 'bigint',
  bad_rows: 'bigint',
  people: 'bigint',
  people_new: 'bigint',
  people_changed: 'bigint',
  people_unchanged: 'bigint',
  people_older: 'bigint',
  periods_added: 'bigint',
  periods_closed: 'bigint',
  recorded_on: 'date?',
} as const;

describe('every statement', () => {
  it('gives rows as they are declared', async () => {
    for (const asOf of [null, 3]) {
      const problems = await statementProblems(client, findPeople([Buffer.of(1)], asOf), {
        at: 'bigint',
        generation: 'bigint!',
        name_exact: 'bytea?',
        name_plain: 'bytea?',
        sealed: 'bytea?',
        conflicting: 'boolean?',
        disputed: 'boolean?',
        incomplete: 'boolean?',
        recorded_on: 'date?',
        periods: 'json?',
      });
      expect(problems).toEqual([]);
    }
    expect(
      await statementProblems(client, readState(), { generation: 'bigint', key_check: 'bytea?' }),
    ).toEqual([]);
    expect(await statementProblems(client, listImports(), IMPORT)).toEqual([]);
    expect(await statementProblems(client, latestImport(), IMPORT)).toEqual([]);
    expect(await statementProblems(client, importById(1), { id: 'integer' })).toEqual([]);
  });

  it('of the merge is one that the server understands', async () => {
    await client.query('begin');
    await createStaging(client);
    await client.query(MERGE.plan().text);
    for (const [name, statement] of Object.entries(MERGE)) {
      if (name === 'plan') continue;
      expect((await describeStatement(client, statement(1))).columns).toEqual([]);
    }
    await client.query('rollback');
  });
});
