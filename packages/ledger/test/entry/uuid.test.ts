import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { isUuid, timedUuidBytes, uuidBytes, uuidText } from '../../src/entry/uuid.ts';
import { refusal } from '../refusal.ts';

it('makes ids of version 7 that begin with their time', () => {
  const id = uuidText(timedUuidBytes(Date.parse('2022-02-22T19:22:22.000Z'), () => Buffer.alloc(10, 0xff)));
  // The time of the example in RFC 9562 A.6.
  expect(id).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff');
  expect(isUuid(id)).toBe(true);
  expect(uuidText(uuidBytes(id))).toBe(id);
});

it('makes ids that sort by their time and never repeat', () => {
  const ids = Array.from({ length: 1_000 }, (_, ms) => uuidText(timedUuidBytes(ms, randomBytes)));
  expect([...ids].sort()).toEqual(ids);
  const same = new Set(Array.from({ length: 1_000 }, () => uuidText(timedUuidBytes(1, randomBytes))));
  expect(same.size).toBe(1_000);
});

it('reads no other form', () => {
  for (const text of ['', '017F22E2-79B0-7FFF-BFFF-FFFFFFFFFFFF', '017f22e279b07fffbfffffffffffffff'])
    refusal(() => uuidBytes(text), 'ENTRY_NOT_JSON');
});
