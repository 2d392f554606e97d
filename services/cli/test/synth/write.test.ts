import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TablesError } from '@cutru/tables';
import { openExtract, openReference, verifyFile } from '@cutru/verifier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_RECORDED_ON } from '../../src/synth/test-citizens.ts';
import { type WriteSummary, writeSynthetic } from '../../src/synth/write/write.ts';
import { UNITS } from './world.ts';

let folder = '';
let written: WriteSummary;

async function write(name: string, more: Partial<Parameters<typeof writeSynthetic>[0]> = {}) {
  const options = { seed: 7, people: 1500, units: UNITS, recordedOn: TEST_RECORDED_ON };
  return writeSynthetic({ ...options, folder: join(folder, name), ...more });
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cutru-synth-'));
  written = await write('a');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writeSynthetic', () => {
  it('writes the same bytes for the same seed', async () => {
    const again = await write('b');
    const { areas, ...others } = written.files;
    const pairs = [
      ...areas.map((file, at) => [file, again.files.areas[at] as string] as const),
      ...Object.keys(others).map((key) => {
        const name = key as keyof typeof others;
        return [others[name], again.files[name] as string] as const;
      }),
    ];
    for (const [one, other] of pairs) expect(await hashOf(one), one).toBe(await hashOf(other));
  });

  it('writes rows in mixed order', async () => {
    const lines = (await readFile(written.files.extract, 'utf8')).trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(written.rows);
    const same = lines.filter((line, at) => at > 0 && line.slice(0, 12) === lines[at - 1]?.slice(0, 12));
    expect(same.length).toBeLessThan(lines.length / 50);
    for (const line of lines) expect(line.endsWith(',synthetic')).toBe(true);
  });

  it('says of all that it is synthetic or an example', async () => {
    const { about, areas, schools, university, boarding } = written.files;
    expect(await readFile(about, 'utf8')).toContain('GIẢ ĐỊNH');
    for (const file of areas)
      expect(await readFile(file.replace('.csv', '.yaml'), 'utf8')).toContain('example: true');
    for (const file of [university, boarding]) {
      const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n').slice(1);
      for (const line of lines) expect(line.endsWith(',synthetic')).toBe(true);
    }
    const names = (await readFile(schools, 'utf8')).trimEnd().split('\r\n').slice(1);
    for (const line of names) expect(line).toContain('(ví dụ)');
  });

  it('stops at a number of candidates', async () => {
    const few = await write('few', { candidates: 20 });
    expect([few.university, few.boarding]).toEqual([20, 20]);
  });

  it('leaves nothing half written where it is stopped or cannot write', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(write('stopped', { people: 6000, signal: stop.signal })).rejects.toThrow();
    const left = await readdir(join(folder, 'stopped'), { recursive: true });
    expect(left.filter((name) => name.endsWith('.csv') || name.endsWith('.part'))).toEqual([]);
    await writeFile(join(folder, 'file'), '');
    await expect(write('file')).rejects.toBeInstanceOf(TablesError);
  });
});

describe('what was written', () => {
  it('loads: extract, lists and schools', async () => {
    const { files, rows } = written;
    const reference = await openReference({ areas: files.areas, schools: files.schools });
    expect(reference.summary.example).toBe(true);
    expect(reference.summary.schools).toBeGreaterThan(1000);
    const { stats } = await openExtract(files.extract);
    expect(stats).toMatchObject({ rows, badRows: 0, people: 1500, recordedOn: TEST_RECORDED_ON });
  });

  it('is decided without a bad row, with every outcome', async () => {
    const { files } = written;
    const reference = await openReference({ areas: files.areas, schools: files.schools });
    for (const [file, programme] of [
      [files.university, 'university-admission'],
      [files.boarding, 'ethnic-boarding-school'],
    ] as const) {
      const out = join(folder, `${programme}.csv`);
      const summary = await verifyFile(reference, { file, programme, out, residence: files.extract });
      expect(summary.badRows).toBe(0);
      const text = await readFile(out, 'utf8');
      for (const outcome of ['ELIGIBLE', 'NOT_ELIGIBLE', 'NEEDS_EVIDENCE'])
        expect(text).toContain(`,${outcome},`);
    }
  });
});
