// Everything that `npm test` checks, in order; stops at the first failure and keeps its exit code.
import { spawnSync } from 'node:child_process';

const steps = [
  ['types', 'tsc', '-b'],
  ['style', 'biome', 'check'],
  ['tests', 'vitest', 'run'],
];

for (const [name, command, ...args] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
