import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const TEXT = readFileSync(resolve(ROOT, 'docs/verify.md'), 'utf8');

function run(script: string) {
  return spawnSync('sh', ['-c', script], { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
}

function has(tool: string): boolean {
  const probe = tool === 'cryptography' ? 'python3 -c "import cryptography"' : `command -v ${tool}`;
  return run(probe).status === 0;
}

/** What stands behind `sh` are the tools that a block needs. */
const BLOCKS = [...TEXT.matchAll(/```sh ([^\n]+)\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g)].map(
  ([, tools = '', script = '', expected = '']) => ({ tools, script, expected: expected.trim().split('\n') }),
);

describe('docs/verify.md', { timeout: 60_000 }, () => {
  it('has commands for each of the tools, each with what it prints', () => {
    const tools = BLOCKS.flatMap((block) => block.tools.split(' '));
    expect([...new Set(tools)].sort()).toEqual(['cryptography', 'java', 'node', 'openssl', 'python3']);
    expect(BLOCKS).toHaveLength((TEXT.match(/^```sh/gm) ?? []).length);
  });

  for (const [at, { tools, script, expected }] of BLOCKS.entries()) {
    const missing = tools.split(' ').filter((tool) => !has(tool));
    const skipped = missing.length === 0 ? '' : ` (skipped: no ${missing.join(', ')} here)`;
    it.skipIf(missing.length > 0)(`block ${at + 1}, ${tools}: runs as it stands${skipped}`, () => {
      const { status, stdout, stderr } = run(script);
      expect({ status, stderr }).toMatchObject({ status: 0 });
      for (const line of expected) expect(stdout).toContain(line);
    });
  }
});

describe.skipIf(!has('python3'))('check_log.py (skipped where there is no python3)', () => {
  it('refuses an entry of which one character is another', () => {
    const script = `
      tmp=$(mktemp); sed 's/board-7/board-8/' docs/verify-example/proof.json > "$tmp"
      python3 docs/verify-example/check_log.py "$tmp" docs/verify-example/checkpoint-10.txt; code=$?
      rm "$tmp"; exit $code`;
    const { status, stderr } = run(script);
    expect(status).toBe(1);
    expect(stderr).toContain('does not lead to the root');
  });
});
