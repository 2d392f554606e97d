// Checks the checkers: plants one violation of every layer rule, and every use that a pure package is denied,
// in a small copy of the workspace, and fails when a tool does not report one. A layer checker that reads no
// TypeScript finds nothing and calls that success; this is how it would be found out.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import layers from '../../.dependency-cruiser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PACKAGES = [
  'calendar',
  'places',
  'residence',
  'rules',
  'plans',
  'law-cases',
  'tables',
  'database',
  'digests',
  'population',
  'tokens',
  'verifier',
  'api',
];
const PURE = PACKAGES.slice(0, 4);

/** Rule, the file that breaks it, and its text. Only types are imported where a tool might drop them. */
const LAYER_PLANTS = [
  ['arrows-calendar', 'packages/calendar/src/a.ts', "import type * as x from '../../places/src/index.ts';"],
  ['arrows-places', 'packages/places/src/a.ts', "import type * as x from '../../residence/src/index.ts';"],
  ['arrows-residence', 'packages/residence/src/a.ts', "import type * as x from '../../rules/src/index.ts';"],
  ['arrows-rules', 'packages/rules/src/a.ts', "import type * as x from '../../tables/src/index.ts';"],
  ['arrows-plans', 'packages/plans/src/a.ts', "import type * as x from '../../tables/src/index.ts';"],
  ['arrows-law-cases', 'packages/law-cases/src/a.ts', "import type * as x from '../../tables/src/index.ts';"],
  ['arrows-tables', 'packages/tables/src/a.ts', "import type * as x from '../../population/src/index.ts';"],
  ['arrows-database', 'packages/database/src/a.ts', "import type * as x from '../../tables/src/index.ts';"],
  ['arrows-digests', 'packages/digests/src/a.ts', "import type * as x from '../../calendar/src/index.ts';"],
  [
    'arrows-population',
    'packages/population/src/a.ts',
    "import type * as x from '../../verifier/src/index.ts';",
  ],
  ['arrows-ledger', 'packages/ledger/src/a.ts', "import type * as x from '../../tokens/src/index.ts';"],
  ['arrows-tokens', 'packages/tokens/src/a.ts', "import type * as x from '../../calendar/src/index.ts';"],
  [
    'arrows-verifier',
    'packages/verifier/src/a.ts',
    "import type * as x from '../../../services/cli/src/index.ts';",
  ],
  ['arrows-api', 'packages/api/src/a.ts', "import type * as x from '../../../services/cli/src/index.ts';"],
  [
    'arrows-server',
    'services/server/src/a.ts',
    "import type * as x from '../../../packages/tables/src/index.ts';",
  ],
  ['pure', 'packages/rules/src/b.ts', "import { readFileSync } from 'node:fs';"],
  ['pure', 'packages/rules/src/c.ts', "import { parse } from 'csv-parse';"],
  ['pure', 'packages/rules/src/d.ts', "export const x = await import('node:fs');"],
  ['pure', 'packages/rules/src/f.ts', "import type { it } from 'vitest';"],
  ['front-door', 'packages/rules/src/e.ts', "import * as x from '../../calendar/src/index.ts';"],
  ['front-door', 'tests/a.ts', "import * as x from '../packages/calendar/src/index.ts';"],
  ['only-index', 'packages/tables/src/b.ts', "export * from '../../calendar/src/a.ts';"],
  [
    'testing-for-tests',
    'packages/population/src/b.ts',
    "import type * as x from '../../database/src/testing/index.ts';",
  ],
  ['services-are-ends', 'packages/tables/src/c.ts', "import * as x from '../../../tests/a.ts';"],
  ['no-cycles', 'packages/calendar/src/b.ts', "import type * as x from './b.ts';"],
  ['declared', 'packages/tables/src/d.ts', "import { it } from 'vitest';"],
  ['found', 'packages/tables/src/e.ts', "import './absent.ts';"],
];

const DENIED_USES = [
  'Date.now()',
  'new Date()',
  'Math.random()',
  'process.env',
  'performance.now()',
  'console.log()',
  'setTimeout(f)',
  'setInterval(f)',
  'setImmediate(f)',
  "fetch('x')",
  'crypto.randomUUID()',
  'Buffer.from(x)',
  'globalThis.x',
  'global.x',
  'import.meta.url',
];

const PURITY = ['plugin', 'lint/style/noRestrictedGlobals'];

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function report(command, args, cwd) {
  const { stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  try {
    if (error) throw error;
    return JSON.parse(stdout);
  } catch (cause) {
    throw new Error(`${command} did not answer with a report: ${stderr}`, { cause });
  }
}

function missedLayers(folder) {
  const { summary } = report(
    'depcruise',
    ['--config', '.dependency-cruiser.mjs', '-T', 'json', 'packages', 'services', 'tests'],
    folder,
  );
  const found = new Set(summary.violations.map(({ rule, from }) => `${rule.name} in ${from}`));
  const planted = new Set(LAYER_PLANTS.map(([rule]) => rule));
  return [
    ...LAYER_PLANTS.map(([rule, file]) => `${rule} in ${file}`).filter((plant) => !found.has(plant)),
    ...layers.forbidden
      .filter(({ name }) => !planted.has(name))
      .map(({ name }) => `${name}: nothing is planted`),
  ];
}

function missedUses(folder) {
  const file = (name) => `packages/${name}/src/uses.ts`;
  const { diagnostics } = report(
    'biome',
    ['lint', '--reporter=json', '--max-diagnostics=none', ...PURE.map(file)],
    folder,
  );
  const found = new Set(
    diagnostics
      .filter(({ severity, category }) => severity === 'error' && PURITY.includes(category))
      .map(({ location }) => `${location.path}:${location.start.line}`),
  );
  return PURE.flatMap((name) =>
    DENIED_USES.map((use, index) => [`${file(name)}:${index + 1}`, use])
      .filter(([place]) => !found.has(place))
      .map(([place, use]) => `${use} in ${place}`),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'cutru-planted-'));
try {
  for (const file of [
    '.dependency-cruiser.mjs',
    'biome.json',
    '.gitignore',
    'package.json',
    'scripts/checks/pure.grit',
  ]) {
    write(join(folder, file), readFileSync(join(root, file)));
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const place of [...PACKAGES.map((name) => `packages/${name}`), 'services/cli', 'services/server']) {
    write(join(folder, place, 'src/index.ts'), 'export {};\n');
    copyFileSync(join(root, place, 'package.json'), join(folder, place, 'package.json'));
  }
  write(join(folder, 'packages/database/src/testing/index.ts'), 'export {};\n');
  for (const [, file, text] of LAYER_PLANTS) write(join(folder, file), `${text}\n`);
  for (const name of PURE) {
    write(
      join(folder, `packages/${name}/src/uses.ts`),
      DENIED_USES.map((use) => `export const x = ${use};\n`).join(''),
    );
  }
  const missed = [...missedLayers(folder), ...missedUses(folder)];
  for (const plant of missed) process.stderr.write(`not reported: ${plant}\n`);
  process.stdout.write(
    `${LAYER_PLANTS.length + PURE.length * DENIED_USES.length} violations planted, ${missed.length} not reported\n`,
  );
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
