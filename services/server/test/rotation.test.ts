import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey, type Jwks, localJwks, saveKey, verifyToken } from '@cutru/tokens';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeys } from '../src/keys/keys.ts';
import { makeMissingKeys } from '../src/keys/make.ts';
import { codeOf, input, openWorld, type World } from './world.ts';

describe('a service whose signing key was replaced', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 60_000);
  afterAll(() => world.close());

  it('publishes the old key on, so that its tokens go on being verified', async () => {
    const old = await world.client.verify(input('before'));
    const token = join(world.keysDir, 'token.jwk');
    const retired = join(world.keysDir, 'retired');
    const { d } = JSON.parse(await readFile(token, 'utf8')) as { d: string };
    await mkdir(retired, { mode: 0o700 });
    await rename(token, join(retired, '2026-11.jwk'));
    await saveKey(token, await generateKey({ demo: true }));
    const next = await world.another();

    const text = await (await fetch(`http://${next.httpAddress}/.well-known/jwks.json`)).text();
    expect(text).not.toContain(d);
    expect(text).not.toContain('"d"');
    const jwks = JSON.parse(text) as Jwks;
    expect(jwks.keys).toHaveLength(2);
    const options = { issuer: 'https://demo.cutru.invalid', now: new Date() };
    const verified = await verifyToken(old.token, { ...options, jwks: await localJwks(jwks) });
    expect(verified.kid).toBe(jwks.keys[1]?.kid);
    const current = { keys: jwks.keys.slice(0, 1) };
    await expect(
      verifyToken(old.token, { ...options, jwks: await localJwks(current) }),
    ).rejects.toMatchObject({ code: 'TOKEN_KEY_UNKNOWN' });
  });
});

const settings = (keysDir: string) =>
  ({ keysDir, mode: 'development', databaseUrl: 'postgres://nobody@127.0.0.1:1/none' }) as const;

describe('the folder of retired keys', () => {
  let folder: string;
  let retired: string;
  const refusal = () =>
    openKeys(settings(folder)).then(
      () => ({}),
      (error: unknown) => error,
    );

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cutru-rotation-'));
    retired = join(folder, 'retired');
    await makeMissingKeys(folder);
    await mkdir(retired);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('need not be there, and may be empty', async () => {
    expect((await openKeys(settings(folder))).retired).toEqual([]);
    await rm(retired, { recursive: true });
    expect((await openKeys(settings(folder))).retired).toEqual([]);
    await makeMissingKeys(folder);
    await mkdir(retired);
  });

  it('has every key once, and not the one that signs', async () => {
    const old = await generateKey();
    const [first, second] = [join(retired, 'a.jwk'), join(retired, 'b.jwk')];
    await writeFile(first, JSON.stringify(old.publicJwk));
    await saveKey(second, old);
    expect(await refusal()).toMatchObject({ code: 'KEY_REPEATED', details: { file: second } });
    await rm(second);
    await copyFile(join(folder, 'token.jwk'), second);
    expect(await refusal()).toMatchObject({ code: 'KEY_REPEATED', details: { file: second } });
    await rm(second);
    expect((await openKeys(settings(folder))).retired).toEqual([old.publicJwk]);
  });

  it('has no file that is no key, and none whose private half others can read', async () => {
    const file = join(retired, 'broken.jwk');
    await writeFile(file, 'nothing');
    expect(await refusal()).toMatchObject({ code: 'KEY_PUBLIC_MALFORMED', details: { file } });
    await rm(file);
    await saveKey(file, await generateKey());
    await chmod(file, 0o644);
    expect(await refusal()).toMatchObject({ code: 'KEY_FILE_EXPOSED', details: { file } });
    await rm(file);
  });

  it('has no demo key beside a real one', async () => {
    const demo = join(retired, 'demo.jwk');
    await rename(join(folder, 'token.jwk'), demo);
    await saveKey(join(folder, 'token.jwk'), await generateKey());
    expect(await refusal()).toMatchObject({ code: 'KEY_DEMO_ISSUER', details: { file: demo } });
    expect(codeOf(await refusal())).toBe('KEY_DEMO_ISSUER');
  });
});
