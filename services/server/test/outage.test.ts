import { testServer } from '@cutru/database/testing';
import { expect, it } from 'vitest';
import { all, codeOf, input, openWorld } from './world.ts';

const none = { from: null, to: null, programme: null, outcome: null, caller: null };

it('says so while the database is gone, and goes on once it is back', async () => {
  const postgres = await testServer();
  const world = await openWorld(undefined, { url: postgres.server.url, drop: () => postgres.drop() });
  try {
    const before = await world.client.verify(input('before'));
    await postgres.kill();
    const codes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        world.client.verify(input(`gone-${at}`)).then(() => 'none', codeOf),
      ),
    );
    for (const code of codes) expect(code).toMatch(/^(?:STORE|LOG)_UNAVAILABLE$/);
    expect((await fetch(`${world.http}/readyz`)).status).toBe(503);
    const json = await fetch(`${world.http}/checkpoint`);
    expect(json.status).toBe(503);
    expect(json.headers.get('retry-after')).toBe('1');
    await postgres.restart();
    await expect
      .poll(() => world.client.verify(input('after')).then(() => 'answered', codeOf), { timeout: 20_000 })
      .toBe('answered');
    const again = await world.client.verify(input('before'));
    expect(again.record.id).toBe(before.record.id);
    const entries = await all(world.client.allVerifications(none, null));
    expect(entries.map(({ index }) => index)).toEqual(entries.map((_, at) => at));
    const ids = entries.filter(({ kind }) => kind === 'VERIFICATION').map(({ decisionId }) => decisionId);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    for (const decisionId of ids) {
      const logged = await world.client.getVerification({ decisionId, purpose: null, explainIn: null });
      expect(logged.record?.decision.outcome).toBe('ELIGIBLE');
    }
    expect((await fetch(`${world.http}/readyz`)).status).toBe(200);
  } finally {
    await world.close();
  }
}, 120_000);
