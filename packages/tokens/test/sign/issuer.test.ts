import { describe, expect, it } from 'vitest';
import {
  createSigner,
  createTokenIssuer,
  DEMO_ISSUER,
  generateKey,
  type IssueRequest,
  type TokenDecision,
} from '../../src/index.ts';
import {
  DECISION,
  DISCLOSABLE,
  digest,
  ED_KEY,
  ISSUER,
  issue,
  KEY,
  REQUEST,
  read,
  saltsOf,
} from '../world.ts';

describe('a token', () => {
  const { token, disclosures } = issue();
  const { header, payload } = read(token);

  it('has a header of three', () => {
    expect(header).toEqual({ alg: 'ES256', typ: 'dc+sd-jwt', kid: KEY.kid });
  });

  it('says in clear what is settled, and names nobody', () => {
    const { _sd, ...claims } = payload;
    expect(claims).toEqual({
      iss: ISSUER,
      aud: 'admission-boards',
      iat: 1782892800,
      exp: 1782892800 + 180 * 86_400,
      jti: 'd-1',
      vct: 'urn:cutru:residence-check:1',
      programme: 'university-admission',
      admission_year: 2025,
      identity: 'CONFIRMED',
      outcome: 'ELIGIBLE',
      parts: [
        { kind: 'AREA', outcome: 'ELIGIBLE', class: 'KV1', points: '0.75', basis: 'SOURCE' },
        { kind: 'POLICY', outcome: 'ELIGIBLE', class: 'UT1', points: '2.00', basis: 'PAPER' },
      ],
      priority: { points: '1.83', total: '25.00' },
      confidence: 'confirmed',
      log: { origin: 'cutru.example/log', index: 41 },
      _sd_alg: 'sha-256',
    });
    expect(_sd).toEqual(Object.values(disclosures).map(digest).sort());
  });

  it('discloses by salted triples', () => {
    const triples = Object.entries(disclosures).map(([name, text]) => [
      name,
      JSON.parse(Buffer.from(text, 'base64url').toString()),
    ]);
    const salt = (name: 'citizen_id' | 'group' | 'clauses' | 'assumptions') =>
      Buffer.from(REQUEST.saltOf(name)).toString('base64url');
    expect(Object.fromEntries(triples)).toEqual({
      citizen_id: [salt('citizen_id'), 'citizen_id', '089213000001'],
      group: [salt('group'), 'group', '01'],
      clauses: [salt('clauses'), 'clauses', { AREA: '7(1)(b)', POLICY: 'Annex II 01' }],
      assumptions: [salt('assumptions'), 'assumptions', ['month-count', 'window']],
    });
  });

  it('carries nothing that was not asked for, whatever an object has beside', () => {
    const more = { fullName: 'Chau Sóc', ethnicity: '03' };
    const decision = { ...DECISION, ...more, parts: DECISION.parts.map((part) => ({ ...part, ...more })) };
    const log = { ...REQUEST.log, ...more };
    expect(read(issue({ decision, disclosable: { ...DISCLOSABLE, ...more }, log }).token).payload).toEqual(
      payload,
    );
  });

  it('has as many digests for one who has nothing to disclose', () => {
    const nothing = issue({ disclosable: { ...DISCLOSABLE, group: null, clauses: {}, assumptions: [] } });
    expect(read(nothing.token).payload._sd).toHaveLength(4);
  });
});

describe('a token that is made again', () => {
  const unsigned = (token: string) => token.split('.').slice(0, 2);

  it('is the same but for the signature, and has the same disclosures', () => {
    const [first, again] = [issue(), issue({ saltOf: saltsOf(Buffer.alloc(32, 7)) })];
    expect(unsigned(again.token)).toEqual(unsigned(first.token));
    expect(again.disclosures).toEqual(first.disclosures);
    expect(again.token).not.toBe(first.token);
  });

  it('is the same to the last byte under Ed25519', () => {
    expect(issue({}, ED_KEY)).toEqual(issue({}, ED_KEY));
  });

  it('does not depend on the order in which an object was made', () => {
    const clauses = { POLICY: 'Annex II 01', AREA: '7(1)(b)' };
    expect(issue({ disclosable: { ...DISCLOSABLE, clauses } }).disclosures).toEqual(issue().disclosures);
  });

  it('has other disclosures under another record key', () => {
    const other = issue({ saltOf: saltsOf(Buffer.alloc(32, 8)) }).disclosures;
    for (const disclosure of Object.values(issue().disclosures)) {
      expect(Object.values(other)).not.toContain(disclosure);
    }
  });
});

describe('when the issuer cannot sign', () => {
  const signer = createSigner(KEY);

  it('refuses a demo key under a real name, and the reverse', async () => {
    const demo = createSigner(await generateKey({ demo: true }));
    expect(() => createTokenIssuer({ signer: demo, issuer: ISSUER })).toThrow(
      expect.objectContaining({ code: 'KEY_DEMO_ISSUER' }),
    );
    expect(() => createTokenIssuer({ signer, issuer: DEMO_ISSUER })).toThrow(
      expect.objectContaining({ code: 'KEY_DEMO_ISSUER' }),
    );
  });

  it.each([0, 1.5, -1, 3_651, Number.NaN])('refuses %d days', (days) => {
    expect(() => createTokenIssuer({ signer, issuer: ISSUER, days })).toThrow(TypeError);
  });

  it('refuses to have no name', () => {
    expect(() => createTokenIssuer({ signer, issuer: '' })).toThrow(TypeError);
  });

  const decision = (change: Partial<TokenDecision>): Partial<IssueRequest> => ({
    decision: { ...DECISION, ...change },
  });
  const part = DECISION.parts[0] as TokenDecision['parts'][0];

  it.each<[string, Partial<IssueRequest>]>([
    ['neither year nor day', decision({ admissionYear: null })],
    ['no parts', decision({ parts: [] })],
    ['a fraction of a hundredth', decision({ parts: [{ ...part, points: 0.75 }] })],
    ['points below zero', decision({ parts: [{ ...part, points: -1 }] })],
    ['an id that is empty', decision({ id: '' })],
    ['a time that is none', { issuedAt: new Date(Number.NaN) }],
    ['a citizen number that is none', { disclosable: { ...DISCLOSABLE, citizenId: '8921300001' } }],
    ['a short salt', { saltOf: () => new Uint8Array(15) }],
  ])('signs nothing that no verifier would read: %s', (_, request) => {
    expect(() => issue(request)).toThrow(TypeError);
    expect(() => issue(request)).not.toThrow(/8921300001/);
  });
});

describe('days', () => {
  it('are those of the setting', () => {
    const issuer = createTokenIssuer({ signer: createSigner(KEY), issuer: ISSUER, days: 1 });
    const { iat, exp } = read(issuer.issue(REQUEST).token).payload;
    expect(Number(exp) - Number(iat)).toBe(86_400);
  });
});
