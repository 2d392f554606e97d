import { ApiError } from '@cutru/api';
import { testServer } from '@cutru/database/testing';
import { status } from '@grpc/grpc-js';
import { expect, it } from 'vitest';
import { all, codeOf, input, openWorld } from './world.ts';

const none = { from: null, to: null, programme: null, outcome: null, caller: null };

const DEADLINE_MS = 4_000;

/** What callers get of a database that is away, by their deadline: a code of its own, and when to come back. */
function checkAway(error: unknown): undefined {
  expect(codeOf(error)).toMatch(/^(?:STORE|LOG)_UNAVAILABLE$/);
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).status).toBe(status.UNAVAILABLE);
  expect((error as ApiError).details.retryAfterMs).toBe(1_000);
}

it('says so while the database is gone, and goes on once it is back', async () => {
  const postgres = await testServer();
  const world = await openWorld(undefined, { url: postgres.server.url, drop: () => postgres.drop() });
  try {
    const before = await world.client.verify(input('before'));
    // Some of these are under way when the database goes away.
    const load = Array.from({ length: 64 }, (_, at) =>
      world.client.verify(input(`load-${at}`), { deadlineMs: DEADLINE_MS }).catch(checkAway),
    );
    await Promise.race(load);
    await postgres.kill();
    const answered = (await Promise.all(load)).filter((each) => each !== undefined);
    await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        world.client
          .verify(input(`gone-${at}`), { deadlineMs: DEADLINE_MS })
          .then(() => expect.fail('it was answered'), checkAway),
      ),
    );
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
    // No token without its entry: whatever was handed out before stands in the log.
    for (const { record, log } of answered) {
      expect(ids).toContain(record.id);
      expect(entries[log?.index ?? -1]?.decisionId).toBe(record.id);
    }
    // What was not answered may have been logged; either way one entry comes of it.
    const repeated = await Promise.all(
      Array.from({ length: 64 }, (_, at) => world.client.verify(input(`load-${at}`))),
    );
    expect(new Set(repeated.map(({ record }) => record.id)).size).toBe(64);
    const after = await all(world.client.allVerifications(none, null));
    expect(after.filter(({ kind }) => kind === 'VERIFICATION')).toHaveLength(64 + 2);
    expect((await fetch(`${world.http}/readyz`)).status).toBe(200);
  } finally {
    await world.close();
  }
}, 120_000);
