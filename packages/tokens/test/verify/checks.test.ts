import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  DEMO_ISSUER,
  type PolicyErrorCode,
  type ProofErrorCode,
  TOKEN_ERRORS,
  TokenPolicyError,
  TokenProofError,
  type VerifyOptions,
  verifyToken,
} from '../../src/index.ts';
import {
  CITIZEN,
  ED_KEY,
  encode,
  type Forgery,
  forge,
  forgeDisclosure,
  ISSUED_AT,
  issue,
  KEY,
  OPTIONS,
  read,
  STRANGER,
} from '../world.ts';

const issued = issue();
const disclosures = Object.values(issued.disclosures);
const jwt = issued.token.slice(0, -1);
const pieces = jwt.split('.') as [string, string, string];
const digests = read(issued.token).payload._sd as string[];

interface Case {
  readonly what: string;
  readonly token: string;
  readonly options?: Partial<VerifyOptions>;
  readonly without?: readonly (keyof VerifyOptions)[];
}

const forged = (what: string, forgery: Forgery, options: Partial<VerifyOptions> = {}): Case => ({
  what,
  token: forge(forgery),
  options,
});

const opened = (what: string, content: unknown): Case => {
  const { token, disclosure } = forgeDisclosure(content);
  return { what, token, options: { disclosures: [disclosure] } };
};

const extraBits = (text: string): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.slice(-1)) + 1];
};

const hmac = (data: string) =>
  createHmac('sha256', JSON.stringify(KEY.publicJwk)).update(data).digest('base64url');

