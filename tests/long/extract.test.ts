import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROWS = 2_000_000;
const PEOPLE = 800_000;
const WANTED = 300_000;
const HEADING = 'citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on\n';
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Neáng', 'Chau', 'Phạm', 'Đặng', 'H’Blư'];
const MIDDLE = ['Thị', 'Văn', 'Hồng', 'Sóc', 'Quốc', 'Ngọc Bảo'];
const GIVEN = ['Hoà', 'Bình', 'Phúc', 'Kha', 'Som', 'Anh', 'Ẩn', 'Dũng', 'Châu', 'Lan'];

/** Numbers below a bound, evenly spread, the same at every run (mulberry32). */
function random(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const pick = (from: readonly string[], at: number): string => from[at % from.length] ?? '';

function personCells(person: number): string {
  const year = 1940 + (person % 60);
  const number = `0890${year % 100}${String(person).padStart(6, '0')}`;
  const name = [
    pick(FAMILY, person),
    pick(MIDDLE, person >> 3),
    pick(GIVEN, person >> 5),
    pick(GIVEN, person >> 7),
  ];
  return `${number},${name.join(' ')},${year}-0${1 + (person % 9)}-1${person % 10},05`;
}

async function writeExtract(path: string): Promise<void> {
  const out = createWriteStream(path);
  const next = random(42);
  let text = HEADING;
  for (let i = 0; i < ROWS; i += 1) {
    const from = `20${10 + next(14)}-0${1 + next(9)}-1${next(10)}`;
    const village = next(2) === 0 ? '' : `Ấp Ninh ${next(9)}`;
    text += `${personCells(next(PEOPLE))},permanent,${30500 + next(100)},${village},${from},,2025-06-0${1 + next(9)}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve));
      text = '';
    }
  }
  out.end(text);
  await finished(out);
}

/** Reads in a process of its own, so that the memory is the reader's; the wanted are the first people by number. */
const READ = `
  import { readExtract } from '@cutru/population';
  const wanted = new Set();
  for (let person = 0; person < ${WANTED}; person += 1) {
    wanted.add('0890' + (1940 + (person % 60)) % 100 + String(person).padStart(6, '0'));
  }
  const start = performance.now();
  const { stats, find } = await readExtract(process.argv[1], { wanted });
  const seconds = (performance.now() - start) / 1000;
  let periods = 0;
  for (const number of wanted) periods += find(number)?.periods.permanent.length ?? 0;
  console.log(JSON.stringify({ ...stats, periods, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
`;

describe('an extract of two million rows', () => {
  it('is read for 300,000 people within the memory that there is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cutru-extract-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const path = join(folder, 'extract.csv');
    await writeExtract(path);
    const args = ['--input-type=module', '--eval', READ, path];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    process.stdout.write(stdout);
    const read = JSON.parse(stdout) as Record<string, number>;
    expect(read).toMatchObject({ rows: ROWS, badRows: 0, periods: read.rowsKept });
    expect(read.people).toBeGreaterThan(WANTED * 0.9);
    expect(read.megabytes).toBeLessThan(600);
  });
});
