import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DatabaseError, execute, one, openClient, openPool, rows, sql } from '../../src/index.ts';
import { type TestServer, testServer } from '../../src/testing/index.ts';

let own: TestServer;

beforeAll(async () => {
  own = await testServer({ settings: { max_connections: '8', superuser_reserved_connections: '2' } });
}, 60_000);

afterAll(() => own.drop(), 60_000);

const changed = (change: (url: URL) => void): string => {
  const url = new URL(own.server.url);
  change(url);
  return url.href;
};

describe('a connection that cannot be had', () => {
  it('names a wrong password, without the password', async () => {
    const url = changed((it) => {
      it.password = 'wrong-secret';
    });
    const error = await openClient(url).catch((e: Error) => e);
    expect(error).toMatchObject({ code: 'DATABASE_LOGIN_REFUSED' });
    expect(String(error)).not.toContain('wrong-secret');
  });

  it('names a database that is not there', async () => {
    const url = changed((it) => {
      it.pathname = '/absent';
    });
    await expect(openClient(url)).rejects.toMatchObject({ code: 'DATABASE_MISSING' });
  });

  it('says when nobody answers', async () => {
    const url = changed((it) => {
      it.port = '1';
    });
    await expect(openClient(url)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    const pool = openPool(url);
    await expect(rows(pool, sql`select 1`)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    await pool.end();
  });

  it('calls one that hangs up before it has answered not there, for nothing was under way', async () => {
    const rude = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise((resolve) => rude.once('listening', resolve));
    const address = rude.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(openClient(`postgres://a:b@127.0.0.1:${port}/c`)).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
    });
    rude.close();
  });

  it('gives up a server that takes the call and says nothing', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const pool = openPool(`postgres://a:b@127.0.0.1:${port}/c`, { connectTimeoutMs: 100 });
    await expect(rows(pool, sql`select 1`)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    await pool.end();
    const opening = openClient(`postgres://a:b@127.0.0.1:${port}/c`, { connectTimeoutMs: 100 });
    await expect(opening).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    silent.close();
  });

  it('says when there are too many', async () => {
    const clients = await Promise.allSettled(Array.from({ length: 12 }, () => openClient(own.server.url)));
    expect(clients).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'DATABASE_TOO_MANY_CONNECTIONS' }) }),
    );
    for (const client of clients) if (client.status === 'fulfilled') await client.value.end();
  });
});

describe('a server that is killed and comes back', () => {
  it('ends what was under way with an error, keeps what was committed, and the pool finds it again', async () => {
    const heard: Error[] = [];
    const pool = openPool(own.server.url, { onIdleError: () => {} });
    // Its one connection is used by nobody when the server goes: one that is asked something just then fails as a call.
    const resting = openPool(own.server.url, { onIdleError: (error) => heard.push(error) });
    await rows(resting, sql`select 1`);
    const writer = await openClient(own.server.url);
    let ended = false;
    writer.on('end', () => {
      ended = true;
    });
    await execute(pool, sql`create table kept (n int)`);
    await execute(writer, sql`insert into kept values (1)`);
    const sleeping = rows(pool, sql`select pg_sleep(60)`).catch((e: unknown) => e);
    const writing = rows(writer, sql`select pg_sleep(60)`).catch((e: unknown) => e);
    await expect
      .poll(() =>
        one(
          pool,
          sql`select count(*) as n from pg_stat_activity where query like '%pg_sleep(60)' and state = 'active'`,
        ),
      )
      .toEqual({ n: 2n });

    await own.kill();
    expect(await sleeping).toMatchObject({ code: 'DATABASE_CONNECTION_LOST' });
    expect(await writing).toMatchObject({ code: 'DATABASE_CONNECTION_LOST' });
    // An idle connection's backend outlives the postmaster by a moment: until it is gone it says that it is ending.
    await expect
      .poll(() => rows(pool, sql`select 1`).catch((error: unknown) => (error as DatabaseError).code))
      .toBe('DATABASE_UNREACHABLE');
    await expect(rows(writer, sql`select 1`)).rejects.toMatchObject({ code: 'DATABASE_CONNECTION_LOST' });
    expect(ended).toBe(true);
    await expect.poll(() => heard.length).toBe(1);

    await own.restart();
    expect(await rows(pool, sql`select n from kept`)).toEqual([{ n: 1 }]);
    expect(await rows(resting, sql`select n from kept`)).toEqual([{ n: 1 }]);
    await pool.end();
    await resting.end();
  }, 60_000);
});
