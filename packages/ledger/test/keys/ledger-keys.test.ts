import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEpochKey, createLedgerKeys, readLedgerKeys } from '../../src/index.ts';
import { pooledRandom } from '../../src/keys/random.ts';
import { rejection } from '../refusal.ts';
import { temporaryFolder } from '../world.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'keys');
});
afterEach(() => folder.remove());

const FILES = ['log-epoch-1.key', 'log-lookup.key', 'log.pem'];

describe('the keys of a log', () => {
  it('are made as files that only their owner reads, and read again', async () => {
    const made = await createLedgerKeys(path, randomBytes);
    expect((await readdir(path)).sort()).toEqual(FILES);
    for (const file of FILES) expect((await stat(join(path, file))).mode & 0o777).toBe(0o600);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    const read = await readLedgerKeys(path);
    expect(read.log.equals(made.log)).toBe(true);
    expect(read).toMatchObject({ epoch: 1, lookup: made.lookup, epochs: made.epochs });
  });

  it('are never overwritten', async () => {
    await createLedgerKeys(path, randomBytes);
    const before = await readFile(join(path, 'log.pem'));
    await rejection(createLedgerKeys(path, randomBytes), 'LOG_KEY_FILE_EXISTS');
    expect(await readFile(join(path, 'log.pem'))).toEqual(before);
    await rejection(createEpochKey(path, 1, randomBytes), 'LOG_KEY_FILE_EXISTS');
  });

  it('have the epoch that is the highest, and those before it while their files are there', async () => {
    await createLedgerKeys(path, randomBytes);
    await createEpochKey(path, 2, randomBytes);
    await createEpochKey(path, 10, randomBytes);
    await rm(join(path, 'log-epoch-1.key'));
    const { epoch, epochs } = await readLedgerKeys(path);
    expect(epoch).toBe(10);
    expect([...epochs.keys()].sort()).toEqual([10, 2]);
  });

  for (const mode of [0o640, 0o604, 0o660, 0o644, 0o620, 0o610])
    for (const file of FILES)
      it(`are refused where ${file} has mode ${mode.toString(8)}`, async () => {
        await createLedgerKeys(path, randomBytes);
        await chmod(join(path, file), mode);
        const error = await rejection(readLedgerKeys(path), 'LOG_KEY_FILE_OPEN_TO_OTHERS');
        expect(error.detail).toEqual({ file, mode: `0${mode.toString(8)}` });
      });

  for (const file of FILES) {
    it(`are refused without ${file}`, async () => {
      await createLedgerKeys(path, randomBytes);
      await rm(join(path, file));
      expect((await rejection(readLedgerKeys(path), 'LOG_KEY_FILE_MISSING')).detail).toEqual({ file });
    });

    it(`are refused where ${file} is damaged, and the text is not shown`, async () => {
      await createLedgerKeys(path, randomBytes);
      const text = await readFile(join(path, file), 'utf8');
      for (const damaged of ['', text.slice(0, -3), `${text.slice(0, 20)}!${text.slice(21)}`]) {
        await writeFile(join(path, file), damaged);
        expect((await rejection(readLedgerKeys(path), 'LOG_KEY_FILE_DAMAGED')).detail).toEqual({ file });
      }
      await rm(join(path, file));
      await mkdir(join(path, file), { mode: 0o700 });
      await rejection(readLedgerKeys(path), 'LOG_KEY_FILE_DAMAGED');
    });
  }

  it('are refused where one is put in the place of another', async () => {
    await createLedgerKeys(path, randomBytes);
    await createEpochKey(path, 2, randomBytes);
    await writeFile(join(path, 'log-epoch-1.key'), await readFile(join(path, 'log-epoch-2.key')));
    await rejection(readLedgerKeys(path), 'LOG_KEY_FILE_DAMAGED');
  });
});

describe('random bytes from the pool', () => {
  it('are as many as asked for, and never twice the same', () => {
    const random = pooledRandom();
    const seen = new Set<string>();
    for (let at = 0; at < 3000; at += 1) seen.add(Buffer.from(random(16)).toString('hex'));
    expect(seen.size).toBe(3000);
    for (const bytes of [0, 1, 31, 16_384, 100_000]) expect(random(bytes)).toHaveLength(bytes);
  });
});
