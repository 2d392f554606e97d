import { createPublicKey, generateKeyPairSync, randomUUID, verify } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { createSigner, generateKey, KeyError, loadKey, saveKey } from '../../src/index.ts';
import { thumbprint } from './thumbprint.ts';

const folder = await mkdtemp(join(tmpdir(), 'cutru-keys-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, `${randomUUID()}.json`);

async function written(content: string | Buffer, mode = 0o600): Promise<string> {
  const file = path();
  await writeFile(file, content, { mode });
  return file;
}

/** Files that the loader refuses say the code and the file, and nothing of their content. */
async function refusal(file: string): Promise<string> {
  const error = await loadKey(file).then(
    () => new Error('loaded'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(KeyError);
  const { code, details } = error as KeyError;
  expect(details.file).toBe(file);
  return code;
}

describe.each(['ES256', 'Ed25519'] as const)('a key of %s', (alg) => {
  it('has its RFC 7638 thumbprint for a name', async () => {
    const key = await generateKey({ alg });
    expect(key).toMatchObject({ alg, demo: false, publicJwk: { alg, use: 'sig', kid: key.kid } });
    expect(key.kid).toBe(thumbprint(key.publicJwk));
    expect(key.publicJwk).not.toHaveProperty('d');
  });

  it('signs what its public half verifies', async () => {
    const key = await generateKey({ alg });
    const data = Buffer.from('cutru');
    const signature = createSigner(key).sign(data);
    expect(signature).toHaveLength(64);
    const publicKey = createPublicKey({ key: { ...key.publicJwk }, format: 'jwk' });
    const options = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify(alg === 'ES256' ? 'sha256' : null, data, options, signature)).toBe(true);
  });

  it('is the same after it was saved and loaded', async () => {
    const file = path();
    const key = await generateKey({ alg, demo: true });
    await saveKey(file, key);
    const loaded = await loadKey(file);
    expect(loaded).toMatchObject({ kid: key.kid, alg, demo: true, publicJwk: key.publicJwk });
    expect(loaded.privateKey.equals(key.privateKey)).toBe(true);
  });

  it('is read from PEM too, and is no demo key then', async () => {
    const key = await generateKey({ alg, demo: true });
    const pem = key.privateKey.export({ format: 'pem', type: 'pkcs8' });
    expect(await loadKey(await written(pem))).toMatchObject({ kid: key.kid, alg, demo: false });
  });

  it('shows nothing of itself when it is printed', async () => {
    const key = await generateKey({ alg });
    const { d = '' } = key.privateKey.export({ format: 'jwk' });
    expect(d).not.toBe('');
    expect(`${inspect(key, { depth: 9, showHidden: true })}${JSON.stringify(key)}`).not.toContain(d);
  });
});

describe('the thumbprint', () => {
  it('is that of RFC 8037 appendix A.3', async () => {
    const jwk = {
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    };
    const { kid } = await loadKey(await written(JSON.stringify(jwk)));
    expect(kid).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });
});

describe('saving', () => {
  it('makes a file that only its owner can use, and leaves nothing else', async () => {
    const place = join(folder, 'alone');
    await mkdir(place);
    await saveKey(join(place, 'key.json'), await generateKey());
    expect(await readdir(place)).toEqual(['key.json']);
    expect((await stat(join(place, 'key.json'))).mode & 0o777).toBe(0o600);
  });

  it('never overwrites: of several at once one wins, and it is whole', async () => {
    const file = path();
    const keys = await Promise.all(Array.from({ length: 8 }, () => generateKey()));
    const ends = await Promise.allSettled(keys.map((key) => saveKey(file, key)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends) {
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'KEY_FILE_EXISTS' });
    }
    const winner = keys[ends.findIndex(({ status }) => status === 'fulfilled')];
    expect((await loadKey(file)).kid).toBe(winner?.kid);
  });

  it('says when a file cannot be written', async () => {
    await expect(saveKey(join(folder, 'no', 'key.json'), await generateKey())).rejects.toMatchObject({
      code: 'KEY_FILE_NOT_WRITTEN',
    });
  });
});

describe('loading', async () => {
  const key = await generateKey();
  const other = await generateKey();
  const jwk = { ...key.publicJwk, ...key.privateKey.export({ format: 'jwk' }) };

  it.skipIf(process.platform === 'win32').each([0o640, 0o604, 0o620, 0o601, 0o644])(
    'refuses a file of mode %o',
    async (mode) => {
      const file = await written(JSON.stringify(jwk));
      await chmod(file, mode);
      expect(await refusal(file)).toBe('KEY_FILE_EXPOSED');
      await chmod(file, 0o400);
      await expect(loadKey(file)).resolves.toMatchObject({ kid: key.kid });
    },
  );

  it.skipIf(process.platform === 'win32')('judges the file that a link leads to', async () => {
    const [target, link] = [await written(JSON.stringify(jwk), 0o644), path()];
    await chmod(target, 0o644);
    await symlink(target, link);
    expect(await refusal(link)).toBe('KEY_FILE_EXPOSED');
  });

  it('refuses what is no file, absent, or too large', async () => {
    expect(await refusal(folder)).toBe('KEY_FILE_UNREADABLE');
    expect(await refusal(path())).toBe('KEY_FILE_MISSING');
    expect(await refusal(await written(' '.repeat(16_385)))).toBe('KEY_FILE_UNREADABLE');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'refuses what it may not read',
    async () => {
      expect(await refusal(await written(JSON.stringify(jwk), 0o200))).toBe('KEY_FILE_FORBIDDEN');
    },
  );

  it.each<[string, unknown]>([
    ['nothing', ''],
    ['no key', 'cutru'],
    ['bytes', Buffer.from([0xff, 0xfe])],
    ['a list', []],
    ['a public key', key.publicJwk],
    ['a public half of another key', { ...jwk, x: other.publicJwk.x, kid: undefined }],
    ['a symmetric key', { kty: 'oct', k: 'AAAA' }],
  ])('refuses %s', async (_, content) => {
    const raw = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content);
    expect(await refusal(await written(raw))).toBe('KEY_MALFORMED');
  });

  it.each(['ES256', 'Ed25519'] as const)(
    'refuses a private half of %s that is not that of the public one',
    async (alg) => {
      const [one, two] = [await generateKey({ alg }), await generateKey({ alg })];
      const mixed = { ...one.publicJwk, d: two.privateKey.export({ format: 'jwk' }).d };
      expect(await refusal(await written(JSON.stringify(mixed)))).toBe('KEY_MALFORMED');
    },
  );

  it('refuses a PEM that is locked', async () => {
    const pem = key.privateKey.export({
      format: 'pem',
      type: 'pkcs8',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    });
    expect(await refusal(await written(pem))).toBe('KEY_MALFORMED');
  });

  it.each([
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }),
    generateKeyPairSync('ed448'),
    generateKeyPairSync('x25519'),
  ])('refuses keys of other kinds', async ({ privateKey }) => {
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
    expect(await refusal(await written(pem))).toBe('KEY_UNSUPPORTED');
  });

  it('refuses a file that says something false of its key', async () => {
    expect(await refusal(await written(JSON.stringify({ ...jwk, kid: other.kid })))).toBe('KEY_ID_DIFFERS');
    expect(await refusal(await written(JSON.stringify({ ...jwk, alg: 'Ed25519' })))).toBe('KEY_UNSUPPORTED');
  });

  it('shows nothing of a key in an error', async () => {
    const file = await written(JSON.stringify(jwk).slice(0, -3));
    const error = (await loadKey(file).catch((reason: unknown) => reason)) as Error;
    const content = (await readFile(file, 'utf8')).slice(0, 12);
    expect(inspect(error, { depth: 9 })).not.toContain(content);
    expect(inspect(error, { depth: 9 })).not.toContain(jwk.d);
  });
});
