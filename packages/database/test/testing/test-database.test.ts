import { expect, it } from 'vitest';
import { openPool, rows, sql } from '../../src/index.ts';
import { testDatabase } from '../../src/testing/index.ts';

it('gives every call a database of its own, many at once, and drops them under whoever is connected', async () => {
  const databases = await Promise.all(Array.from({ length: 8 }, () => testDatabase()));
  expect(new Set(databases.map(({ url }) => url)).size).toBe(8);
  const pools = databases.map(({ url }) => openPool(url, { max: 1 }));
  await Promise.all(pools.map((pool) => pool.query('create table same_name (n int)')));
  await Promise.all(databases.map((database) => database.drop()));
  for (const pool of pools) {
    await expect(rows(pool, sql`select 1`)).rejects.toThrow();
    await pool.end();
  }
});
