import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate, one, openPool, type Pool, rows, sql } from '../src/index.ts';
import { type TestDatabase, testDatabase } from '../src/testing/index.ts';

const FIRST = 'create table period (n int primary key);\n';
const SECOND = 'alter table period add column name text;\ninsert into period values (1, $$Đắk Lắk$$);\n';

const folders: string[] = [];
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cutru-migrations-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await testDatabase();
  pool = openPool(database.url);
});

afterEach(async () => {
  await pool.end();
  await database.drop();
});

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const up = (folder: string, schema = 'store'): Promise<string[]> => migrate(database.url, { folder, schema });

describe('migrate', () => {
  it('makes the schema, runs the files in order and later only what is new', async () => {
    expect(await up(folderOf({ '001_first.sql': FIRST }))).toEqual(['001_first']);
    const folder = folderOf({ '002_second.sql': SECOND, '001_first.sql': FIRST });
    expect(await up(folder)).toEqual(['002_second']);
    expect(await up(folder)).toEqual([]);
    expect(await rows(pool, sql`select * from store.period`)).toEqual([{ n: 1, name: 'Đắk Lắk' }]);
  });

  it('keeps two packages apart', async () => {
    const folder = folderOf({ '001_first.sql': FIRST });
    expect(await up(folder, 'store')).toEqual(['001_first']);
    expect(await up(folder, 'log')).toEqual(['001_first']);
  });

  it('lets many starts at once all succeed, and runs each file once', async () => {
    const folder = folderOf({ '001_first.sql': `${FIRST}select pg_sleep(0.3);\n`, '002_second.sql': SECOND });
    const done = await Promise.all([1, 2, 3, 4].map(() => up(folder)));
    expect(done.flat().sort()).toEqual(['001_first', '002_second']);
    expect(await one(pool, sql`select count(*) as n from store.period`)).toEqual({ n: 1n });
  });

  it('undoes all files of a call when one fails, and names it', async () => {
    const folder = folderOf({ '001_first.sql': FIRST, '002_bad.sql': 'create table period (n int);\n' });
    await expect(up(folder)).rejects.toMatchObject({
      code: 'DATABASE_MIGRATION_FAILED',
      details: { migration: '002_bad', sqlState: '42P07' },
    });
    expect(await one(pool, sql`select to_regclass('store.period') as found`)).toEqual({ found: null });
    expect(await up(folderOf({ '001_first.sql': FIRST }))).toEqual(['001_first']);
  });

  it('refuses a database that is further than this version', async () => {
    await up(folderOf({ '001_first.sql': FIRST, '002_second.sql': SECOND }));
    await expect(up(folderOf({ '001_first.sql': FIRST }))).rejects.toMatchObject({
      code: 'DATABASE_MIGRATIONS_DIFFER',
      details: { migration: '002_second' },
    });
  });

  it('refuses a database that went another way', async () => {
    await up(folderOf({ '001_first.sql': FIRST, '003_third.sql': SECOND }));
    await expect(up(folderOf({ '001_first.sql': FIRST, '002_second.sql': SECOND }))).rejects.toMatchObject({
      code: 'DATABASE_MIGRATIONS_DIFFER',
    });
  });

  it('says when there is no server', async () => {
    const work = migrate('postgres://a:b@127.0.0.1:1/c', { folder: folderOf({}), schema: 'store' });
    await expect(work).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });
});
