import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPlan, openPlans, PlanError } from '../src/index.ts';
import { head, UNITS } from './units.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutru-plans-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const PLAN = head('university-admission');

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

async function refusals(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof PlanError)) throw new Error('nothing was refused');
  return error.issues.map(({ file, code }) => `${file} ${code}`);
}

test('the plans of a folder by id and version; one plan in two files is one', async () => {
  write({
    'a.yaml': PLAN,
    'b.yaml': `# the same\n${PLAN}`,
    'c.yaml': PLAN.replace('"1"', '"2"'),
    'd.yml': 'no plan',
    'notes.txt': 'no plan',
  });
  mkdirSync(join(folder, 'old'));
  expect([...(await openPlans(folder, UNITS)).keys()]).toEqual(['trial@1', 'trial@2']);
});

test('two files that say different things under one id and version', async () => {
  write({ 'a.yaml': PLAN, 'b.yaml': PLAN.replace('2026', '2027') });
  expect(await refusals(openPlans(folder, UNITS))).toEqual(['b.yaml PLAN_REPEATED']);
});

test('what is wrong in several files is told at once', async () => {
  write({
    'a.yaml': `${PLAN}qouta: 1`,
    'b.yaml': Uint8Array.of(0x69, 0xff),
    'c.yaml': PLAN,
    'd.yaml': 'x'.repeat((1 << 20) + 1),
  });
  mkdirSync(join(folder, 'e.yaml'));
  expect(await refusals(openPlans(folder, UNITS))).toEqual([
    'a.yaml PLAN_KEY_UNKNOWN',
    'b.yaml PLAN_ENCODING',
    'd.yaml PLAN_TOO_LARGE',
    'e.yaml PLAN_FILE_UNREADABLE',
  ]);
});

test('a folder or a file that is not there', async () => {
  expect(await refusals(openPlans(join(folder, 'none'), UNITS))).toEqual([' PLAN_FOLDER_UNREADABLE']);
  const path = join(folder, 'none.yaml');
  expect(await refusals(openPlan(path, UNITS))).toEqual([`${path} PLAN_FILE_UNREADABLE`]);
});
