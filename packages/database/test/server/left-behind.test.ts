import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { execute, openPool, rows, sql, startPostgres } from '../../src/index.ts';
import { testServer } from '../../src/testing/index.ts';
import { dataFolder, removeFolders } from './folders.ts';
import { alive, gone, inAnotherProcess } from './run.ts';

afterAll(removeFolders, 60_000);

const SETTINGS = { fsync: 'off' };

describe('when the process that started a server is killed', { timeout: 60_000 }, () => {
  it('the next start stops the server left behind and has its data', async () => {
    const folder = dataFolder();
    const { child, said } = await inAnotherProcess(folder);
    const pool = openPool(said.url ?? '');
    await pool.query('create table kept (n int)');
    await execute(pool, sql`insert into kept values (1)`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(alive(said.pid ?? 0)).toBe(true);

    const log: string[] = [];
    const server = await startPostgres({
      dataFolder: folder,
      settings: SETTINGS,
      log: (line) => log.push(line),
    });
    expect(log).toContain(`stopping the PostgreSQL that was left behind (process ${said.pid})`);
    expect(await gone(said.pid ?? 0)).toBe(true);
    await pool.end();
    const again = openPool(server.url);
    expect(await rows(again, sql`select n from kept`)).toEqual([{ n: 1 }]);
    await again.end();
    await server.stop();
  });
});

describe('when the server itself is killed', { timeout: 60_000 }, () => {
  it('says so, and starts again with what was committed', async () => {
    const own = await testServer();
    const pool = openPool(own.server.url);
    await pool.query('create table kept (n int)');
    await execute(pool, sql`insert into kept values (1)`);
    await own.kill();
    await own.restart();
    expect(await rows(pool, sql`select n from kept`)).toEqual([{ n: 1 }]);
    await pool.end();
    await own.drop();
  });
});

describe('a number in postmaster.pid that another process has by now', { timeout: 60_000 }, () => {
  it('hinders nothing, and that process lives', async () => {
    const folder = dataFolder();
    const { child, said } = await inAnotherProcess(folder);
    const file = join(folder, 'cluster', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    child.stdin?.end();
    await once(child, 'exit');
    expect(await gone(said.pid ?? 0)).toBe(true);

    const bystander = await inAnotherProcess(dataFolder());
    const number = bystander.said.pid ?? 0;
    writeFileSync(file, text.replace(String(said.pid), String(number)));
    const server = await startPostgres({ dataFolder: folder, settings: SETTINGS });
    expect(alive(number)).toBe(true);
    await server.stop();
    bystander.child.stdin?.end();
    await once(bystander.child, 'exit');
  });
});

describe('a second copy in another process', { timeout: 60_000 }, () => {
  it('is refused and harms nothing; of two first starts at once one wins', async () => {
    const folder = dataFolder();
    const both = await Promise.all([inAnotherProcess(folder), inAnotherProcess(folder)]);
    expect(both.map(({ said }) => said.code)).toContain('DATABASE_ALREADY_RUNNING');
    const winner = both.find(({ said }) => said.url !== undefined);
    const pool = openPool(winner?.said.url ?? '');
    expect(await rows(pool, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    const work = startPostgres({ dataFolder: folder });
    await expect(work).rejects.toMatchObject({
      code: 'DATABASE_ALREADY_RUNNING',
      details: { pid: winner?.child.pid },
    });
    expect(await rows(pool, sql`select 1 as one`)).toEqual([{ one: 1 }]);
    await pool.end();
    winner?.child.stdin?.end();
    if (winner !== undefined) await once(winner.child, 'exit');
    expect(await gone(winner?.said.pid ?? 0)).toBe(true);
  });
});

describe('the end of the process', { timeout: 60_000 }, () => {
  it('ends a server that was not stopped', async () => {
    const { said } = await inAnotherProcess(dataFolder(), 'exit');
    expect(await gone(said.pid ?? 0)).toBe(true);
  });

  it('finds the server still there on Ctrl-C, which a terminal sends to the whole group', async () => {
    const { child, said } = await inAnotherProcess(dataFolder(), 'query-on-interrupt');
    const answer = child.stdout === null ? undefined : once(createInterface({ input: child.stdout }), 'line');
    process.kill(-(child.pid ?? 0), 'SIGINT');
    expect(await answer).toEqual([JSON.stringify({ code: 'still there' })]);
    expect(await gone(said.pid ?? 0)).toBe(true);
  });
});
