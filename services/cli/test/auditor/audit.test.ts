import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, type Ended, errorCode, json, Workplace } from '../command.ts';
import { Log, newKeys, ORIGIN } from './world.ts';

const SIZE = 13;
const keys = newKeys();
const log = new Log(SIZE, keys);
const place = new Workplace();

function lines(indices: readonly number[], size = SIZE): string {
  return indices.map((index) => `${JSON.stringify(log.proof(index, size))}\n`).join('');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

beforeAll(() => {
  place.write('log.pub', `${log.publicKey}\n`);
  for (const size of range(0, SIZE + 1)) place.write(`${size}.txt`, log.checkpoint(size));
});
afterAll(() => place.remove());

function check(content: string, ...more: string[]): Promise<Ended> {
  place.write('proofs', content);
  return place.run('audit', 'check', 'proofs', '--log-key', 'log.pub', ...more);
}

function between(since: number, until: number): string[] {
  return ['--since', `${since}.txt`, '--until', `${until}.txt`];
}

describe('cutru audit check', () => {
  it('says in Vietnamese which entry is in the log', async () => {
    const ended = await check(JSON.stringify(log.proof(6, SIZE), null, 2));
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/^NHẬT KÝ ĐÚNG\n/);
    expect(ended.out).toContain('mục 6: 01/08/2025 09:06 (UTC+7), kiểm tra, tuyển sinh đại học');
    expect(ended.out).toContain('Chưa kiểm tra danh sách có đầy đủ không');
  });

  it('reads one proof, a list, and lines, in either form of protobuf’s JSON', async () => {
    place.write('list.json', `\uFEFF${JSON.stringify([log.proof(0, 5), log.proof(4, 5)])}`);
    place.write('one.json', JSON.stringify(log.proof(1, 2), null, 2).replaceAll('\n', '\r\n'));
    const { treeSize, index, ...rest } = log.proof(3, SIZE);
    place.write('names.json', JSON.stringify({ ...rest, tree_size: SIZE, index: Number(index) }));
    const files = ['list.json', 'one.json', 'names.json'];
    const ended = await place.run('audit', 'check', ...files, '--log-key', log.publicKey, '--json');
    expect(ended.code).toBe(0);
    expect(json(ended)).toMatchObject({
      origin: ORIGIN,
      refused: [],
      complete: null,
      entries: [
        { file: 'list.json', index: 0, treeSize: 5 },
        { index: 4 },
        { file: 'one.json', index: 1, treeSize: 2 },
        { index: 3, treeSize: SIZE, entry: { kind: 'access', action: 'dry-run' } },
      ],
    });
  });

  it('takes the checkpoint of --until for a proof that carries none', async () => {
    const { checkpoint, ...bare } = log.proof(0, 1);
    expect(json(await check(JSON.stringify(bare), '--json'))).toMatchObject({
      refused: [{ code: 'CHECKPOINT_MISSING' }],
    });
    expect(json(await check(JSON.stringify(bare), '--until', '1.txt', '--json'))).toMatchObject({
      refused: [],
      complete: { from: 0, to: 1 },
    });
  });

  it('looks at every proof before it ends, and names those that do not hold', async () => {
    const bad = { ...log.proof(2, SIZE), salt: Buffer.alloc(16).toString('base64') };
    const ended = await check(`${lines([1])}${JSON.stringify(bad)}\n\n${lines([3])}`, '--lang', 'en');
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/^NOT ALL PROOFS HOLD\n/);
    expect(ended.out).toContain('byte for byte: 2\n');
    expect(ended.out).toMatch(/proofs, line 2: .*\[PROOF_ROOT_DIFFERS\]/);
  });

  it('counts an entry once, however often it was proven', async () => {
    const ended = await check(lines([2]) + lines([2], 5) + lines([2, 3]), '--lang', 'en');
    expect(ended.out).toContain('byte for byte: 2\n');
    expect(ended.out.match(/entry 2:/g)).toHaveLength(1);
    expect(json(await check(lines([2, 2, 2]), '--json'))).toMatchObject({ distinct: 1 });
  });

  it('refuses another log and another key', async () => {
    const other = new Log(SIZE);
    const ended = await check(JSON.stringify(other.proof(1, SIZE)), '--json');
    expect(json(ended)).toMatchObject({ refused: [{ code: 'NOTE_NOT_SIGNED_BY_KEY' }] });
    place.write('no.pub', 'no key\n');
    const none = await place.run('audit', 'check', 'proofs', '--log-key', 'no.pub', '--json');
    expect([none.code, errorCode(none)]).toEqual([1, 'LOG_KEY_MALFORMED']);
  });
});

