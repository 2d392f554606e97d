import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  type Fetch,
  type JwksUrlOptions,
  jwksAnswer,
  jwksDocument,
  jwksUrl,
  type PublicJwk,
  verifyToken,
} from '../../src/index.ts';
import { ED_KEY, forge, issue, KEY, OPTIONS, STRANGER } from '../world.ts';

const URL_OF_KEYS = 'https://cutru.example/.well-known/jwks.json';

/** An issuer whose answers, and a clock whose hands, the test moves. */
function world(options: JwksUrlOptions = {}) {
  const state = { keys: [KEY.publicJwk] as PublicJwk[], requests: 0, seconds: 0, broken: false };
  const fetch: Fetch = async () => {
    state.requests += 1;
    if (state.broken) throw new Error('no way');
    return new Response(jwksAnswer(jwksDocument(state.keys)).body);
  };
  const jwks = jwksUrl(URL_OF_KEYS, { fetch, clock: () => state.seconds * 1000, ...options });
  return { state, jwks };
}

describe('the keys of an address', () => {
  it('are fetched once for many tokens', async () => {
    const { state, jwks } = world();
    expect(state.requests).toBe(0);
    const tokens = Array.from({ length: 20 }, () => issue().token);
    await Promise.all(tokens.map((token) => verifyToken(token, { ...OPTIONS, jwks })));
    await verifyToken(issue().token, { ...OPTIONS, jwks });
    expect(state.requests).toBe(1);
  });

  it('are fetched again when they are too old, and one that was taken out is trusted no more', async () => {
    const { state, jwks } = world();
    await jwks.find(KEY.kid);
    state.keys = [ED_KEY.publicJwk];
    state.seconds = 599;
    expect(await jwks.find(KEY.kid)).not.toBeNull();
    state.seconds = 600;
    expect(await jwks.find(KEY.kid)).toBeNull();
    expect(state.requests).toBe(2);
  });

  it('are fetched again for an unknown kid, though not more than once in a cooldown', async () => {
    const { state, jwks } = world();
    await jwks.find(KEY.kid);
    state.keys = [KEY.publicJwk, STRANGER.publicJwk];
    state.seconds = 29;
    expect(await jwks.find(STRANGER.kid)).toBeNull();
    expect(state.requests).toBe(1);
    state.seconds = 30;
    expect(await jwks.find(STRANGER.kid)).toMatchObject({ kid: STRANGER.kid });
    for (let i = 0; i < 100; i += 1) await jwks.find(`made up ${i}`);
    expect(state.requests).toBe(2);
  });

  it('stay when a made-up kid finds the issuer away, and that kid is not called unknown', async () => {
    const { state, jwks } = world();
    await jwks.find(KEY.kid);
    state.broken = true;
    state.seconds = 60;
    for (let i = 0; i < 3; i += 1) {
      await expect(jwks.find('made up')).rejects.toMatchObject({ code: 'JWKS_UNAVAILABLE' });
      expect(await jwks.find(KEY.kid)).not.toBeNull();
    }
    expect(state.requests).toBe(2);
  });

  it('are not used beyond their age when the issuer is away, and come back with it', async () => {
    const { state, jwks } = world();
    await jwks.find(KEY.kid);
    state.broken = true;
    state.seconds = 700;
    for (let i = 0; i < 3; i += 1) {
      await expect(verifyToken(issue().token, { ...OPTIONS, jwks })).rejects.toMatchObject({
        name: 'JwksError',
        code: 'JWKS_UNAVAILABLE',
        details: { url: URL_OF_KEYS },
        cause: { message: 'no way' },
      });
    }
    expect(state.requests).toBe(2);
    state.broken = false;
    state.seconds = 730;
    expect(await jwks.find(KEY.kid)).not.toBeNull();
  });

  it('are not asked for a token whose header is refused', async () => {
    const { state, jwks } = world();
    await expect(verifyToken(forge({ header: { alg: 'none' } }), { ...OPTIONS, jwks })).rejects.toMatchObject(
      {
        code: 'TOKEN_ALGORITHM',
      },
    );
    expect(state.requests).toBe(0);
  });

  it('are asked for within a time, without following a redirection', async () => {
    const seen: Parameters<Fetch>[] = [];
    const fetch: Fetch = (...args) => {
      seen.push(args);
      return new Promise((_, reject) => {
        args[1].signal.addEventListener('abort', () => reject(args[1].signal.reason));
      });
    };
    const { jwks } = world({ fetch, timeoutSeconds: 0.01 });
    await expect(jwks.find(KEY.kid)).rejects.toMatchObject({
      code: 'JWKS_UNAVAILABLE',
      cause: { name: 'TimeoutError' },
    });
    expect(seen).toMatchObject([[URL_OF_KEYS, { redirect: 'error' }]]);
  });

  it.each<[string, () => Response, object]>([
    [
      'an error',
      () => new Response('', { status: 503 }),
      { code: 'JWKS_UNAVAILABLE', details: { status: 503 } },
    ],
    ['nothing', () => new Response(null, { status: 204 }), { code: 'JWKS_UNAVAILABLE' }],
    ['a page', () => new Response('<html>'), { code: 'JWKS_MALFORMED' }],
    ['an empty body', () => new Response(null), { code: 'JWKS_MALFORMED' }],
    ['no keys', () => new Response('{"keys":[]}'), { code: 'JWKS_NO_KEYS' }],
    ['too much', () => new Response(' '.repeat(256 * 1024 + 1)), { code: 'JWKS_TOO_LARGE' }],
  ])('are refused where the answer is %s', async (_, answer, expected) => {
    const { jwks } = world({ fetch: async () => answer() });
    await expect(jwks.find(KEY.kid)).rejects.toMatchObject(expected);
  });
});

