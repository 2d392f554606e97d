import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  DatabaseError,
  execute,
  one,
  openPool,
  rows,
  type StartedPostgres,
  sql,
  startPostgres,
} from '../../src/index.ts';
import { dataFolder, removeFolders } from './folders.ts';
import { alive } from './run.ts';

afterAll(removeFolders, 60_000);

const SETTINGS = { fsync: 'off' };
const start = (
  folder: string,
  more: { port?: number; log?: (line: string) => void } = {},
): Promise<StartedPostgres> => startPostgres({ dataFolder: folder, settings: SETTINGS, ...more });

async function failure(work: Promise<unknown>): Promise<DatabaseError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof DatabaseError) return error;
  throw new Error('not refused, or by another error', { cause: error });
}

describe('a server that is started, stopped and started again', { timeout: 60_000 }, () => {
  const folder = dataFolder();

  it('keeps its data, and its password is for its owner alone', async () => {
    const first = await start(folder);
    const pool = openPool(first.url);
    await pool.query('create table kept (name text)');
    await execute(pool, sql`insert into kept values (${'An Tức'})`);
    await pool.end();
    await first.stop();
    await first.stop();
    expect(alive(first.pid)).toBe(false);
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'cluster')).mode & 0o777).toBe(0o700);

    const second = await start(folder);
    const again = openPool(second.url);
    expect(await rows(again, sql`select name from kept`)).toEqual([{ name: 'An Tức' }]);
    expect(new URL(second.url).password).toBe(new URL(first.url).password);
    await again.end();
    await second.stop();
  });

  it('is durable, in UTF-8, in UTC, and on the loopback alone, unless told otherwise', async () => {
    const server = await startPostgres({ dataFolder: folder });
    const pool = openPool(server.url);
    const settings = await rows(
      pool,
      sql<{ name: string; setting: string }>`select name, setting from pg_settings where name = any(${[
        'fsync',
        'synchronous_commit',
        'full_page_writes',
        'listen_addresses',
        'unix_socket_directories',
        'server_encoding',
        'TimeZone',
        'lc_messages',
      ]})`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      lc_messages: 'C',
    });
    await pool.end();
    await server.stop();
  });

  it('lets nobody in without the password', async () => {
    const server = await start(folder);
    const url = new URL(server.url);
    url.password = 'guess';
    const pool = openPool(url.href);
    expect(await failure(rows(pool, sql`select 1`))).toMatchObject({ code: 'DATABASE_LOGIN_REFUSED' });
    await pool.end();
    await server.stop();
  });

  it('takes the port it is told to', async () => {
    const server = await start(folder);
    await server.stop();
    const again = await start(folder, { port: server.port });
    expect(again.port).toBe(server.port);
    await again.stop();
  });

  it('writes no statement and no value into its log', async () => {
    const log: string[] = [];
    const server = await start(folder, { log: (line) => log.push(line) });
    const pool = openPool(server.url);
    await pool.query('create table person (number text primary key)');
    const number = '089213000001';
    for (const _ of [1, 2]) await execute(pool, sql`insert into person values (${number})`).catch(() => {});
    await rows(pool, sql`select ${number}::date`).catch(() => {});
    await pool.query(`select ${number}x from absent`).catch(() => {});
    await pool.end();
    await server.stop();
    expect(log.join('\n')).toContain('ready to accept connections');
    expect(log.join('\n')).not.toMatch(/089213000001|person|absent/);
  });
});

describe('a start that cannot be', { timeout: 60_000 }, () => {
  it('is refused while another runs in this process, naming it', async () => {
    const folder = dataFolder();
    const server = await start(folder);
    const error = await failure(start(folder));
    expect(error).toMatchObject({ code: 'DATABASE_ALREADY_RUNNING', details: { folder, pid: process.pid } });
    expect(alive(server.pid)).toBe(true);
    await server.stop();
  });

  it('names the port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const folder = dataFolder();
    expect(await failure(start(folder, { port }))).toMatchObject({
      code: 'DATABASE_PORT_TAKEN',
      details: { port },
    });
    other.close();
    await (await start(folder)).stop();
  });

  it('shows the last lines of the log', async () => {
    const work = startPostgres({ dataFolder: dataFolder(), settings: { shared_buffers: 'plenty' } });
    const error = await failure(work);
    expect(error.code).toBe('DATABASE_START_FAILED');
    expect(error.describe('vi')).toMatch(/shared_buffers.*plenty/);
  });

  it('says that a folder cannot be made', async () => {
    const folder = dataFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'file'), '');
    expect(await failure(start(join(folder, 'file', 'data')))).toMatchObject({ code: 'DATABASE_NO_ACCESS' });
  });

  it('says that the password is lost, and that the data are of another version', async () => {
    const folder = dataFolder();
    await (await start(folder)).stop();
    const version = join(folder, 'cluster', 'PG_VERSION');
    writeFileSync(version, '17\n');
    expect(await failure(start(folder))).toMatchObject({
      code: 'DATABASE_VERSION_DIFFERS',
      details: { versions: '17 / 18' },
    });
    writeFileSync(version, '18\n');
    writeFileSync(join(folder, 'password'), '');
    expect(await failure(start(folder))).toMatchObject({ code: 'DATABASE_PASSWORD_LOST' });
  });
});

describe('a first start that was interrupted', { timeout: 60_000 }, () => {
  it('is begun anew, with the password that is there', async () => {
    const folder = dataFolder();
    mkdirSync(join(folder, 'cluster.new', 'base'), { recursive: true });
    writeFileSync(join(folder, 'cluster.new', 'PG_VERSION'), '18\n');
    writeFileSync(join(folder, 'password'), 'chosen\n', { mode: 0o600 });
    writeFileSync(join(folder, 'initdb-password'), 'chosen\n');
    const server = await start(folder);
    const pool = openPool(server.url);
    expect(new URL(server.url).password).toBe('chosen');
    expect(await one(pool, sql`select current_database()::text as name`)).toEqual({ name: 'cutru' });
    await pool.end();
    await server.stop();
    for (const left of ['cluster.new', 'initdb-password']) expect(existsSync(join(folder, left))).toBe(false);
    expect(readFileSync(join(folder, 'cluster', 'PG_VERSION'), 'utf8')).toBe('18\n');
  });
});
