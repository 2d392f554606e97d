import { createHash, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hmac, sha256 } from '../src/index.ts';

it('SHA-256 is the library’s', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 10_000 }), (bytes) => {
      expect(sha256(bytes)).toEqual(createHash('sha256').update(bytes).digest());
    }),
  );
});

it('HMAC-SHA-256 is that of RFC 4231’s first two cases', () => {
  const first = hmac(Buffer.alloc(20, 0x0b), 'Hi There');
  expect(first.toString('hex')).toBe('b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7');
  const second = hmac(Buffer.from('Jefe'), 'what do ya want ', Buffer.from('for nothing?'));
  expect(second.toString('hex')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});

it('HMAC-SHA-256 is the library’s, of texts and bytes in any order', () => {
  const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 }));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.array(part, { maxLength: 4 }), (key, parts) => {
      const known = createHmac('sha256', key);
      for (const each of parts) known.update(each);
      expect(hmac(key, ...parts)).toEqual(known.digest());
    }),
  );
  expect(() => hmac(Buffer.alloc(65), '')).toThrow(TypeError);
});
