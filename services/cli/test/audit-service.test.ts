import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { command, type Ended, errorCode, json } from './command.ts';
import { PUPIL, PUPILS_HEADING } from './files.ts';
import { ServiceWorld } from './service-world.ts';

const READER = ['--purpose', 'KT-01', '--officer', 'thanh-tra-3'];

let world: ServiceWorld;

interface Entry {
  readonly index: number;
  readonly kind: string;
  readonly action: string | null;
  readonly purpose: { readonly procedure: string; readonly officer: string } | null;
}

interface Answer {
  readonly entries: readonly Entry[];
  readonly more: boolean;
  readonly next: string | null;
}

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  world = await ServiceWorld.open();
  world.place.write('pupils.csv', `${PUPILS_HEADING}\n${`${PUPIL}\n`.repeat(5)}`);
  const ended = await command(
    ...['verify', at('pupils.csv'), '--programme', 'ethnic-boarding-school', '--out', at('out.csv')],
    ...['--server', world.address, '--purpose', '2.001234', '--officer', 'can-bo-7'],
  );
  expect(ended.code).toBe(0);
}, 60_000);
afterAll(() => world.close());

function at(name: string): string {
  return join(world.place.path, name);
}

function audit(...args: string[]): Promise<Ended> {
  return command('audit', ...args, '--server', world.address);
}

async function list(...args: string[]): Promise<Answer> {
  return json(await audit('list', ...args, '--json')) as unknown as Answer;
}

describe('verify --server', () => {
  it('claims nothing where no row was decided', async () => {
    world.place.write('none.csv', `${PUPILS_HEADING}\n12,${PUPIL.slice(13)}\n`);
    const ended = await command(
      ...['verify', at('none.csv'), '--programme', 'ethnic-boarding-school', '--out', at('none.out.csv')],
      ...['--server', world.address, '--lang', 'en'],
    );
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('the service has logged and signed no result');
    expect(ended.out).not.toContain('logged and signed every');
    expect(world.place.read('none.out.csv.bad.csv')).toContain('compare it with the identity card');
  });
});

describe('audit list', () => {
  it('says that there are more, and goes on after them without a gap', async () => {
    const filter = ['--outcome', 'ELIGIBLE'];
    const all = await list(...filter, '--all');
    expect(all).toMatchObject({ more: false, next: null });
    expect(all.entries).toHaveLength(5);
    const first = await list(...filter, '--limit', '2');
    expect(first.more).toBe(true);
    const rest = await list(...filter, '--limit', '0', '--after', first.next ?? '');
    expect(rest.more).toBe(false);
    expect([...first.entries, ...rest.entries]).toEqual(all.entries);
    const plain = await audit('list', ...filter, '--limit', '5', '--lang', 'en');
    expect(plain.err).toBe('');
    expect((await audit('list', ...filter, '--limit', '4')).err).toMatch(/^Còn nữa: thêm --after \S+ /);
  });

  it('says that there are none', async () => {
    const ended = await audit('list', '--to', '2020-01-01', '--lang', 'en');
    expect(ended).toMatchObject({ code: 0, out: '', err: 'The log has no such entry.\n' });
  });

  it('shows who looked and why, what they did and when, with the zone', async () => {
    await audit('list', '--limit', '1', ...READER);
    const { entries } = await list('--all');
    const purpose = { procedure: 'KT-01', officer: 'thanh-tra-3' };
    expect(entries).toContainEqual(expect.objectContaining({ kind: 'ACCESS', action: 'list', purpose }));
    expect(entries[0]?.purpose).toEqual({ procedure: '2.001234', officer: 'can-bo-7' });
    const { out } = await audit('list', '--all');
    expect(out).toMatch(/^0 {2}\S+T\S+\+07:00 {2}VERIFICATION {2}\S+ {2}can-bo-7 {2}2\.001234 {2}ethnic-/);
    expect(out).toContain('  ACCESS:list  anonymous  thanh-tra-3  KT-01  -  -  -\n');
  });

  it('names an address at which nobody is', async () => {
    for (const address of ['nonsense', 'http://127.0.0.1:1']) {
      const ended = await command('audit', 'list', '--server', address, '--json');
      expect([ended.code, errorCode(ended)]).toEqual([1, 'SERVICE_NOT_THERE']);
      expect(ended.out).toContain(address.replace('http://', ''));
    }
    const tls = await command('audit', 'list', '--server', 'https://127.0.0.1:1', '--json');
    expect([tls.code, errorCode(tls)]).toEqual([1, 'TLS_NEEDS_NAME']);
  });
});

describe('audit prove', () => {
  it('gives a complete set from one checkpoint to the next, whatever the proving itself adds to the log', async () => {
    const key = ['--log-key', world.server.logPublicKey];
    const first = ['--checkpoint', at('first.txt'), '--out', at('first.jsonl')];
    expect(await audit('prove', '0..', ...first, ...READER)).toMatchObject({ code: 0, err: '' });
    const size = Number(world.place.read('first.txt').split('\n')[1]);
    const begun = ['audit', 'check', at('first.jsonl'), ...key, '--until', at('first.txt'), '--json'];
    expect(json(await command(...begun))).toMatchObject({ refused: [], complete: { from: 0, to: size } });

    const second = ['--checkpoint', at('second.txt'), '--out', at('second.jsonl')];
    const proved = json(await audit('prove', `${size}..`, ...second, '--json'));
    const later = Number(proved.size);
    expect(proved).toMatchObject({ out: at('second.jsonl'), proofs: later - size });
    const span = ['--since', at('first.txt'), '--until', at('second.txt'), '--json'];
    const ended = await command('audit', 'check', at('second.jsonl'), ...key, ...span);
    expect(json(ended)).toMatchObject({ refused: [], complete: { from: size, to: later } });
    expect(await world.treeSize()).toBeGreaterThan(later);
  });

  it('takes several entries, by index and by decision, in the order given', async () => {
    const ended = await audit('prove', '3', '0..1');
    const indices = ended.out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { index: string }).index);
    expect(indices).toEqual(['3', '0', '1']);
  });

  it.each(['9..4', '..4', '4..x'])('refuses the range %s', async (range) => {
    expect(errorCode(await audit('prove', range, '--json'))).toBe('ENTRY_RANGE_MALFORMED');
  });

  it('says why a file cannot be written, and leaves none', async () => {
    mkdirSync(at('folder'));
    const into = (out: string) => audit('prove', '0', '--out', out, '--json');
    expect(errorCode(await into(at('nowhere/proof.json')))).toBe('OUTPUT_NO_FOLDER');
    expect(errorCode(await into(at('folder')))).toBe('OUTPUT_IS_FOLDER');
    if (statSync('/dev/full', { throwIfNoEntry: false }) !== undefined)
      expect(errorCode(await into('/dev/full'))).toBe('OUTPUT_DISK_FULL');
    const before = world.place.files();
    expect((await audit('prove', '0..999999', '--out', at('ahead.jsonl'), '--json')).code).toBe(1);
    expect(world.place.files()).toEqual(before);
  });
});
