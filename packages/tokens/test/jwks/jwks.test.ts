import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  JwksError,
  jwksAnswer,
  jwksDocument,
  jwksFile,
  localJwks,
  parseJwks,
  verifyToken,
} from '../../src/index.ts';
import { ED_KEY, issue, KEY, OPTIONS, STRANGER } from '../world.ts';

const folder = await mkdtemp(join(tmpdir(), 'cutru-jwks-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const code = (document: unknown): string => {
  try {
    parseJwks(document);
  } catch (error) {
    expect(error).toBeInstanceOf(JwksError);
    return (error as JwksError).code;
  }
  return 'read';
};
const set = (...keys: unknown[]) => ({ keys });

describe('the document of public keys', () => {
  it('has the keys, and a key only once', () => {
    expect(jwksDocument([KEY.publicJwk, ED_KEY.publicJwk])).toEqual({
      keys: [KEY.publicJwk, ED_KEY.publicJwk],
    });
    expect(() => jwksDocument([KEY.publicJwk, KEY.publicJwk])).toThrow(TypeError);
  });

  it('is answered with what caches need', () => {
    const answer = jwksAnswer(jwksDocument([KEY.publicJwk]));
    expect(JSON.parse(answer.body)).toEqual({ keys: [KEY.publicJwk] });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/jwk-set+json',
      'cache-control': 'public, max-age=600',
    });
    expect(answer.headers.etag).toMatch(/^"[\w-]{43}"$/);
    expect(jwksAnswer(jwksDocument([KEY.publicJwk])).headers.etag).toBe(answer.headers.etag);
    expect(jwksAnswer(jwksDocument([ED_KEY.publicJwk])).headers.etag).not.toBe(answer.headers.etag);
    expect(jwksAnswer(jwksDocument([]), 60).headers['cache-control']).toBe('public, max-age=60');
  });

  it('never has a private half', () => {
    const d = KEY.privateKey.export({ format: 'jwk' }).d as string;
    expect(jwksAnswer(jwksDocument([KEY.publicJwk])).body).not.toContain(d);
  });
});

describe('reading a JWKS', () => {
  const { publicJwk } = KEY;

  it('passes over keys for something else', () => {
    const others = [
      { kty: 'oct', k: 'AAAA', kid: 'a', alg: 'HS256' },
      { kty: 'RSA', n: 'AQ', e: 'AQAB', kid: 'b' },
      { ...publicJwk, use: 'enc' },
      { ...publicJwk, key_ops: ['sign'] },
      { ...publicJwk, key_ops: 'verify' },
      { ...publicJwk, alg: 'ES384' },
      { ...publicJwk, alg: 'Ed25519' },
      { ...publicJwk, kid: undefined },
      { ...publicJwk, kid: '' },
      { ...publicJwk, crv: 'P-384' },
    ];
    expect(parseJwks(set(...others, publicJwk))).toEqual([publicJwk]);
    for (const other of others) expect(code(set(other))).toBe('JWKS_NO_KEYS');
  });

  it('takes a key that says less of itself, and drops a private half', () => {
    const { kty, crv, x, kid } = publicJwk;
    const y = publicJwk.kty === 'EC' ? publicJwk.y : '';
    expect(parseJwks(set({ kty, crv, x, y, kid, d: 'AAAA', key_ops: ['verify'] }))).toEqual([publicJwk]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['a key alone', publicJwk],
    ['no list of keys', { keys: {} }],
    ['a key that is a text', set('key')],
    ['half a point', set({ ...publicJwk, y: undefined })],
    ['a short coordinate', set({ ...publicJwk, x: 'AAAA' })],
    ['a coordinate with padding', set({ ...publicJwk, x: `${publicJwk.x}=` })],
    ['a point of 31 bytes on Ed25519', set({ ...ED_KEY.publicJwk, x: 'A'.repeat(42) })],
  ])('refuses %s', (_, document) => {
    expect(code(document)).toBe('JWKS_MALFORMED');
  });

  it('refuses two keys of one name', () => {
    expect(code(set(publicJwk, { ...STRANGER.publicJwk, kid: publicJwk.kid }))).toBe('JWKS_KEY_REPEATED');
  });

  it('refuses a point that is not on the curve', async () => {
    await expect(localJwks(set({ ...publicJwk, x: 'A'.repeat(43) }))).rejects.toMatchObject({
      code: 'JWKS_MALFORMED',
    });
  });

  it('refuses a document without keys', () => {
    expect(code(set())).toBe('JWKS_NO_KEYS');
  });
});

describe('a JWKS file', () => {
  const file = join(folder, 'jwks.json');

  it('verifies', async () => {
    await writeFile(file, jwksAnswer(jwksDocument([KEY.publicJwk])).body);
    const verified = verifyToken(issue().token, { ...OPTIONS, jwks: await jwksFile(file) });
    await expect(verified).resolves.toMatchObject({ kid: KEY.kid });
  });

  it.each<[string, string, string]>([
    ['no JSON', 'cutru', 'JWKS_MALFORMED'],
    ['too much', ' '.repeat(256 * 1024 + 1), 'JWKS_TOO_LARGE'],
    ['a private key alone', JSON.stringify(KEY.privateKey.export({ format: 'jwk' })), 'JWKS_MALFORMED'],
  ])('that holds %s is refused by name', async (_, content, expected) => {
    await writeFile(file, content);
    await expect(jwksFile(file)).rejects.toMatchObject({ code: expected, details: { file } });
  });

  it('that is absent, or a folder, is refused by name', async () => {
    for (const absent of [join(folder, 'no.json'), folder]) {
      await expect(jwksFile(absent)).rejects.toMatchObject({
        code: 'JWKS_FILE_UNREADABLE',
        details: { file: absent },
      });
    }
  });
});
