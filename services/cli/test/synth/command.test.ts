import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerSynth } from '../../src/synth/command.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cutru-synth-command-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(args: readonly string[], aborted = false): Promise<{ code: number; out: string }> {
  const stop = new AbortController();
  if (aborted) stop.abort();
  let out = '';
  let code = -1;
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const io = {
    out: (text: string): void => {
      out += text;
    },
    err: (): void => undefined,
    terminal: false,
    signal: stop.signal,
  };
  registerSynth(program, io, (exit) => {
    code = exit;
  });
  await program.parseAsync(['synth', ...args], { from: 'user' });
  return { code, out };
}

describe('cutru synth', () => {
  it('writes the files and says that nobody in them exists', async () => {
    const out = join(folder, 'new', 'deep');
    const said = await run(['--people', '120', '--seed', 's', '--out', out]);
    expect(said.code).toBe(0);
    expect(said.out).toContain('KHÔNG CÓ THẬT');
    expect((await readdir(out)).sort()).toEqual([
      'DOC-TRUOC.txt',
      'areas',
      'candidates-boarding.csv',
      'candidates-university.csv',
      'extract.csv',
      'schools',
    ]);
  });

  it('answers with one object for machines', async () => {
    const { out } = await run(['--people', '120', '--out', join(folder, 'json'), '--json']);
    expect(JSON.parse(out)).toMatchObject({ synthetic: true, people: 120 });
  });

  it('refuses counts that are none, too few people, and a place that cannot be written', async () => {
    const out = join(folder, 'x');
    await expect(run(['--people', 'many', '--out', out])).rejects.toMatchObject({ code: 'COUNT_MALFORMED' });
    await expect(run(['--people', '5', '--out', out])).rejects.toMatchObject({ code: 'COUNT_MALFORMED' });
    await expect(run(['--candidates', '-1', '--out', out])).rejects.toMatchObject({
      code: 'COUNT_MALFORMED',
    });
    await writeFile(join(folder, 'taken'), '');
    await expect(run(['--out', join(folder, 'taken')])).rejects.toMatchObject({ code: 'OUTPUT_NO_FOLDER' });
  });

  it('stops when asked to', async () => {
    const args = ['--people', '6000', '--out', join(folder, 'stopped')];
    await expect(run(args, true)).rejects.toMatchObject({ code: 'INTERRUPTED' });
  });
});
