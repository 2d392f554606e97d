import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { command, errorCode, json, Workplace } from './command.ts';
import { PUPILS } from './files.ts';
import { ServiceWorld } from './service-world.ts';

const BOARDING = 'ethnic-boarding-school';
const HEADING = 'citizen_id,full_name,birth_date,admission_year,graduation_year';

/** Candidates of whom the source knows nothing. */
function candidates(count: number): string {
  const row = (i: number): string =>
    `089307${String(i).padStart(6, '0')},Nguyễn Thị Lan,2007-03-15,2025,2025`;
  return [HEADING, ...Array.from({ length: count }, (_, i) => row(i)), ''].join('\n');
}

async function opened(...args: Parameters<typeof ServiceWorld.open>): Promise<ServiceWorld> {
  const world = await ServiceWorld.open(...args);
  onTestFinished(() => world.close());
  return world;
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('a run that is cut off', () => {
  it('by SIGKILL is completed by the same command, and nothing is logged twice', async () => {
    const world = await opened();
    const rows = 3_000;
    world.place.write('candidates.csv', candidates(rows));
    const args = world.through('candidates.csv', 'university-admission', '--json');
    const { child, ended } = world.place.start(args);
    await until(async () => (await world.treeSize()) > 300 || child.exitCode !== null);
    child.kill('SIGKILL');
    await ended;
    expect(world.place.has('out.csv')).toBe(false);
    const left = (await world.logged()).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(rows);

    expect(json(await world.place.run(...args))).toMatchObject({ decided: rows, badRows: 0 });
    const logged = await world.logged();
    expect(logged).toHaveLength(rows);
    const results = world.place.read('out.csv');
    for (const { decisionId } of logged) expect(results).toContain(decisionId);
  }, 60_000);

  it('by Ctrl-C leaves nothing behind', async () => {
    let asked = 0;
    const world = await opened(undefined, (population) => ({
      ...population,
      find: (numbers) => {
        asked += 1;
        return asked > 1 ? new Promise(() => undefined) : population.find(numbers);
      },
    }));
    world.place.write('candidates.csv', candidates(20));
    const before = world.place.files();
    const { child, ended } = world.place.start(world.through('candidates.csv', 'university-admission'));
    await until(() => asked > 1 || child.exitCode !== null);
    child.kill('SIGINT');
    const { code, err } = await ended;
    expect(code).toBe(130);
    expect(err).toContain('[INTERRUPTED]');
    expect(world.place.files()).toEqual(before);
  }, 60_000);

  it('by a fault of the service says so, and leaves an earlier result as it was', async () => {
    let asked = 0;
    const world = await opened(undefined, (population) => ({
      ...population,
      find: (numbers) => {
        asked += 1;
        return asked > 5 ? Promise.reject(new Error('the source is gone')) : population.find(numbers);
      },
    }));
    world.place.write('candidates.csv', candidates(20));
    world.place.write('out.csv', 'of an earlier run');
    const before = world.place.files();
    const args = world.through('candidates.csv', 'university-admission');
    const { code, err } = await world.place.run(...args);
    expect(code).toBe(1);
    expect(err).toContain('[SERVICE_BROKE_OFF]');
    expect(err).toContain('[INTERNAL]');
    expect(err).toContain('không bị ghi lần nữa');
    expect(world.place.files()).toEqual(before);
    expect(world.place.read('out.csv')).toBe('of an earlier run');
    asked = -1_000;
    expect((await world.place.run(...args)).code).toBe(0);
    expect(await world.logged()).toHaveLength(20);
  }, 60_000);
});

describe('what is refused before a file is opened', () => {
  const args = ['verify', 'a.csv', '--programme', BOARDING, '--out', 'o.csv'];

  it('no service at the address', async () => {
    const ended = await command(...args, '--server', '127.0.0.1:1');
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('[SERVICE_NOT_THERE]');
    expect(ended.err).toContain('127.0.0.1:1 (connect ECONNREFUSED');
    expect(ended.err).toContain('cutru serve');
  });

  it('certificates that cannot be read', async () => {
    const ended = await command(...args, '--server', '127.0.0.1:1', '--tls-ca', 'none.pem', '--json');
    expect(ended.code).toBe(1);
    expect(errorCode(ended)).toBe('TLS_CA_UNREADABLE');
  });

  it.each([
    [['--server', '--residence', 'r.csv'], 'INPUT_OF_SERVICE', '--residence'],
    [['--server', 'h:1', '--areas', 'a.csv', '--areas-complete'], 'INPUT_OF_SERVICE', '--areas-complete'],
    [['--server', '--schools', 's.csv'], 'INPUT_OF_SERVICE', '--schools'],
    [['--server', '--max-bad-rows', '3'], 'INPUT_OF_SERVICE', '--max-bad-rows'],
    [['--disclosures'], 'OPTION_NEEDS_SERVER', '--disclosures'],
    [['--tls-ca', 'ca.pem'], 'OPTION_NEEDS_SERVER', '--tls-ca'],
    [['--server', '--officer', 'cb'], 'PURPOSE_WITHOUT_OFFICER', ''],
  ])('wrong usage: %o', async (options, code, about) => {
    const plain = await command(...args, ...options);
    expect(plain.code).toBe(2);
    expect(plain.err).toContain(`[${code}]`);
    expect(plain.err).toContain(about);
  });
});

it('a purpose that cannot stand ends the run, by the name of the field', async () => {
  const world = await opened();
  world.place.write('pupils.csv', PUPILS);
  const purpose = ['--purpose', 'x'.repeat(101), '--officer', 'cb'];
  const { code, err } = await world.place.run(...world.through('pupils.csv', BOARDING, ...purpose));
  expect(code).toBe(1);
  expect(err).toContain('[REQUEST_REFUSED]');
  expect(err).toContain('purpose.procedure');
  expect(world.place.has('out.csv')).toBe(false);
}, 60_000);

const noOpenssl = spawnSync('openssl', ['version']).status !== 0;

it.skipIf(noOpenssl)(
  'reaches a service over TLS',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cutru-tls-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [certificate, key] = [join(folder, 'tls.pem'), join(folder, 'tls.key')];
    const openssl = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost`;
    const names = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate];
    await promisify(execFile)('openssl', [...openssl.split(' '), ...names]);
    const tls = { CUTRU_TLS_CERT: certificate, CUTRU_TLS_KEY: key };
    const world = await opened(undefined, undefined, tls);
    const place = new Workplace();
    onTestFinished(() => place.remove());
    place.write('pupils.csv', PUPILS);
    const args = (server: string): string[] => {
      return ['verify', 'pupils.csv', '--programme', BOARDING, '--out', 'out.csv', '--server', server];
    };
    // TLS goes by names.
    const address = world.address.replace('127.0.0.1', 'localhost');
    expect((await place.run(...args(address))).err).toContain('[SERVICE_NOT_THERE]');
    const unknown = await place.run(...args(`https://${address}`));
    expect(unknown.err).toContain('[SERVICE_NOT_THERE]');
    expect(unknown.err).toContain('certificate');
    const trusted = await place.run(...args(`https://${address}`), '--tls-ca', certificate);
    expect(trusted).toMatchObject({ code: 0, err: '' });
  },
  60_000,
);
