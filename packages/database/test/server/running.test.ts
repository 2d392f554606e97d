import { afterAll, expect, it } from 'vitest';
import { one, openPool, runningPostgres, sql, startPostgres } from '../../src/index.ts';
import { dataFolder, removeFolders } from './folders.ts';

afterAll(removeFolders, 60_000);

it('gives the address of the server that runs on a folder, and none when it has stopped', async () => {
  const folder = dataFolder();
  expect(runningPostgres(folder)).toBeUndefined();
  const server = await startPostgres({ dataFolder: folder, settings: { fsync: 'off' } });
  expect(runningPostgres(folder)).toBe(server.url);
  const pool = openPool(runningPostgres(folder) ?? '');
  expect(await one(pool, sql<{ n: number }>`select 1 as n`)).toEqual({ n: 1 });
  await pool.end();
  await server.stop();
  expect(runningPostgres(folder)).toBeUndefined();
}, 60_000);
