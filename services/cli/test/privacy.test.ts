import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CutruClient } from '@cutru/api';
import { type TestDatabase, testDatabase } from '@cutru/database/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Workplace } from './command.ts';
import { DECLARED, databaseText, GUARDIAN, PERSON, POPULATION, shown } from './secrets.ts';

let place: Workplace;
let database: TestDatabase;
let keys: string;
beforeAll(async () => {
  place = new Workplace();
  database = await testDatabase();
  keys = mkdtempSync(join(tmpdir(), 'cutru-privacy-keys-'));
  place.write('extract.csv', POPULATION);
  place.write('bad.csv', POPULATION.replaceAll('2013-02-01,', '2013-02-31,'));
});
afterAll(async () => {
  place.remove();
  rmSync(keys, { recursive: true, force: true });
  await database.drop();
});

const everything = { from: null, to: null, programme: null, outcome: null, caller: null };
const request = {
  requestId: 'privacy-1',
  candidate: { ...PERSON, ethnicity: DECLARED },
  ethnicBoardingSchool: { submittedOn: '2025-06-10', guardians: [GUARDIAN] },
};

/** Bodies that are refused, each with somebody in it where parsers and validators like to quote. */
const BAD: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  JSON.stringify(request).slice(0, -9),
  `{"requestId": ${PERSON.fullName}`,
  JSON.stringify({ ...request, [PERSON.fullName]: PERSON.citizenId }),
  JSON.stringify({ ...request, requestId: PERSON.fullName }),
  JSON.stringify({ ...request, dryRun: PERSON.citizenId }),
  JSON.stringify({ ...request, explainIn: PERSON.fullName }),
  JSON.stringify({ ...request, supersedes: PERSON.citizenId }),
  JSON.stringify({ ...request, referenceDate: PERSON.citizenId }),
  JSON.stringify({
    ...request,
    candidate: {
      citizenId: `${PERSON.citizenId}x`,
      fullName: `${PERSON.fullName}\n`,
      birthDate: PERSON.fullName,
    },
  }),
  JSON.stringify({
    ...request,
    candidate: { ...request.candidate, ethnicity: { ...DECLARED, code: 'Khmer' } },
  }),
  // The same id with other content.
  JSON.stringify({ ...request, candidate: { ...PERSON, fullName: `${PERSON.fullName} Khác` } }),
  Buffer.from(JSON.stringify(request), 'latin1'),
  `${JSON.stringify(request)}${' '.repeat(2 * 1024 * 1024)}`,
];

it('a service that runs tells nobody’s number, name or ethnicity, at debug level and whatever is sent', {
  timeout: 120_000,
}, async () => {
  const emitted: string[] = [];
  const serving = place.start(['serve', '--residence', 'extract.csv', '--json'], {
    CUTRU_DATABASE_URL: database.url,
    CUTRU_KEYS_DIR: keys,
    CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
    CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
    CUTRU_LOG_LEVEL: 'debug',
  });
  const line = await new Promise<string>((resolve, reject) => {
    serving.child.stdout?.once('data', (text: string) => resolve(String(text)));
    serving.child.once('close', () => reject(new Error('ended before it served')));
  });
  const { httpAddress, grpcAddress } = JSON.parse(line) as { httpAddress: string; grpcAddress: string };
  const http = `http://${httpAddress}`;
  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') =>
    fetch(`${http}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': type, 'x-person': encodeURIComponent(PERSON.fullName) },
      body,
    });

  const answer = await post(JSON.stringify({ ...request, explainIn: 'LANGUAGE_VI' }));
  expect(answer.status).toBe(200);
  const { token, decision } = (await answer.json()) as {
    token: string;
    decision: { id: string; identity: string; explanation: unknown };
  };
  expect(decision.identity).toBe('IDENTITY_CONFIRMED');
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
  expect(JSON.parse(payload)).toMatchObject({ jti: decision.id });
  emitted.push(token, payload);

  for (const body of BAD) {
    const refused = await post(body);
    expect(refused.status, String(body).slice(0, 200)).toBeGreaterThanOrEqual(400);
    emitted.push(JSON.stringify([...refused.headers]), await refused.text());
  }
  for (const [path, init] of [
    [`/${PERSON.citizenId}/${PERSON.fullName}?n=${PERSON.citizenId}`, {}],
    [`/v1/verifications?citizenId=${PERSON.citizenId}`, {}],
    [`/v1/verifications/${PERSON.citizenId}`, { method: 'DELETE' }],
    [`/%ff${PERSON.citizenId}`, {}],
  ] as const) {
    const refused = await fetch(`${http}${path}`, init);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    emitted.push(await refused.text());
  }

  const client = new CutruClient({ target: grpcAddress, tls: false, attempts: 1 });
  const purpose = { procedure: '1.2', officer: 'cb-1' };
  const failures = await Promise.all(
    [
      client.getVerification({ decisionId: PERSON.citizenId, purpose, explainIn: null }),
      client.listVerifications({ filter: everything, purpose, pageSize: 1, pageToken: PERSON.fullName }),
      client.resolvePlace(PERSON.citizenId, '2025-01-01'),
    ].map((call) =>
      call.then(
        () => expect.fail('it was answered'),
        (error: unknown) => error,
      ),
    ),
  );
  emitted.push(...failures.map((error) => `${String(error)} ${JSON.stringify(error)}`));
  await client.getVerification({ decisionId: decision.id, purpose, explainIn: 'vi' });
  for await (const { canonicalJson } of client.allVerifications(everything, purpose))
    emitted.push(canonicalJson);
  client.close();

  for (const path of ['/metrics', '/docs/', '/docs/json', '/checkpoint', '/.well-known/jwks.json', '/readyz'])
    emitted.push(await (await fetch(`${http}${path}`)).text());

  const imported = await place.start(['import', 'bad.csv', '--lang', 'en'], {
    CUTRU_DATABASE_URL: database.url,
    CUTRU_KEYS_DIR: keys,
  }).ended;
  expect(imported.code).toBe(1);
  emitted.push(imported.out, imported.err);

  emitted.push(await databaseText(database.url));
  serving.child.kill('SIGTERM');
  const { code, out, err } = await serving.ended;
  expect(code).toBe(0);
  emitted.push(out, err);

  const text = emitted.join('\n');
  // What was looked through is all there.
  for (const sign of [
    'call refused',
    '"kind":"verification"',
    'cutru_calls_total',
    '"openapi"',
    'cutru_population.people',
  ])
    expect(text).toContain(sign);
  expect(shown(text)).toEqual([]);
});

it('the search finds what it looks for', () => {
  for (const text of [
    `x${PERSON.citizenId}y`,
    'THACH THI NGOC BUOI',
    PERSON.fullName.normalize('NFD'),
    encodeURIComponent(PERSON.fullName),
    Buffer.from(PERSON.fullName).toString('hex'),
    'dân tộc Khmer',
  ])
    expect(shown(text)).not.toEqual([]);
});
