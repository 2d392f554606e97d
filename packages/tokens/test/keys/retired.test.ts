import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateKey, loadRetiredKey, saveKey } from '../../src/index.ts';

const folder = await mkdtemp(join(tmpdir(), 'cutru-retired-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, `${randomUUID()}.jwk`);

async function written(content: string | Buffer | object, mode = 0o644): Promise<string> {
  const file = path();
  const text = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
  await writeFile(file, text, { mode });
  return file;
}

describe.each(['ES256', 'Ed25519'] as const)('a retired key of %s', (alg) => {
  it('is read public from every form, and named as it was', async () => {
    const key = await generateKey({ alg });
    const former = path();
    await saveKey(former, key);
    const { kid: _, ...nameless } = key.publicJwk;
    const files = [
      former,
      await written(key.publicJwk),
      await written(nameless),
      await written(key.privateKey.export({ format: 'pem', type: 'pkcs8' }), 0o600),
    ];
    for (const file of files)
      expect(await loadRetiredKey(file)).toEqual({ file, publicJwk: key.publicJwk, demo: false });
  });

  it('with its private half left inside must be closed to others', async () => {
    const { privateKey } = await generateKey({ alg });
    for (const mode of [0o644, 0o640, 0o604]) {
      const jwk = await written(privateKey.export({ format: 'jwk' }), mode);
      await expect(loadRetiredKey(jwk)).rejects.toMatchObject({
        code: 'KEY_FILE_EXPOSED',
        details: { file: jwk },
      });
      const pem = await written(privateKey.export({ format: 'pem', type: 'pkcs8' }), mode);
      await expect(loadRetiredKey(pem)).rejects.toMatchObject({ code: 'KEY_FILE_EXPOSED' });
    }
  });
});

describe('a file of a retired key', () => {
  it('says of a demo key that it is one', async () => {
    const file = path();
    await saveKey(file, await generateKey({ demo: true }));
    expect(await loadRetiredKey(file)).toMatchObject({ demo: true });
  });

  it('that cannot stand is refused by name', async () => {
    const { publicJwk } = await generateKey();
    const stranger = await generateKey();
    const cases: [object | string, string][] = [
      ['', 'KEY_PUBLIC_MALFORMED'],
      ['{', 'KEY_PUBLIC_MALFORMED'],
      [{ keys: [publicJwk] }, 'KEY_PUBLIC_MALFORMED'],
      [{ ...publicJwk, x: 'AAAA' }, 'KEY_PUBLIC_MALFORMED'],
      [{ kty: 'oct', k: 'AAAA' }, 'KEY_PUBLIC_MALFORMED'],
      [{ ...publicJwk, kid: stranger.kid }, 'KEY_ID_DIFFERS'],
      [{ ...publicJwk, alg: 'ES384' }, 'KEY_UNSUPPORTED'],
      [{ ...publicJwk, use: 'enc' }, 'KEY_UNSUPPORTED'],
    ];
    for (const [content, code] of cases) {
      const file = await written(content);
      await expect(loadRetiredKey(file)).rejects.toMatchObject({ code, details: { file } });
    }
    const absent = path();
    await expect(loadRetiredKey(absent)).rejects.toMatchObject({
      code: 'KEY_FILE_MISSING',
      details: { file: absent },
    });
    await expect(loadRetiredKey(folder)).rejects.toMatchObject({ code: 'KEY_FILE_UNREADABLE' });
  });
});
