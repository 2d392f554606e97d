import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { CutruClient } from '@cutru/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, DemoFolder, type Ended, lives, placesIn, ROOT, type Started } from './demo.ts';

const CLI = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const NONE = { from: null, to: null, programme: null, outcome: null, caller: null };

const folder = new DemoFolder();
let first: Ended;
let firstMs = 0;

beforeAll(async () => {
  const began = performance.now();
  const { shown, ended } = folder.start(['--exit-after-showing']);
  await shown;
  firstMs = performance.now() - began;
  first = await ended;
}, 60_000);
afterAll(() => folder.remove(), 60_000);

/** Runs `use` while the demonstration serves; ends it by Ctrl-C, as it arrives through two launchers. */
async function serving(use: (shown: string, started: Started) => Promise<void>): Promise<Ended> {
  const started = folder.start();
  try {
    await use(await started.shown, started);
  } finally {
    for (let times = 0; times < 3; times += 1) started.child.kill('SIGINT');
  }
  return started.ended;
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

describe('a later start', { timeout: 60_000 }, () => {
  it('is quicker, gives the decisions of the first, and logs none of them again', async () => {
    const began = performance.now();
    let before = 0;
    await serving(async (shown) => {
      expect(performance.now() - began).toBeLessThan(firstMs);
      expect(placesIn(shown)).toEqual(placesIn(first.out));
      before = await verifications(shown);
    });
    const { code, err } = await serving(async (shown) => {
      expect(await verifications(shown)).toBe(before);
    });
    expect(before).toBeGreaterThanOrEqual(9);
    expect(code).toBe(0);
    expect(err).toBe('\nĐang dừng dịch vụ ...\n');
  });

  it('answers at the addresses that it shows, and to the call that it shows', async () => {
    await serving(async (shown) => {
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
  });

  it('ends with commands that work', async () => {
    await serving(async (shown) => {
      const commands = commandsOf(shown);
      expect(commands.length).toBeGreaterThanOrEqual(3);
      for (const command of commands) {
        // Without npm, which would look whether all is set up: what it runs in the end.
        const args = command.replace(/^ *npm run --silent cutru -- /, '').split(' ');
        const at = args.indexOf('--out');
        if (at >= 0) args[at + 1] = '/dev/null';
        const ran = await promisify(execFile)(process.execPath, [CLI, ...args], { cwd: ROOT });
        expect(ran.stdout).not.toBe('');
      }
    });
  });
});

describe('a second copy', { timeout: 60_000 }, () => {
  it('says that the first is running and where, and leaves it alone', async () => {
    await serving(async (shown, { child }) => {
      const { code, out, err } = await folder.start().ended;
      expect(code).toBe(1);
      expect(out).toBe('');
      expect(err).toContain('[SERVICE_ALREADY_RUNNING]');
      expect(err).toContain(String(child.pid));
      expect(err).toContain(addressOf(shown, 'gRPC'));
      expect(await verifications(shown)).toBeGreaterThanOrEqual(9);
    });
  });
});

describe('the end', { timeout: 60_000 }, () => {
  it('by Ctrl-C leaves no PostgreSQL behind', async () => {
    let postgres = 0;
    const { code, signal } = await serving(async () => {
      postgres = folder.postgres();
      expect(lives(postgres)).toBe(true);
    });
    expect({ code, signal }).toEqual({ code: 0, signal: null });
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

describe('what cannot be', { timeout: 60_000 }, () => {
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
    const option = await folder.start(['--once']).ended;
    expect(option.code).toBe(2);
    expect(option.err).toContain('[OPTION_UNKNOWN]');
    const production = await folder.start([], { CUTRU_MODE: 'production' }).ended;
    expect(production.code).toBe(1);
    expect(production.err).toContain('[DEMO_IN_PRODUCTION]');
  });
});
