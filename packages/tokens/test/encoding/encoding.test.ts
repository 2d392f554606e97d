import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../../src/encoding/base64url.ts';
import { parseJson } from '../../src/encoding/json.ts';
import { POINTS, pointsOf, pointsText } from '../../src/encoding/points.ts';

describe('points', () => {
  it('are texts of two decimals, and back', () => {
    expect([0, 5, 75, 100, 183, 3000].map(pointsText)).toEqual([
      '0.00',
      '0.05',
      '0.75',
      '1.00',
      '1.83',
      '30.00',
    ]);
    for (let hundredths = 0; hundredths <= 9_999; hundredths += 1) {
      const text = pointsText(hundredths);
      if (!POINTS.test(text) || pointsOf(text) !== hundredths) throw new Error(text);
    }
  });

  it.each([-1, 0.5, 10_000, Number.NaN])('are never %d', (hundredths) => {
    expect(() => pointsText(hundredths)).toThrow(TypeError);
  });

  it.each(['.75', '0.7', '0.750', '00.75', '-0.75', '0,75', '75', ' 0.75', '0.75\n'])(
    'are never %j',
    (text) => {
      expect(POINTS.test(text)).toBe(false);
    },
  );
});

describe('base64url', () => {
  it('has one form', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(decodeBase64url(encodeBase64url(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AQgw-_+/= é') }), (text) => {
        const bytes = decodeBase64url(text);
        if (bytes !== null) expect(encodeBase64url(bytes)).toBe(text);
      }),
    );
    for (const text of ['AB', 'AA==', 'A', '+w', 'A A', 'é']) expect(decodeBase64url(text)).toBeNull();
  });
});

describe('JSON', () => {
  it('is undefined where bytes are none', () => {
    for (const bytes of [[0xff], [0x22, 0xc3, 0x22], [0xef, 0xbb, 0xbf, 0x31], []]) {
      expect(parseJson(Uint8Array.from(bytes))).toBeUndefined();
    }
  });
});
