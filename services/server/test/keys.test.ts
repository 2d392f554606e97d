import { chmod, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { testDatabase } from '@cutru/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig, startServer } from '../src/index.ts';
import { makeMissingKeys } from '../src/keys/make.ts';
import { codeOf, openWorld } from './world.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cutru-keys-'));
  await makeMissingKeys(folder);
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

describe('a folder that lacks a key under which the database was filled', () => {
  it.each(['population.key', 'log'])('is refused and left as it is: %s', async (name) => {
    const world = await openWorld();
    const copy = await mkdtemp(join(tmpdir(), 'cutru-keys-lost-'));
    try {
      await cp(world.keysDir, copy, { recursive: true });
      await rm(join(copy, name), { recursive: true });
      await rm(join(copy, 'token.jwk'));
      const config = readConfig({
        CUTRU_DATABASE_URL: world.databaseUrl,
        CUTRU_KEYS_DIR: copy,
        CUTRU_LOG_LEVEL: 'silent',
      });
      for (const _ of ['first', 'again']) {
        const error = await startServer(config).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(codeOf(error)).toBe('KEYS_LOST');
        expect(error).toMatchObject({ about: [join(copy, name)] });
      }
      expect(await readdir(copy)).toEqual(['log', 'population.key'].filter((each) => each !== name));
    } finally {
      await world.close();
      await rm(copy, { recursive: true, force: true });
    }
  });
});

it('two services that start at once over no keys come to the same ones', async () => {
  const database = await testDatabase();
  const keysDir = await mkdtemp(join(tmpdir(), 'cutru-keys-twins-'));
  try {
    const config = readConfig({
      CUTRU_DATABASE_URL: database.url,
      CUTRU_KEYS_DIR: keysDir,
      CUTRU_GRPC_ADDRESS: '127.0.0.1:0',
      CUTRU_HTTP_ADDRESS: '127.0.0.1:0',
      CUTRU_LOG_LEVEL: 'silent',
    });
    const servers = await Promise.all([startServer(config), startServer(config)]);
    expect(servers[0]?.logPublicKey).toBe(servers[1]?.logPublicKey);
    await Promise.all(servers.map((server) => server.stop()));
  } finally {
    await database.drop();
    await rm(keysDir, { recursive: true, force: true });
  }
}, 60_000);
