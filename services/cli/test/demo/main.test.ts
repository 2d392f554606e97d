import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify, stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/demo/main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

function start(): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(process.execPath, [MAIN], { cwd: ROOT, env: { PATH: process.env.PATH } });
}

/** The commands under "Thử tiếp", as somebody would copy them. */
function commandsOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.startsWith('  npm run '));
}

describe('npm start', () => {
  it('shows the eight, plainly where nobody looks, and does not make its data twice', async () => {
    await start();
    const { stdout, stderr } = await start();
    expect(stderr).toBe('');
    expect(stdout).toBe(stripVTControlCharacters(stdout));
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) expect(stdout).toMatch(new RegExp(`^${number}\\. `, 'm'));
    expect(stdout).toContain('KHÔNG CÓ THẬT');
    expect(stdout).toContain('không phải quyết định');
    expect(commandsOf(stdout).length).toBeGreaterThanOrEqual(2);
  }, 30_000);

  it('ends with commands that work', async () => {
    const { stdout } = await start();
    for (const command of commandsOf(stdout)) {
      // Without npm, which would look whether all is set up: what it runs in the end.
      const args = command.replace(/^ *npm run --silent cutru -- /, '').split(' ');
      const at = args.indexOf('--out');
      if (at >= 0) args[at + 1] = '/dev/null';
      const cli = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
      const ran = await promisify(execFile)(process.execPath, [cli, ...args], { cwd: ROOT });
      expect(ran.stdout).not.toBe('');
    }
  }, 60_000);
});