/** Each is a right token but for one thing. */
const PROOF: Readonly<Record<ProofErrorCode, readonly Case[]>> = {
  TOKEN_TOO_LARGE: [forged('16,385 characters and more', { payload: { more: 'x'.repeat(12_000) } })],
  TOKEN_MALFORMED: [
    { what: 'a JWT without ~', token: jwt },
    { what: 'a key binding', token: `${issued.token}${jwt}` },
    { what: 'two pieces', token: `${pieces[0]}.${pieces[1]}~` },
    { what: 'four pieces', token: `${jwt}.${pieces[2]}~` },
    { what: 'padding', token: `${jwt}==~` },
    { what: 'unused bits of the signature', token: `${extraBits(jwt)}~` },
    { what: 'white space after it', token: `${issued.token}\n` },
    {
      what: 'a header that is no JSON',
      token: `${Buffer.from('{').toString('base64url')}.${pieces[1]}.${pieces[2]}~`,
    },
    { what: 'a header that is a list', token: `${encode([])}.${pieces[1]}.${pieces[2]}~` },
    { what: 'nothing', token: '' },
  ],
  TOKEN_TYPE: [
    forged('a plain JWT', { header: { typ: 'JWT' } }),
    forged('no typ', { header: { typ: undefined } }),
    forged('other letters', { header: { typ: 'DC+SD-JWT' } }),
    forged('the name of earlier drafts', { header: { typ: 'vc+sd-jwt' } }),
  ],
  TOKEN_ALGORITHM: [
    forged('none', { header: { alg: 'none' }, sign: () => '' }),
    forged('None with a signature', { header: { alg: 'None' } }),
    forged('a hash keyed with the public key', { header: { alg: 'HS256' }, sign: hmac }),
    forged('RSA', { header: { alg: 'RS256' } }),
    forged('another curve', { header: { alg: 'ES384' } }),
    forged('the deprecated name', { header: { alg: 'EdDSA', kid: ED_KEY.kid }, key: ED_KEY }),
    forged('no alg', { header: { alg: undefined } }),
    forged('a list', { header: { alg: ['ES256'] } }),
  ],
  TOKEN_HEADER_CRITICAL: [
    forged('an extension', { header: { crit: ['exp'] } }),
    forged('an empty list', { header: { crit: [] } }),
  ],
  TOKEN_HEADER_UNKNOWN: [
    forged('a key of its own', { header: { jwk: STRANGER.publicJwk } }),
    forged('an address of keys', { header: { jku: 'https://evil.example/jwks.json' } }),
    forged('certificates', { header: { x5c: ['AA'] } }),
    forged('unencoded payload', { header: { b64: false } }),
    forged('anything', { header: { x: 1 } }),
  ],
  TOKEN_KEY_UNKNOWN: [
    forged('a key that is not published', { header: { kid: STRANGER.kid }, key: STRANGER }),
    forged('no kid', { header: { kid: undefined } }),
    forged('a number', { header: { kid: 1 } }),
    forged('a name that objects have', { header: { kid: '__proto__' } }),
  ],
  TOKEN_KEY_ALGORITHM: [
    forged('ES256 with an Ed25519 key', { header: { kid: ED_KEY.kid } }),
    forged('Ed25519 with an ES256 key', { header: { alg: 'Ed25519' }, key: ED_KEY }),
  ],
  TOKEN_SIGNATURE: [
    forged('of a stranger', { key: STRANGER }),
    forged('of another algorithm', { header: { alg: 'Ed25519', kid: ED_KEY.kid } }),
    forged('absent', { sign: () => '' }),
    forged('of zeros', { sign: () => Buffer.alloc(64).toString('base64url') }),
    forged('too long', { sign: () => Buffer.alloc(65, 1).toString('base64url') }),
    {
      what: 'of another token',
      token: `${forge({ payload: { jti: 'd-2' } })
        .split('.')
        .slice(0, 2)
        .join('.')}.${pieces[2]}~`,
    },
  ],
  TOKEN_VCT: [
    forged('another credential', { payload: { vct: 'https://credentials.example/degree' } }),
    forged('a later form', { payload: { vct: 'urn:cutru:residence-check:2' } }),
    forged('none', { payload: { vct: undefined } }),
  ],
  TOKEN_CLAIMS: [
    forged('no JSON', { rawPayload: 'cutru' }),
    forged('a list', { rawPayload: '[]' }),
    forged('null', { rawPayload: 'null' }),
    forged('an outcome of another language', { payload: { outcome: 'YES' } }),
    forged('points as a number', {
      payload: { parts: [{ kind: 'AREA', outcome: 'ELIGIBLE', points: 75, basis: 'SOURCE' }] },
    }),
    forged('no parts', { payload: { parts: [] } }),
    forged('neither year nor day', { payload: { admission_year: undefined } }),
    forged('a day that is none', { payload: { reference_date: '2025-02-30' } }),
    forged('a time as a text', { payload: { iat: '1' } }),
    forged('an end before the beginning', { payload: { exp: ISSUED_AT.getTime() / 1000 } }),
    forged('no end', { payload: { exp: undefined } }),
    forged('nobody to read it', { payload: { aud: [] } }),
    forged('no issuer', { payload: { iss: undefined } }),
    forged('a place before the log', { payload: { log: { origin: 'x', index: -1 } } }),
  ],
  TOKEN_SD_ALG: [
    forged('another hash', { payload: { _sd_alg: 'sha-512' } }),
    forged('a weak one', { payload: { _sd_alg: 'md5' } }),
  ],
  TOKEN_SD_DIGESTS: [
    forged('twice the same', { payload: { _sd: [...digests, digests[0]] } }),
    forged('no list', { payload: { _sd: digests[0] } }),
    forged('a digest too short', { payload: { _sd: ['AAAA'] } }),
    forged('65 digests', {
      payload: { _sd: Array.from({ length: 65 }, (_, i) => `${'A'.repeat(41)}${10 + i}`) },
    }),
  ],
  DISCLOSURES_TOO_LARGE: [
    { what: '17 of them', token: issued.token, options: { disclosures: Array(17).fill(disclosures[0]) } },
    opened('one of more than 4,096 characters', ['c2FsdA', 'more', 'x'.repeat(4_096)]),
    { what: '17 joined to the token', token: `${issued.token}${'WzFd~'.repeat(17)}` },
  ],
  DISCLOSURE_MALFORMED: [
    opened('no base64url', '%%%%'),
    opened('padding', `${encode(['c2FsdA', 'more', 1])}=`),
    opened('no JSON', 'WzFd_w'),
    opened('of an element in a list', ['c2FsdA', 'more']),
    opened('four elements', ['c2FsdA', 'more', 1, 2]),
    opened('a salt that is no text', [1, 'more', 1]),
    opened('a name that is no text', ['c2FsdA', 1, 1]),
    opened('an object', { 0: 'c2FsdA', 1: 'more', 2: 1, length: 3 }),
    opened('a citizen number of 11 digits', ['c2FsdA', 'citizen_id', '08921300001']),
    opened('a number for a citizen number', ['c2FsdA', 'citizen_id', 89213000001]),
    opened('clauses of no part', ['c2FsdA', 'clauses', { SCHOOL: '1' }]),
    opened('assumptions as a text', ['c2FsdA', 'assumptions', 'window']),
  ],
  DISCLOSURE_NOT_IN_TOKEN: [
    {
      what: 'made up',
      token: issued.token,
      options: { disclosures: [encode(['c2FsdA', 'citizen_id', CITIZEN])] },
    },
    { what: 'of another token', token: forge({ payload: { _sd: [] } }), options: { disclosures } },
    {
      what: 'of a token without digests',
      token: forge({ payload: { _sd: undefined } }),
      options: { disclosures },
    },
  ],
  DISCLOSURE_REPEATED: [
    {
      what: 'the same one twice',
      token: issued.token,
      options: { disclosures: [issued.disclosures.group, issued.disclosures.group] },
    },
    {
      what: 'in the token and beside it',
      token: `${issued.token}${issued.disclosures.group}~`,
      options: { disclosures: [issued.disclosures.group] },
    },
    (() => {
      const { token, disclosure } = forgeDisclosure(['c2FsdA', 'group', '02']);
      return {
        what: 'one claim opened twice',
        token,
        options: { disclosures: [issued.disclosures.group, disclosure] },
      };
    })(),
  ],
  DISCLOSURE_CLAIM_TAKEN: [
    opened('a claim in clear', ['c2FsdA', 'outcome', 'ELIGIBLE']),
    opened('digests', ['c2FsdA', '_sd', []]),
    opened('an element in a list', ['c2FsdA', '...', 'x']),
  ],
};

