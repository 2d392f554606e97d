// Everything that `npm test` checks, the tests last. A check that fails does not hide what the next ones find;
// the exit code is that of the first failure.
import { spawnSync } from 'node:child_process';

const STEPS = [
  ['types', 'tsc', '-b'],
  ['style', 'biome', 'check', '--error-on-warnings'],
  ['layers', 'depcruise', '--config', '.dependency-cruiser.mjs', 'packages', 'services', 'tools', 'tests'],
  ['planted violations', 'node', 'scripts/checks/planted.js'],
  ['wire contract', 'node', 'scripts/checks/wire.js'],
  ['unused', 'knip'],
  ['tests', 'vitest', 'run'],
];

const failed = [];
for (const [name, command, ...args] of STEPS) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed.push({ name, status: status ?? 1 });
}
if (failed.length > 0) {
  process.stdout.write(`\nfailed: ${failed.map(({ name }) => name).join(', ')}\n`);
  process.exitCode = failed[0].status;
}
