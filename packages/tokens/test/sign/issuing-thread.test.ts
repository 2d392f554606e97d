import { afterAll, describe, expect, it } from 'vitest';
import { DEMO_ISSUER, generateKey, IssuingThread, verifyToken } from '../../src/index.ts';
import { CITIZEN, ED_KEY, ISSUER, issue, KEY, OPTIONS, REQUEST } from '../world.ts';

const thread = new IssuingThread({ key: KEY, issuer: ISSUER });
afterAll(() => thread.close());

const unsigned = (token: string) => token.split('.').slice(0, 2);

describe('a thread that issues', () => {
  it('issues what is issued in this one, but for the signature', async () => {
    const [here, there] = [issue(), await thread.issue(REQUEST)];
    expect(unsigned(there.token)).toEqual(unsigned(here.token));
    expect(there.disclosures).toEqual(here.disclosures);
    const options = { ...OPTIONS, disclosures: Object.values(there.disclosures), citizenNumber: CITIZEN };
    expect(await verifyToken(there.token, options)).toMatchObject({ decision: { id: 'd-1' } });
  });

  it('issues the same to the last byte under Ed25519', async () => {
    const own = new IssuingThread({ key: ED_KEY, issuer: ISSUER });
    try {
      expect(await own.issue(REQUEST)).toEqual(issue({}, ED_KEY));
    } finally {
      await own.close();
    }
  });

  it('gives each of many its own, asked for at once and one after the other', async () => {
    const asked = Array.from({ length: 300 }, (_, index) => ({
      ...REQUEST,
      decision: { ...REQUEST.decision, id: `d-${index}` },
      log: { origin: 'cutru.example/log', index },
    }));
    const first = thread.issue(asked[0] ?? REQUEST);
    const issued = [await first, ...(await Promise.all(asked.slice(1).map((each) => thread.issue(each))))];
    issued.forEach(({ token }, index) => {
      const [, payload = ''] = token.split('.');
      const { jti, log } = JSON.parse(Buffer.from(payload, 'base64url').toString());
      expect({ jti, log: log.index }).toEqual({ jti: `d-${index}`, log: index });
    });
  });

  it('refuses what no verifier would read, and issues the others', async () => {
    const [odd, fine, late, short, broken] = await Promise.allSettled([
      thread.issue({ ...REQUEST, decision: { ...REQUEST.decision, id: '' } }),
      thread.issue(REQUEST),
      thread.issue({ ...REQUEST, issuedAt: new Date(Number.NaN) }),
      thread.issue({ ...REQUEST, saltOf: () => new Uint8Array(15) }),
      thread.issue({
        ...REQUEST,
        saltOf: () => {
          throw new RangeError('no salt');
        },
      }),
    ]);
    expect(fine.status).toBe('fulfilled');
    for (const each of [odd, late, short])
      expect(each).toMatchObject({ status: 'rejected', reason: expect.any(TypeError) });
    expect(broken).toMatchObject({ status: 'rejected', reason: expect.any(RangeError) });
  });
});

describe('when it cannot go on', () => {
  it('fails what it was asked where it ends, and issues again in another', async () => {
    const own = new IssuingThread({ key: KEY, issuer: ISSUER });
    try {
      await own.issue(REQUEST);
      // So many that they take a while.
      const asked = Array.from({ length: 1_000 }, () => own.issue(REQUEST));
      await Promise.resolve(); // They have gone over.
      await own.interrupt();
      for (const each of await Promise.allSettled(asked))
        expect(each).toMatchObject({ status: 'rejected', reason: { message: 'the thread ended' } });
      expect(unsigned((await own.issue(REQUEST)).token)).toEqual(unsigned(issue().token));
    } finally {
      await own.close();
    }
  });

  it('fails what is asked after its end', async () => {
    const own = new IssuingThread({ key: KEY, issuer: ISSUER });
    await own.close();
    await expect(own.issue(REQUEST)).rejects.toThrow('closed');
  });

  it('refuses a demo key under a real name, and days that are none, at once', async () => {
    const demo = await generateKey({ demo: true });
    const code = expect.objectContaining({ code: 'KEY_DEMO_ISSUER' });
    expect(() => new IssuingThread({ key: demo, issuer: ISSUER })).toThrow(code);
    expect(() => new IssuingThread({ key: KEY, issuer: DEMO_ISSUER })).toThrow(code);
    expect(() => new IssuingThread({ key: KEY, issuer: ISSUER, days: 0 })).toThrow(TypeError);
  });
});