describe('a list', () => {
  it.each(range(0, SIZE).flatMap((since) => [since + 1, SIZE].map((until) => [since, until] as const)))(
    'from checkpoint %i to checkpoint %i is complete',
    async (since, until) => {
      // Proofs of different sizes, out of order and one of them twice.
      const indices = range(since, until);
      const content = lines(indices.toReversed(), until) + lines([since], since + 1);
      const file = `proofs-${since}-${until}`;
      place.write(file, content);
      const at = (name: string) => join(place.path, name);
      const [key, older, later] = [at('log.pub'), at(`${since}.txt`), at(`${until}.txt`)];
      // In this process: there are many.
      const options = ['--log-key', key, '--since', older, '--until', later, '--json'];
      const ended = await command('audit', 'check', at(file), ...options);
      expect(json(ended)).toMatchObject({ refused: [], complete: { from: since, to: until } });
    },
  );

  it('may begin at the first entry, or have nothing between', async () => {
    const ended = await check(lines(range(0, 5)), '--until', '5.txt', '--lang', 'en');
    expect(ended.out).toContain('Complete, from entry 0 to entry 4 (5): none is missing or replaced');
    expect((await check(lines([2]), ...between(5, 5), '--lang', 'en')).out).toContain('there are no entries');
  });

  it('names the entries that are missing', async () => {
    const ended = await check(lines([4, 5, 8, 10, 11]), ...between(4, SIZE));
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('thiếu 4 mục (6-7, 9, 12): ');
    expect(ended.err).toContain('[LIST_INCOMPLETE]');
  });

  it('tells checkpoints that were swapped', async () => {
    const ended = await check(lines([4]), ...between(5, 4), '--json');
    expect(errorCode(ended)).toBe('CONSISTENCY_TREE_SHRANK');
  });
});

describe('a log that lies', () => {
  it('had another beginning when it was small', async () => {
    place.write('lie.txt', log.sign(4, Buffer.alloc(32, 1)));
    const ended = await check(
      lines(range(4, SIZE)),
      '--since',
      'lie.txt',
      '--until',
      `${SIZE}.txt`,
      '--json',
    );
    expect([ended.code, errorCode(ended)]).toEqual([1, 'CONSISTENCY_OLD_ROOT_DIFFERS']);
  });

  it('ends with another tree than its entries', async () => {
    place.write('lie.txt', log.sign(3, Buffer.alloc(32, 1)));
    const split = await check(lines(range(0, 3), 3), '--until', 'lie.txt', '--json');
    expect(json(split)).toMatchObject({ refused: [{ code: 'LOG_FORKED' }, {}, {}], complete: null });
    const later = await check(lines([0], 1) + lines([1, 2], 4), '--until', 'lie.txt', '--json');
    expect(errorCode(later)).toBe('LOG_FORKED');
  });

  it('has two entries in one place', async () => {
    const content = `${lines([1])}${JSON.stringify(log.other())}\n`;
    const ended = await check(content);
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/dòng 2: mục 1: .*\[LOG_FORKED\]/);
  });
});

describe('files that are none', () => {
  it.each([
    ['', 'PROOF_FILE_MALFORMED'],
    ['not json', 'PROOF_FILE_MALFORMED'],
    ['{"entry": 1}', 'PROOF_FILE_MALFORMED'],
    ['null', 'PROOF_FILE_MALFORMED'],
    [`${lines([1])}{"half`, 'PROOF_FILE_MALFORMED'],
    [lines([1]).replace('"treeSize":"13"', '"treeSize":"1e1"'), 'PROOF_FILE_MALFORMED'],
    [lines([1]).replace('"hashes":[', '"hashes":[7,'), 'PROOF_FILE_MALFORMED'],
  ])('%j', async (content, code) => {
    const ended = await check(content, '--json');
    expect([ended.code, errorCode(ended)]).toEqual([1, code]);
  });

  it('are missing', async () => {
    const ended = await place.run('audit', 'check', 'nowhere', '--log-key', 'log.pub', '--json');
    expect([ended.code, errorCode(ended)]).toEqual([1, 'AUDIT_FILE_UNREADABLE']);
    const folder = await place.run('audit', 'check', '.', '--log-key', 'log.pub', '--json');
    expect(errorCode(folder)).toBe('AUDIT_FILE_UNREADABLE');
  });

  it.each([
    [['audit', 'check', 'x'], 'OPTION_MISSING'],
    [['audit', 'check', '--log-key', 'k'], 'ARGUMENT_MISSING'],
    [['audit', 'check', 'x', '--log-key', 'k', '--since', 's'], 'SINCE_WITHOUT_UNTIL'],
  ])('%o is wrong usage', async (args, code) => {
    const ended = await place.run(...args);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(`[${code}]`);
  });
});
