import { describe, expect, it } from 'vitest';
import {
  createSigner,
  createTokenIssuer,
  DEMO_ISSUER,
  generateKey,
  jwksDocument,
  localJwks,
  verifyToken,
} from '../../src/index.ts';
import {
  AUDIENCE,
  CITIZEN,
  DECISION,
  DISCLOSABLE,
  ED_KEY,
  forge,
  forgeDisclosure,
  ISSUED_AT,
  ISSUER,
  issue,
  KEY,
  NOW,
  OPTIONS,
  REQUEST,
} from '../world.ts';

describe('a token that is right', () => {
  it('attests the decision, without disclosures nobody in particular', async () => {
    expect(await verifyToken(issue().token, OPTIONS)).toEqual({
      issuer: ISSUER,
      audiences: [AUDIENCE],
      issuedAt: ISSUED_AT,
      expiresAt: new Date('2026-12-28T08:00:00Z'),
      kid: KEY.kid,
      decision: DECISION,
      log: REQUEST.log,
      disclosed: {},
    });
  });

  it('shows what was disclosed, beside it or joined to it, in any order', async () => {
    const { token, disclosures } = issue();
    const { citizen_id, group, clauses, assumptions } = disclosures;
    const joined = `${token}${assumptions}~${clauses}~`;
    const verified = await verifyToken(joined, { ...OPTIONS, disclosures: [group, citizen_id] });
    expect(verified.disclosed).toEqual(DISCLOSABLE);
    const one = await verifyToken(token, { ...OPTIONS, disclosures: [group] });
    expect(one.disclosed).toEqual({ group: '01' });
  });

  it('belongs to the person whose number it discloses', async () => {
    const { token, disclosures } = issue();
    const options = { ...OPTIONS, citizenNumber: CITIZEN, disclosures: [disclosures.citizen_id] };
    await expect(verifyToken(token, options)).resolves.toMatchObject({ disclosed: { citizenId: CITIZEN } });
  });

  it('may be open, for a day in place of a year, with a part that gives no points', async () => {
    const decision = {
      ...DECISION,
      programme: 'ethnic-boarding-school',
      admissionYear: null,
      referenceDate: '2025-06-10',
      outcome: 'NEEDS_EVIDENCE',
      parts: [{ kind: 'ADMISSION', outcome: 'NEEDS_EVIDENCE', class: null, points: null, basis: 'SOURCE' }],
      priority: null,
    } as const;
    const disclosable = { ...DISCLOSABLE, group: null, clauses: {}, assumptions: [] };
    const { token, disclosures } = issue({ decision, disclosable });
    const verified = await verifyToken(token, { ...OPTIONS, disclosures: Object.values(disclosures) });
    expect(verified).toMatchObject({ decision, disclosed: disclosable });
  });

  it('may be signed with Ed25519', async () => {
    const { token } = issue({}, ED_KEY);
    await expect(verifyToken(token, OPTIONS)).resolves.toMatchObject({ kid: ED_KEY.kid, decision: DECISION });
  });

  it('may say and disclose more than is known', async () => {
    const { token, disclosure } = forgeDisclosure(['c2FsdA', 'school', 'x']);
    await expect(verifyToken(token, { ...OPTIONS, disclosures: [disclosure] })).resolves.toMatchObject({
      disclosed: {},
    });
    await expect(verifyToken(forge({ payload: { status: {} } }), OPTIONS)).resolves.toBeDefined();
  });

  it('may be for several kinds of readers', async () => {
    const token = forge({ payload: { aud: ['schools', AUDIENCE] } });
    await expect(verifyToken(token, OPTIONS)).resolves.toMatchObject({ audiences: ['schools', AUDIENCE] });
  });

  it('holds within the leeway of clocks', async () => {
    const { token } = issue();
    const end = ISSUED_AT.getTime() + 180 * 86_400_000;
    for (const now of [ISSUED_AT.getTime() - 60_000, end, end + 59_999]) {
      await expect(verifyToken(token, { ...OPTIONS, now: new Date(now) })).resolves.toBeDefined();
    }
  });

  it('needs no digests, and no name of their hash', async () => {
    const token = forge({ payload: { _sd: undefined, _sd_alg: undefined } });
    await expect(verifyToken(token, OPTIONS)).resolves.toMatchObject({ disclosed: {} });
  });
});

describe('when neither issuer nor audience is named', () => {
  it('takes those of any key that is trusted', async () => {
    const token = forge({ payload: { iss: 'https://other.example', aud: 'anybody' } });
    await expect(verifyToken(token, { jwks: OPTIONS.jwks, now: NOW })).resolves.toMatchObject({
      issuer: 'https://other.example',
      audiences: ['anybody'],
    });
  });
});

describe('when a token comes from a demonstration', async () => {
  const key = await generateKey({ demo: true });
  const { token } = createTokenIssuer({ signer: createSigner(key), issuer: DEMO_ISSUER }).issue(REQUEST);
  const options = { jwks: await localJwks(jwksDocument([key.publicJwk])), now: NOW };

  it('is refused unless told', async () => {
    await expect(verifyToken(token, options)).rejects.toMatchObject({ code: 'TOKEN_DEMO_ISSUER' });
  });

  it.each([{ acceptDemoIssuers: true }, { issuer: DEMO_ISSUER }])('is taken with %j', async (told) => {
    await expect(verifyToken(token, { ...options, ...told })).resolves.toMatchObject({ issuer: DEMO_ISSUER });
  });
});

describe('when the caller is mistaken', () => {
  it('says so before anything is read', async () => {
    await expect(verifyToken('', { ...OPTIONS, now: new Date(Number.NaN) })).rejects.toThrow(TypeError);
    await expect(verifyToken('', { ...OPTIONS, leewaySeconds: -1 })).rejects.toThrow(TypeError);
    await expect(verifyToken('', { ...OPTIONS, leewaySeconds: Number.NaN })).rejects.toThrow(TypeError);
  });
});

describe('what errors say', () => {
  it('names the claim, the disclosure, or the time', async () => {
    const claims = verifyToken(forge({ payload: { log: { origin: 'x' } } }), OPTIONS);
    await expect(claims).rejects.toMatchObject({ details: { claim: 'log.index' } });
    const { token, disclosures } = issue();
    const twice = verifyToken(`${token}${disclosures.group}~`, { ...OPTIONS, disclosures: ['%', '%'] });
    await expect(twice).rejects.toMatchObject({ details: { disclosure: 2 } });
    const late = verifyToken(token, { ...OPTIONS, now: new Date('2027-01-01') });
    await expect(late).rejects.toThrow('time 2026-12-28T08:00:00.000Z: The token has expired');
  });
});
