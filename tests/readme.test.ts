import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

const AREAS = `commune_code,village,mark,from,to,instrument
30577,,ZONE_III,2021-06-04,2026-01-28,example 2021
`;
const EXTRACT = `citizen_id,full_name,birth_date,ethnicity,kind,commune_code,village,from,to,recorded_on
089213000001,Chau Sóc,2013-02-01,05,permanent,30577,,2013-02-01,,2025-06-01
089185000002,Neáng Sa,1985,05,permanent,30577,,2010-01-01,,2025-06-01
`;

it('the program of an admission board in the README runs as it stands', async () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
  const program = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(11);
  const folder = mkdtempSync(join(tmpdir(), 'cutru-readme-'));
  try {
    // As in an application: the package stands in its node_modules.
    symlinkSync(resolve(import.meta.dirname, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'board.mts'), program);
    writeFileSync(join(folder, 'areas.csv'), AREAS);
    writeFileSync(join(folder, 'extract.csv'), EXTRACT);
    const { stdout } = await run(process.execPath, ['board.mts'], { cwd: folder });
    expect(stdout).toBe('ELIGIBLE 9(1)(a) []\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