const POLICY: Readonly<Record<PolicyErrorCode, readonly Case[]>> = {
  TOKEN_ISSUER: [
    forged('another', { payload: { iss: 'https://other.example' } }),
    forged(
      'the demo issuer, where another was named',
      { payload: { iss: DEMO_ISSUER } },
      { acceptDemoIssuers: true },
    ),
  ],
  TOKEN_DEMO_ISSUER: [
    { what: 'no issuer named', token: forge({ payload: { iss: DEMO_ISSUER } }), without: ['issuer'] },
  ],
  TOKEN_AUDIENCE: [
    forged('another', { payload: { aud: 'schools' } }),
    forged('others', { payload: { aud: ['schools', 'auditors'] } }),
  ],
  TOKEN_NOT_YET_VALID: [
    forged('61 s before', {}, { now: new Date(ISSUED_AT.getTime() - 61_000) }),
    forged('without leeway 1 ms before', {}, { now: new Date(ISSUED_AT.getTime() - 1), leewaySeconds: 0 }),
    forged('nbf later than iat', { payload: { nbf: OPTIONS.now.getTime() / 1000 + 61 } }),
  ],
  TOKEN_EXPIRED: [
    forged('60 s after the end', {}, { now: new Date(ISSUED_AT.getTime() + (180 * 86_400 + 60) * 1000) }),
    forged(
      'without leeway at the end',
      {},
      { now: new Date(ISSUED_AT.getTime() + 180 * 86_400_000), leewaySeconds: 0 },
    ),
  ],
  CITIZEN_NOT_DISCLOSED: [
    { what: 'no disclosure', token: issued.token, options: { citizenNumber: CITIZEN } },
    {
      what: 'others only',
      token: issued.token,
      options: { citizenNumber: CITIZEN, disclosures: [issued.disclosures.group] },
    },
  ],
  CITIZEN_DIFFERS: [
    { what: 'another person', token: issued.token, options: { citizenNumber: '089213000002', disclosures } },
  ],
};

async function failure({ token, options, without = [] }: Case): Promise<unknown> {
  const all: Record<string, unknown> = { ...OPTIONS, ...options };
  for (const name of without) delete all[name];
  return await verifyToken(token, all as unknown as VerifyOptions).then(
    () => 'verified',
    (error: unknown) => error,
  );
}

describe.each(Object.entries(PROOF))('when %s alone is wrong', (code, cases) => {
  it.each(cases)('refuses the proof: $what', async (one) => {
    const error = await failure(one);
    expect(error).toBeInstanceOf(TokenProofError);
    expect(error).toMatchObject({ code });
  });
});

describe.each(Object.entries(POLICY))('when %s alone is not as asked', (code, cases) => {
  it.each(cases)('refuses the token though its proof is right: $what', async (one) => {
    const error = await failure(one);
    expect(error).toBeInstanceOf(TokenPolicyError);
    expect(error).toMatchObject({ code });
  });
});

describe('the cases', () => {
  it('differ from a token that is verified only by what is said', async () => {
    await expect(verifyToken(forge(), OPTIONS)).resolves.toMatchObject({ decision: { id: 'd-1' } });
    const { token, disclosure } = forgeDisclosure(['c2FsdA', 'more', 1]);
    await expect(verifyToken(token, { ...OPTIONS, disclosures: [disclosure] })).resolves.toBeDefined();
  });

  it('stand for every code of a token', () => {
    const codes = Object.keys(TOKEN_ERRORS).filter((code) => !/^(?:KEY|JWKS)_/.test(code));
    expect(Object.keys({ ...PROOF, ...POLICY }).sort()).toEqual(codes.sort());
  });

  it('never show what was read', async () => {
    for (const one of [...Object.values(PROOF), ...Object.values(POLICY)].flat()) {
      const error = (await failure(one)) as Error;
      const said = `${error.message} ${error.stack} ${String(error.cause)} ${JSON.stringify(error)}`;
      expect(said).not.toMatch(/0892130|evil\.example|8921300/);
    }
  });
});

describe('when a wrong proof is also not the one asked for', () => {
  it('is refused for its proof', async () => {
    const token = forge({ key: STRANGER, payload: { iss: 'https://other.example', exp: 1 } });
    await expect(verifyToken(token, OPTIONS)).rejects.toMatchObject({ code: 'TOKEN_SIGNATURE' });
  });
});
