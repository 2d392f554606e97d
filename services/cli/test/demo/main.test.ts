import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { CutruClient } from '@cutru/api';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addressOf, DemoFolder, type Ended, lives, placesIn, ROOT, type Started, setUp } from './demo.ts';

const CLI = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const NONE = { from: null, to: null, programme: null, outcome: null, caller: null };

/** Milliseconds for a step that takes a few seconds on a machine that does nothing else. */
const LIMIT = 120_000;
vi.setConfig({ testTimeout: LIMIT, hookTimeout: LIMIT });

const folder = new DemoFolder();
let first: Ended;

beforeAll(async () => {
  first = await folder.start(['--exit-after-showing']).ended;
});
afterAll(() => folder.remove());

/** What the demonstration has compiled is there for the commands too. */
const COMPILED = { ...process.env, NODE_COMPILE_CACHE: join(ROOT, '.cutru/compiled') };

/** Ctrl-C, as it arrives through two launchers. */
function interrupt({ child }: Started): void {
  for (let times = 0; times < 3; times += 1) child.kill('SIGINT');
}

async function verifications(shown: string): Promise<number> {
  const client = new CutruClient({ target: addressOf(shown, 'gRPC'), tls: false });
  let count = 0;
  for await (const { kind } of client.allVerifications(NONE, null)) if (kind === 'VERIFICATION') count += 1;
  client.close();
  return count;
}

/** The commands under "Thử tiếp", as somebody would copy them. */
function commandsOf(shown: string): readonly string[] {
  return shown.split('\n').filter((line) => line.startsWith('  npm run '));
}

describe('the first start', () => {
  it('makes its data, says so, shows the eight plainly where nobody looks, and ends if told to', () => {
    expect(first).toMatchObject({ code: 0, signal: null });
    expect(first.err).toMatch(/^(?:Lần đầu: .+\n){2}$/);
    expect(first.out).toBe(stripVTControlCharacters(first.out));
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8])
      expect(first.out).toMatch(new RegExp(`^${number}\\. `, 'm'));
    expect(first.out).toContain('KHÔNG CÓ THẬT');
    expect(first.out).toContain('không phải quyết định');
    expect(placesIn(first.out)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('a later start, which goes on serving', () => {
  let started: Started;
  let shown: string;
  let logged: number;

  beforeAll(async () => {
    started = folder.start();
    shown = await started.shown;
    logged = await verifications(shown);
  });
  afterAll(() => folder.endAll());

  it('gives the decisions of the first, and logs none of them again', () => {
    expect(placesIn(shown)).toEqual(placesIn(first.out));
    expect(logged).toBe(placesIn(first.out).length);
  });

  it('answers at the addresses that it shows, and to the call that it shows', async () => {
    const http = addressOf(shown, 'HTTP').replace('/docs', '');
    for (const path of ['/docs', '/.well-known/jwks.json', '/checkpoint', '/readyz']) {
      expect((await fetch(`${http}${path}`)).status).toBe(200);
    }
    expect(shown).toContain(`${http}/.well-known/jwks.json`);
    expect(shown).toContain(`${http}/checkpoint`);
    const [, url = '', body = ''] = /^ {2}curl -s (\S+) .* -d '(.*)'$/m.exec(shown) ?? [];
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      decision: { outcome: 'OUTCOME_ELIGIBLE' },
      token: expect.stringMatching(/^[^.]+\.[^.]+\.[^.]+~$/),
    });
  });

  it('ends with commands that work', async ({ signal }) => {
    const commands = commandsOf(shown);
    expect(commands.length).toBeGreaterThanOrEqual(3);
    const ran = commands.map((command) => {
      // Without npm, which would look whether all is set up: what it runs in the end.
      const args = command.replace(/^ *npm run --silent cutru -- /, '').split(' ');
      const at = args.indexOf('--out');
      if (at >= 0) args[at + 1] = '/dev/null';
      return promisify(execFile)(process.execPath, [CLI, ...args], { cwd: ROOT, env: COMPILED, signal });
    });
    for (const { stdout } of await Promise.all(ran)) expect(stdout).not.toBe('');
  });

  it('is named and left alone by a second copy', async () => {
    const { code, out, err } = await folder.start().ended;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('[SERVICE_ALREADY_RUNNING]');
    expect(err).toContain(String(started.child.pid));
    expect(err).toContain(addressOf(shown, 'gRPC'));
    expect(await verifications(shown)).toBeGreaterThanOrEqual(logged);
  });
});

describe('the end', () => {
  beforeAll(setUp);
  afterEach(() => folder.endAll());

  it('by Ctrl-C leaves no PostgreSQL behind, and a later start has made and loaded nothing', async () => {
    const started = folder.start();
    await started.shown;
    const postgres = folder.postgres();
    expect(lives(postgres)).toBe(true);
    interrupt(started);
    expect(await started.ended).toMatchObject({ code: 0, signal: null, err: '\nĐang dừng dịch vụ ...\n' });
    expect(lives(postgres)).toBe(false);
  });

  it.each([
    ['Ctrl-C, which reaches the whole group', 'SIGINT', -1],
    ['SIGTERM to npm alone', 'SIGTERM', 1],
  ] as const)('through npm by %s is as clean', async (_, name, whom) => {
    const { child, ended, shown } = folder.startByNpm();
    await shown;
    const postgres = folder.postgres();
    process.kill(whom * (child.pid ?? 0), name);
    expect(await ended).toMatchObject({ code: 0, signal: null });
    expect(lives(postgres)).toBe(false);
  });

  it('by kill -9 does not hinder the next start, which stops the PostgreSQL left behind', async () => {
    const { child, ended, shown } = folder.start();
    await shown;
    const postgres = folder.postgres();
    child.kill('SIGKILL');
    await ended;
    expect(lives(postgres)).toBe(true);
    const next = await folder.start(['--exit-after-showing']).ended;
    expect(next).toMatchObject({ code: 0, err: '' });
    expect(placesIn(next.out)).toEqual(placesIn(first.out));
    expect(lives(postgres)).toBe(false);
  });

  it('comes cleanly where nobody reads on', async () => {
    const { child, ended } = folder.start();
    await once(child.stdout ?? child, 'data');
    const postgres = folder.postgres();
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, signal: null });
    expect(lives(postgres)).toBe(false);
  });

  it('comes with an error where PostgreSQL is gone', async () => {
    const { ended, shown } = folder.start();
    await shown;
    process.kill(folder.postgres(), 'SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain('[DATABASE_ENDED]');
  });
});

describe('what cannot be', () => {
  afterEach(() => folder.endAll());

  it.each(['CUTRU_GRPC_ADDRESS', 'CUTRU_HTTP_ADDRESS'])('an address that is taken: %s', async (name) => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    try {
      const { code, out, err } = await folder.start([], { [name]: address }).ended;
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toContain('[ADDRESS_TAKEN]');
      expect(err).toContain(`(${address}, ${name})`);
    } finally {
      other.close();
    }
  });

  it('an option that does not exist, and production', async () => {
    const [option, production] = await Promise.all([
      folder.start(['--once']).ended,
      folder.start([], { CUTRU_MODE: 'production' }).ended,
    ]);
    expect(option.code).toBe(2);
    expect(option.err).toContain('[OPTION_UNKNOWN]');
    expect(production.code).toBe(1);
    expect(production.err).toContain('[DEMO_IN_PRODUCTION]');
  });
});
