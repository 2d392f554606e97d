import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { count, type Figure } from './measure.ts';

const run = promisify(execFile);
const CLI = resolve(import.meta.dirname, '../../services/cli/src/main.ts');

interface Summary {
  readonly rows: number;
  readonly milliseconds: number;
}

async function verify(folder: string, programme: string, file: string): Promise<Summary> {
  const list = (name: string): string => join(folder, name);
  const args = [CLI, 'verify', list(file), '--programme', programme, '--residence', list('extract.csv')];
  args.push('--areas', list('areas/example-2021.csv'), '--areas', list('areas/example-2026.csv'));
  args.push('--schools', list('schools/example.csv'), '--out', list('out.csv'), '--json');
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout) as Summary;
}

/** `cutru verify` over a synthetic population, whole: reading extract and candidates, deciding, writing the results. */
export async function benchVerify(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cutru-bench-'));
  try {
    const people = 100_000;
    await run(process.execPath, [CLI, 'synth', '--out', folder, '--people', String(people), '--seed', '7']);
    const figures: Figure[] = [];
    for (const [programme, file] of [
      ['university-admission', 'candidates-university.csv'],
      ['ethnic-boarding-school', 'candidates-boarding.csv'],
    ] as const) {
      const { rows, milliseconds } = await verify(folder, programme, file);
      figures.push({
        what: `cutru verify ${programme}: ${count(rows)} rows against an extract of ${count(people)} people`,
        value: `${count((rows * 1000) / milliseconds)} rows/s`,
      });
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