describe('an address', () => {
  it.each([
    'http://cutru.example/jwks',
    'ftp://cutru.example/jwks',
    'file:///jwks',
    'http://127.0.0.1.example/',
  ])('is refused where it is not secure: %s', (address) => {
    expect(() => jwksUrl(address)).toThrow(expect.objectContaining({ code: 'JWKS_URL_INSECURE' }));
  });

  it('is shown without user, password and query', () => {
    expect(() => jwksUrl('http://me:word@cutru.example/jwks?key=1')).toThrow(
      expect.objectContaining({ details: { url: 'http://cutru.example/jwks' } }),
    );
  });

  it('needs an address, and seconds that are numbers', () => {
    expect(() => jwksUrl('jwks.json')).toThrow(TypeError);
    expect(() => jwksUrl(URL_OF_KEYS, { maxAgeSeconds: -1 })).toThrow(TypeError);
    expect(() => jwksUrl(URL_OF_KEYS, { cooldownSeconds: Number.NaN })).toThrow(TypeError);
  });

  it.each(['127.0.0.1', 'localhost'])(
    'of this machine may be plain http, over a real connection: %s',
    async (host) => {
      const { body, headers } = jwksAnswer(jwksDocument([KEY.publicJwk]));
      const server = createServer((request, answer) => {
        if (request.url === '/moved') answer.writeHead(302, { location: '/jwks' }).end();
        else answer.writeHead(200, headers).end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, host, resolve));
      try {
        const { port } = server.address() as AddressInfo;
        const jwks = jwksUrl(`http://${host}:${port}/jwks`);
        await expect(verifyToken(issue().token, { ...OPTIONS, jwks })).resolves.toBeDefined();
        await expect(jwksUrl(`http://${host}:${port}/moved`).find(KEY.kid)).rejects.toMatchObject({
          code: 'JWKS_UNAVAILABLE',
        });
      } finally {
        await new Promise((resolve) => server.close(resolve));
      }
    },
  );
});
