import { openPool } from '@cutru/database';
import { type TestServer, testServer } from '@cutru/database/testing';
import { expect, it } from 'vitest';
import { all, codeOf, input, openWorld, PUPIL } from './world.ts';

/** Stops every process of a server, so that it keeps its connections and answers nothing. Gives the way back. */
async function freeze(postgres: TestServer): Promise<() => void> {
  const pool = openPool(postgres.server.url, { max: 1 });
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where pid <> pg_backend_pid()',
  );
  await pool.end();
  const pids = [postgres.server.pid, ...rows.map(({ pid }) => pid)];
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  return () => {
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGCONT');
      } catch {
        // It ended meanwhile.
      }
    }
  };
}

const everything = { from: null, to: null, programme: null, outcome: null, caller: null };

it.skipIf(process.platform === 'win32')(
  'does not wait for ever for a database that keeps its connections and answers nothing',
  async () => {
    const postgres = await testServer();
    const world = await openWorld(undefined, { url: postgres.server.url, drop: () => postgres.drop() });
    const posted = () =>
      fetch(`${world.http}/v1/verifications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          requestId: 'by-json',
          candidate: PUPIL,
          ethnicBoardingSchool: { submittedOn: '2025-06-10' },
        }),
        signal: AbortSignal.timeout(15_000),
      });
    let thaw = () => {};
    try {
      const { record } = await world.client.verify(input('before'));
      thaw = await freeze(postgres);
      const began = performance.now();
      const [short, usual, json] = await Promise.all([
        world.client.verify(input('short'), { deadlineMs: 1_000 }).then(() => 'none', codeOf),
        world.client.verify(input('usual')).then(() => 'none', codeOf),
        posted(),
      ]);
      expect(short).toBe('DEADLINE_EXCEEDED');
      expect(usual).toBe('STORE_UNAVAILABLE');
      expect(json.status).toBe(503);
      expect(json.headers.get('retry-after')).toBe('1');
      expect(performance.now() - began).toBeLessThan(15_000);
      thaw();
      await expect
        .poll(() => world.client.verify(input('after')).then(() => 'answered', codeOf), { timeout: 20_000 })
        .toBe('answered');
      expect((await world.client.verify(input('before'))).record.id).toBe(record.id);
      const entries = await all(world.client.allVerifications(everything, null));
      expect(entries.filter(({ kind }) => kind === 'VERIFICATION')).toHaveLength(2);
    } finally {
      thaw();
      await world.close();
    }
  },
  120_000,
);
