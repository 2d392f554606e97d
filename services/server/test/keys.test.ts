import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig, startServer } from '../src/index.ts';
import { openKeys } from '../src/keys/keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cutru-keys-'));
  await openKeys(folder, 'development');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(): Promise<unknown> {
  const config = readConfig({
    // Nobody listens there: keys come first.
    CUTRU_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    CUTRU_KEYS_DIR: folder,
    CUTRU_LOG_LEVEL: 'silent',
  });
  return startServer(config).catch((error: unknown) => error);
}

describe.skipIf(process.platform === 'win32')('a service', () => {
  it.each([
    ['token.jwk', 'KEY_FILE_EXPOSED'],
    ['population.key', 'STORE_KEY_EXPOSED'],
    ['log/log.pem', 'LOG_KEY_FILE_OPEN_TO_OTHERS'],
    ['log/log-epoch-1.key', 'LOG_KEY_FILE_OPEN_TO_OTHERS'],
  ])('does not start where others can read %s, and names it', async (name, code) => {
    const file = join(folder, name);
    for (const mode of [0o644, 0o640, 0o606]) {
      await chmod(file, mode);
      const error = await start();
      expect(error).toMatchObject({ code });
      expect(String(error)).toContain(basename(name));
    }
    await chmod(file, 0o600);
  });

  it('comes to its database once they are closed again', async () => {
    expect(await start()).toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });
});
