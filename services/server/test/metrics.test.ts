import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMISSION, all, input, openWorld, SECRETS, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

async function scraped(): Promise<string> {
  const response = await fetch(`${world.http}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
}

/** The samples by name and labels, as they stand in the text. */
async function samples(): Promise<ReadonlyMap<string, number>> {
  const lines = (await scraped()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([a-z_]+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? [];
      expect(name, line).not.toBe('');
      return [name, Number(value)];
    }),
  );
}

it('counts calls, decisions, the cache and the log', async () => {
  const before = await samples();
  await world.client.verify(input('m-1'));
  await world.client.verify(input('m-1'));
  await world.client.verify(input('m-2', { request: ADMISSION }));
  await world.client.verify(input('', { dryRun: true }));
  await world.client.verify(input('m-1', { request: ADMISSION })).catch(() => {});
  await all(world.client.verifyStream([input('m-3'), input('m-4', { supersedes: 'nothing' })]));
  await fetch(`${world.http}/v1/verifications`, {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  const after = await samples();
  const up = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);

  expect(up('cutru_calls_total{method="Verify",code="OK"}')).toBe(4);
  expect(up('cutru_calls_total{method="Verify",code="REQUEST_ID_REUSED"}')).toBe(1);
  expect(up('cutru_calls_total{method="VerifyStream",code="OK"}')).toBe(1);
  expect(up('cutru_calls_total{method="VerifyStream",code="SUPERSEDED_NOT_FOUND"}')).toBe(1);
  expect(up('cutru_calls_total{method="POST /v1/verifications",code="MESSAGE_MALFORMED"}')).toBe(1);
  expect(up('cutru_call_duration_seconds_count{method="Verify"}')).toBe(5);
  expect(up('cutru_call_duration_seconds_bucket{le="+Inf",method="Verify"}')).toBe(5);
  expect(up('cutru_call_duration_seconds_sum{method="Verify"}')).toBeGreaterThan(0);
  expect(up('cutru_verifications_total{programme="ethnic-boarding-school",outcome="ELIGIBLE"}')).toBe(2);
  expect(up('cutru_verifications_total{programme="university-admission",outcome="ELIGIBLE"}')).toBe(1);

  expect(up('cutru_population_cache_entries')).toBe(3);
  expect(up('cutru_population_cache_misses_total')).toBe(3);
  expect(up('cutru_population_cache_hits_total')).toBeGreaterThan(0);
  expect(after.get('cutru_population_cache_hit_age_seconds_max')).toBeGreaterThan(0);
  expect(after.get('cutru_population_cache_shared_total')).toBeGreaterThanOrEqual(0);
  expect(after.get('cutru_log_waiting_entries')).toBe(0);
  expect(up('cutru_log_batches_total')).toBeGreaterThan(0);
  expect(up('cutru_log_batched_entries_total')).toBeGreaterThanOrEqual(5);
  expect(after.get('process_uptime_seconds')).toBeGreaterThan(0);
  expect(after.get('process_cpu_seconds_total')).toBeGreaterThan(0);
});

it('has names of its own for labels, whatever was called and sent', async () => {
  const odd = '089213000001-Chau-Soc';
  await fetch(`${world.http}/${odd}?${odd}`);
  await fetch(`${world.http}/v1/verifications/${odd}`, { method: 'PATCH' }).catch(() => {});
  await world.client.verify(input(odd, { purpose: { procedure: odd, officer: odd } })).catch(() => {});
  await world.client.verify(input(odd, { supersedes: odd })).catch(() => {});
  const text = await scraped();
  for (const secret of [...SECRETS, odd, 'Chau', '0892']) expect(text).not.toContain(secret);
  const labels = new Set([...text.matchAll(/[{,]([a-z]+)="/g)].map(([, name]) => name));
  expect([...labels].sort()).toEqual(['code', 'le', 'method', 'outcome', 'programme']);
});
