import { openPool } from '@cutru/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all, codeOf, input, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const everything = { from: null, to: null, programme: null, outcome: null, caller: null };

it('answers by the deadline where the commit takes longer; the same request is then given what was logged', async () => {
  const pool = openPool(world.databaseUrl, { max: 1 });
  const blocker = await pool.connect();
  try {
    await blocker.query('begin; lock table cutru_log.entries in access exclusive mode');
    const began = performance.now();
    const code = await world.client.verify(input('late'), { deadlineMs: 500 }).then(() => 'none', codeOf);
    expect(code).toBe('DEADLINE_EXCEEDED');
    expect(performance.now() - began).toBeLessThan(3_000);
    // A second try comes while the first is still under way, and waits for it.
    const twin = world.client.verify(input('late'));
    await blocker.query('rollback');
    const first = await twin;
    const again = await world.client.verify(input('late'));
    expect(again.record).toEqual(first.record);
    const entries = await all(world.client.allVerifications(everything, null));
    const logged = entries.filter(({ kind }) => kind === 'VERIFICATION');
    expect(logged.map(({ decisionId }) => decisionId)).toEqual([first.record.id]);
    expect(first.log?.index).toBe(logged[0]?.index);
  } finally {
    blocker.release(true);
    await pool.end();
  }
}, 60_000);
