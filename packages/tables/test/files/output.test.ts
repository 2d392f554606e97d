import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutputFile } from '../../src/index.ts';
import { folder } from '../helpers.ts';

const PART = '.out.csv.0b0e4b4e-8f3a-4a8e-9d1c-3f5a1c2d7e90.part';

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}

describe.skipIf(process.platform === 'win32')('a file that is being written', () => {
  it('is for nobody else until it has its name', async () => {
    const path = await folder();
    const out = join(path, 'out.csv');
    const file = await OutputFile.open(out);
    const [part = ''] = await readdir(path);
    expect(await modeOf(join(path, part))).toBe(0o600);
    await file.close();
    expect(await readdir(path)).toEqual(['out.csv']);
    expect(await modeOf(out)).toBe(0o666 & ~process.umask());
  });
});

describe('what a killed run left', () => {
  it('is removed after an hour by the next run to the same output, and nothing else is', async () => {
    const path = await folder();
    const others = [
      '.out.csv.bad.csv.0b0e4b4e-8f3a-4a8e-9d1c-3f5a1c2d7e90.part',
      '.out.csv.notes.part',
      `.x${PART}`,
    ];
    const fresh = PART.replace('0b0e', 'ffff');
    for (const name of [PART, fresh, ...others]) await writeFile(join(path, name), 'half');
    const old = new Date(Date.now() - 3_700_000);
    for (const name of [PART, ...others]) await utimes(join(path, name), old, old);
    const file = await OutputFile.open(join(path, 'out.csv'));
    await file.abort();
    expect((await readdir(path)).sort()).toEqual([fresh, ...others].sort());
  });
});
