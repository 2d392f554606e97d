import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TokenPolicyError, TokenProofError, verifyToken } from '../../src/index.ts';
import { ED_KEY, issue, KEY, OPTIONS } from '../world.ts';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=+/ ';

async function outcome(token: string, disclosures: readonly string[] = []): Promise<unknown> {
  return await verifyToken(token, { ...OPTIONS, disclosures }).then(
    () => 'verified',
    (error: unknown) => error,
  );
}

const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

describe.each([KEY, ED_KEY])('a token of $alg', (key) => {
  const { token, disclosures } = issue({}, key);
  const whole = `${token}${Object.values(disclosures).join('~')}~`;

  it('is verified whole', async () => {
    expect(await outcome(whole)).toBe('verified');
  });

  it('fails when any one character is another', async () => {
    for (let at = 0; at < whole.length; at += 1) {
      const one = CHARACTERS[(at * 7) % CHARACTERS.length] as string;
      const next = CHARACTERS[(CHARACTERS.indexOf(whole[at] as string) + 1) % CHARACTERS.length] as string;
      for (const by of new Set([one, next])) {
        if (by === whole[at]) continue;
        expect(await outcome(replaced(whole, at, by)), `${at} ${by}`).toBeInstanceOf(TokenProofError);
      }
    }
  });

  it('fails when anything is put in or taken out', async () => {
    const changed = fc
      .record({ at: fc.nat(whole.length - 1), put: fc.string({ maxLength: 3 }), take: fc.nat(3) })
      .map(({ at, put, take }) => whole.slice(0, at) + put + whole.slice(at + take))
      .filter((text) => text !== whole);
    await fc.assert(
      fc.asyncProperty(changed, async (text) => {
        const end = await outcome(text);
        // What is left after a whole disclosure was taken out is a token still.
        const fewer = text.split('~').every((piece) => whole.split('~').includes(piece));
        if (!fewer) expect(end).toBeInstanceOf(TokenProofError);
      }),
      { numRuns: 500 },
    );
  });

  it('fails when any byte of its signature or payload is another', async () => {
    const pieces = token.slice(0, -1).split('.');
    const change = fc.record({ piece: fc.nat(2), at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ piece, at, by }) => {
        const bytes = Buffer.from(pieces[piece] as string, 'base64url');
        bytes[at % bytes.length] = (bytes[at % bytes.length] as number) ^ by;
        const forged = `${pieces.with(piece, bytes.toString('base64url')).join('.')}~`;
        expect(await outcome(forged)).toBeInstanceOf(TokenProofError);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever is given for a token', () => {
  const { token, disclosures } = issue();
  const header = token.split('.')[0] as string;
  const json = fc.json().map((text) => Buffer.from(text).toString('base64url'));
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 200 }),
    fc.tuple(json, json, json).map((pieces) => `${pieces.join('.')}~`),
    fc.tuple(json, json).map((pieces) => `${header}.${pieces.join('.')}~`),
    fc.tuple(json, json).map((pieces) => `${token}${pieces.join('~')}~`),
  );

  it('ends in an error of its own, never another', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await outcome(text)).toBeInstanceOf(TokenProofError);
      }),
      { numRuns: 1_000 },
    );
  });

  it('so does whatever is given for a disclosure', async () => {
    const made = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), json);
    await fc.assert(
      fc.asyncProperty(fc.array(made, { minLength: 1, maxLength: 20 }), async (list) => {
        expect(await outcome(token, [disclosures.group, ...list])).toBeInstanceOf(TokenProofError);
      }),
      { numRuns: 500 },
    );
  });

  it('never takes one token’s disclosure for another’s', async () => {
    const { token: other } = issue({ saltOf: () => Buffer.alloc(32, 1) });
    expect(await outcome(other, [disclosures.citizen_id])).toBeInstanceOf(TokenProofError);
    expect(await outcome(other, [disclosures.citizen_id])).not.toBeInstanceOf(TokenPolicyError);
  });
});
