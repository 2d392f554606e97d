import { join } from 'node:path';
import { openPool } from '@cutru/database';
import { openLedger, readLedgerKeys } from '@cutru/ledger';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMISSION, all, codeOf, input, openWorld, SECRETS, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

const none = { from: null, to: null, programme: null, outcome: null, caller: null };

/** Everything that the schemas hold, as text: bytes as hexadecimal and as what they spell. */
async function databaseText(url: string): Promise<string> {
  const pool = openPool(url);
  try {
    const tables = await pool.query(
      `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('cutru_log', 'cutru_population')`,
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await pool.query(`select * from ${name}`);
      for (const row of found.rows)
        for (const value of Object.values(row))
          rows.push(Buffer.isBuffer(value) ? value.toString('utf8') : String(value));
    }
    return rows.join('\n');
  } finally {
    await pool.end();
  }
}

it('emits nobody’s number, name or ethnicity: in the log, in errors, in tokens, in entries, in metrics, in the database', async () => {
  const emitted: string[] = [];
  const purpose = { procedure: '1.2', officer: 'cb-1' };
  for (const [at, request] of [input('p-1').request, ADMISSION].entries()) {
    const { token, record } = await world.client.verify({ requestId: `p-${at}`, request, purpose });
    const [head = '', payload = ''] = token.split('.');
    emitted.push(token, ...[head, payload].map((part) => Buffer.from(part, 'base64url').toString('utf8')));
    await world.client.getVerification({ decisionId: record.id, purpose, explainIn: null });
  }
  await world.client.verify(input('', { dryRun: true }));
  const errors = await Promise.all([
    world.client.verify(input('p-0', { request: ADMISSION })).catch((error: unknown) => error),
    fetch(`${world.http}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        candidate: { citizenId: '089213000001x', fullName: 'Chau Sóc\n' },
        'Neáng Sa': 1,
      }),
    }).then((response) => response.text()),
    world.client
      .verify(input('Chau-S\u00f3c', { supersedes: '089213000001' }))
      .catch((error: unknown) => error),
  ]);
  expect(codeOf(errors[0])).toBe('REQUEST_ID_REUSED');
  emitted.push(...errors.map(String), ...world.lines);
  const entries = await all(world.client.allVerifications(none, purpose));
  emitted.push(...entries.map(({ canonicalJson }) => canonicalJson));
  for (const path of ['/checkpoint', '/metrics'])
    emitted.push(await (await fetch(`${world.http}${path}`)).text());
  emitted.push(await databaseText(world.databaseUrl));
  const text = emitted.join('\n');
  expect(text).toContain('"kind":"verification"');
  for (const secret of SECRETS) expect(text).not.toContain(secret);
}, 60_000);

it('seals what a decision was made of without a name', async () => {
  const { record, log } = await world.client.verify(input('sealed'));
  const keys = await readLedgerKeys(join(world.keysDir, 'log'));
  const ledger = await openLedger({ url: world.databaseUrl, keys, origin: log?.origin ?? '' });
  const found = await ledger.get(record.id);
  await ledger.close();
  if (found?.record === undefined || found.record === 'ERASED') return expect.fail('there is no record');
  const text = found.record.record.toString('utf8');
  for (const needed of ['"citizenId":"089213000001"', '"communeCode":"30577"', '"recordedOn"'])
    expect(text).toContain(needed);
  for (const name of ['Chau Sóc', 'Neáng Sa']) expect(text).not.toContain(name);
});
