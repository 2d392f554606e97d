import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { join } from 'node:path';
import { SDJwtInstance } from '@sd-jwt/core';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { jwksDocument, type SigningKey } from '../../src/index.ts';
import { CITIZEN, ED_KEY, forge, issue, KEY, NOW, read, STRANGER } from '../world.ts';

const SECONDS = NOW.getTime() / 1000;
const DISCLOSED = {
  citizen_id: CITIZEN,
  group: '01',
  clauses: { AREA: '7(1)(b)', POLICY: 'Annex II 01' },
  assumptions: ['month-count', 'window'],
};

/** Not the key's signature, though everything else is right. */
const FORGED = forge({ key: STRANGER });
const made = issue();
const disclosures = Object.values(made.disclosures);
const alien = Object.values(issue({ saltOf: () => Buffer.alloc(16, 1) }).disclosures);

function run(command: string, args: readonly string[], input = '') {
  return spawnSync(command, args, { input, encoding: 'utf8', timeout: 60_000 });
}
const works = (command: string, args: readonly string[]) => run(command, args).status === 0;

describe('jose', () => {
  const keys = createLocalJWKSet({ ...jwksDocument([KEY.publicJwk, ED_KEY.publicJwk]) } as JSONWebKeySet);
  const options = { typ: 'dc+sd-jwt', currentDate: NOW, audience: 'admission-boards' };

  it.each([KEY, ED_KEY])('verifies the first part as an ordinary JWT of $alg', async (key) => {
    const jwt = issue({}, key).token.slice(0, -1);
    const { payload, protectedHeader } = await jwtVerify(jwt, keys, options);
    expect(payload.jti).toBe('d-1');
    expect(protectedHeader).toEqual({ alg: key.alg, typ: 'dc+sd-jwt', kid: key.kid });
    await expect(jwtVerify(FORGED.slice(0, -1), keys, options)).rejects.toThrow('signature');
  });
});

describe('@sd-jwt/core', () => {
  const verifierOf = (key: SigningKey) => {
    const publicKey = createPublicKey({ key: { ...key.publicJwk }, format: 'jwk' });
    const digest = key.alg === 'ES256' ? 'sha256' : null;
    return new SDJwtInstance({
      hasher: (data) =>
        createHash('sha256')
          .update(Buffer.from(data as string))
          .digest(),
      hashAlg: 'sha-256',
      verifier: (data, signature) =>
        verify(
          digest,
          Buffer.from(data),
          { key: publicKey, dsaEncoding: 'ieee-p1363' },
          Buffer.from(signature, 'base64url'),
        ),
    });
  };
  const options = { currentDate: SECONDS, requiredClaimKeys: ['vct', 'iss'] };

  it.each([KEY, ED_KEY])('verifies a token of $alg with its disclosures', async (key) => {
    const { token, disclosures: shown } = issue({}, key);
    const whole = `${token}${Object.values(shown).join('~')}~`;
    const { payload } = await verifierOf(key).verify(whole, options);
    const { _sd, _sd_alg, ...clear } = read(token).payload;
    expect(payload).toEqual({ ...clear, ...DISCLOSED });
    expect((await verifierOf(key).verify(token, options)).payload).toEqual(clear);
  });

  it('refuses what is forged', async () => {
    await expect(verifierOf(KEY).verify(FORGED, options)).rejects.toThrow('Signature');
  });

  it('believes no disclosure of another token, though it passes over it where we refuse', async () => {
    const { payload } = await verifierOf(KEY).verify(`${made.token}${alien[0]}~`, options);
    expect(payload).not.toHaveProperty('citizen_id');
  });
});

const python = works('python3', ['-c', 'import cryptography']);
const java = works('java', ['--version']);

describe.skipIf(!python)('Python with cryptography (skipped where it is not installed)', () => {
  const program = join(import.meta.dirname, 'verify.py');
  const jwks = jwksDocument([KEY.publicJwk, ED_KEY.publicJwk]);
  const verified = (token: string, shown: readonly string[] = []) =>
    run('python3', [program], JSON.stringify({ token, disclosures: shown, jwks, now: SECONDS }));

  it.each([KEY, ED_KEY])('verifies a token of $alg with its disclosures', (key) => {
    const { token, disclosures: shown } = issue({}, key);
    const { stdout, stderr } = verified(token, Object.values(shown));
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ claims: read(token).payload, disclosed: DISCLOSED });
  });

  it('refuses what is forged', () => {
    expect(verified(FORGED).stderr).toContain('InvalidSignature');
    expect(verified(made.token, alien.slice(0, 1)).stderr).toContain('AssertionError');
  });
});

describe.skipIf(!java)('Java (skipped where it is not installed)', { timeout: 60_000 }, () => {
  const { x, y = '' } = KEY.publicJwk as { x: string; y?: string };
  const verified = (...args: string[]) =>
    run('java', [join(import.meta.dirname, 'Verify.java'), x, y, ...args]);

  it('verifies a token of ES256 with its disclosures', () => {
    const { status, stdout } = verified(made.token, ...disclosures);
    const [payload, ...triples] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(payload).toEqual(read(made.token).payload);
    expect(Object.fromEntries(triples.map(([, name, value]) => [name, value]))).toEqual(DISCLOSED);
  });

  it('refuses what is forged', () => {
    expect(verified(FORGED).status).toBe(1);
    expect(verified(made.token, alien[0] as string).status).toBe(1);
  });
});
