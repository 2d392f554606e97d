import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestDatabase, testDatabase } from '@cutru/database/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from './command.ts';
import { EXTRACT } from './files.ts';

interface Serving {
  readonly grpcAddress: string;
  readonly httpAddress: string;
  readonly logPublicKey: string;
}

let place: Workplace;
let database: TestDatabase;
let keys: string;

beforeEach(async () => {
  place = new Workplace();
  database = await testDatabase();
  keys = mkdtempSync(join(tmpdir(), 'cutru-serve-keys-'));
  writeFileSync(join(place.path, 'extract.csv'), EXTRACT);
});
afterEach(async () => {
  place.remove();
  rmSync(keys, { recursive: true, force: true });
  await database.drop();
});

function environment(): Record<string, string> {
  return {
    CUTRU_DATABASE_URL: database.url,
    CUTRU_KEYS_DIR: keys,
    CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
    CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
  };
}

describe('cutru serve', () => {
  it('imports, serves, and ends cleanly when it is asked to', { timeout: 60_000 }, async () => {
    const { child, ended } = place.start(['serve', '--residence', 'extract.csv', '--json'], environment());
    const line = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (text: string) => resolve(String(text)));
      child.once('close', () => reject(new Error('ended before it served')));
    });
    const { httpAddress } = JSON.parse(line) as Serving;
    const request = {
      requestId: 'r-1',
      candidate: { citizenId: '089213000001', fullName: 'Chau Sóc', birthDate: '2013-02-01' },
      ethnicBoardingSchool: { submittedOn: '2025-06-10' },
    };
    const answer = await fetch(`http://${httpAddress}/v1/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    expect(answer.status).toBe(200);
    const body = (await answer.json()) as {
      decision: { identity: string };
      token: string;
      log: { index: string };
    };
    expect(body.decision.identity).toBe('IDENTITY_CONFIRMED');
    expect(body.token.split('.')).toHaveLength(3);

    // What an auditor asks of the log, and what proves it without the service.
    const { grpcAddress, logPublicKey } = JSON.parse(line) as Serving;
    const listed = await place.run('audit', 'list', '--server', grpcAddress, '--json');
    const { entries } = JSON.parse(listed.out) as {
      entries: { index: number; kind: string; decisionId: string }[];
    };
    const entry = entries.find(({ kind }) => kind === 'VERIFICATION');
    expect(entry?.decisionId).toMatch(/^[0-9a-f-]{36}$/);
    const decisionId = entry?.decisionId ?? '';
    const proved = await place.run(
      'audit',
      'prove',
      decisionId,
      '--server',
      grpcAddress,
      '--out',
      'proof.json',
    );
    expect(proved).toMatchObject({ code: 0, err: '' });
    const checked = await place.run('audit', 'check', 'proof.json', '--log-key', logPublicKey);
    expect(checked).toMatchObject({ code: 0, err: '' });

    // The same file again, by the command for it, while the service runs.
    const again = await place.start(['import', 'extract.csv', '--json'], environment()).ended;
    expect(again).toMatchObject({ code: 0 });
    expect(JSON.parse(again.out)).toMatchObject({ status: 'KNOWN' });

    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toContain('stopped');
    expect(err).not.toMatch(/0892|Sóc/);
  });

  it('says which variable cannot stand, and starts nothing', async () => {
    const { ended } = place.start(['serve'], { ...environment(), CUTRU_GRPC_ADDRESS: 'nowhere' });
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('CUTRU_GRPC_ADDRESS');
  });
});

describe('cutru import', () => {
  it('asks for the database where none is named', async () => {
    const { code, err } = await place.start(['import', 'extract.csv'], { CUTRU_DATABASE_URL: '' }).ended;
    expect(code).toBe(1);
    expect(err).toContain('[DATABASE_URL_MISSING]');
    expect(err).toContain(join('.cutru', 'postgres'));
  });

  it('makes the key of a new store, and none in place of that of a filled one', {
    timeout: 60_000,
  }, async () => {
    const missing = { ...environment(), CUTRU_KEYS_DIR: join(keys, 'none', 'yet') };
    const first = await place.start(['import', 'extract.csv', '--json'], missing).ended;
    expect(first).toMatchObject({ code: 0, err: '' });
    const other = { ...missing, CUTRU_KEYS_DIR: join(keys, 'other') };
    const refused = await place.start(['import', 'extract.csv', '--lang', 'en'], other).ended;
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('[KEYS_LOST]');
    expect(refused.err).toContain(join(keys, 'other', 'population.key'));
    expect(existsSync(join(keys, 'other'))).toBe(false);
  });

  it('makes no key in production, and names all that is missing', async () => {
    const production = { CUTRU_MODE: 'production', CUTRU_DATABASE_URL: '', CUTRU_KEYS_DIR: '' };
    const { code, err } = await place.start(['import', 'extract.csv'], production).ended;
    expect(code).toBe(1);
    expect(err).toContain('(CUTRU_DATABASE_URL, CUTRU_KEYS_DIR) [CONFIG_MISSING]');
  });

  it('finds the PostgreSQL of a service that runs in this folder', { timeout: 60_000 }, async () => {
    // The account of PostgreSQL must get in where root runs this.
    chmodSync(place.path, 0o711);
    const own = { ...environment(), CUTRU_DATABASE_URL: '', CUTRU_KEYS_DIR: '' };
    const { child, ended } = place.start(['serve', '--json'], own);
    await new Promise<void>((resolve, reject) => {
      child.stdout?.once('data', () => resolve());
      child.once('close', () => reject(new Error('ended before it served')));
    });
    const word = join('.cutru', 'postgres', 'serving.json');
    expect(place.has(word)).toBe(true);
    const imported = await place.start(['import', 'extract.csv', '--json'], own).ended;
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(imported.out)).toMatchObject({ status: 'IMPORTED' });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(place.has(word)).toBe(false);
  });
});

describe('cutru audit', () => {
  it.each([['list'], ['prove', '0']])('says that no service is there: %s', async (...args) => {
    const { code, err } = await place.run('audit', ...args, '--server', '127.0.0.1:1', '--lang', 'en');
    expect(code).toBe(1);
    expect(err).toMatch(/^Error: 127\.0\.0\.1:1.*cutru serve.*\[SERVICE_NOT_THERE\]\n$/);
  });
});
