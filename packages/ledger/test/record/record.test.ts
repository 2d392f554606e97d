import { createHmac, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  disclosureSalt,
  pseudonymOf,
  recordCommitment,
  requestContent,
  requestKeyOf,
  subjectOf,
} from '../../src/record/derive.ts';
import { unwrapKey, wrapKey } from '../../src/record/keyring.ts';
import { SEAL_BYTES, seal, unseal } from '../../src/record/seal.ts';
import { refusal } from '../refusal.ts';
import { seededRandom, someKeys } from '../world.ts';

const key = Buffer.alloc(32, 1);
const plain = Buffer.from('{"facts":[]}');
const about = Buffer.from('about');

describe('a sealed record', () => {
  it('opens', () => {
    const sealed = seal(key, plain, about, randomBytes);
    expect(sealed).toHaveLength(plain.length + SEAL_BYTES);
    expect(unseal(key, sealed, about)).toEqual(plain);
  });

  it('does not open after any change, with another key, or as something else', () => {
    const sealed = seal(key, plain, about, randomBytes);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      refusal(() => unseal(key, changed, about), 'RECORD_DAMAGED');
    }
    refusal(() => unseal(Buffer.alloc(32, 2), sealed, about), 'RECORD_DAMAGED');
    refusal(() => unseal(key, sealed, Buffer.from('other')), 'RECORD_DAMAGED');
    for (const length of [0, 5, 27])
      refusal(() => unseal(key, sealed.subarray(0, length), about), 'RECORD_DAMAGED');
  });

  it('never has the same bytes twice', () => {
    expect(seal(key, plain, about, randomBytes)).not.toEqual(seal(key, plain, about, randomBytes));
  });
});

describe('a wrapped key', () => {
  const owner = Buffer.alloc(16, 3);

  it('opens for its use, owner and epoch alone', async () => {
    const keys = await someKeys(seededRandom('one'));
    const wrapped = wrapKey(keys, 'record-key', owner, key, randomBytes);
    expect(wrapped.key).toHaveLength(60);
    expect(unwrapKey(keys, 'record-key', owner, wrapped)).toEqual(key);
    refusal(() => unwrapKey(keys, 'subject-key', owner, wrapped), 'RECORD_DAMAGED');
    refusal(() => unwrapKey(keys, 'record-key', Buffer.alloc(16), wrapped), 'RECORD_DAMAGED');
    const gone = refusal(
      () => unwrapKey(keys, 'record-key', owner, { ...wrapped, epoch: 2 }),
      'KEY_EPOCH_MISSING',
    );
    expect(gone.detail).toEqual({ epoch: 2 });
  });

  it('is wrapped under the present epoch and still opens after a later one', async () => {
    const one = await someKeys(seededRandom('one'));
    const wrapped = wrapKey(one, 'subject-key', owner, key, randomBytes);
    const two = { ...one, epoch: 2, epochs: new Map([...one.epochs, [2, Buffer.alloc(32, 9)]]) };
    expect(unwrapKey(two, 'subject-key', owner, wrapped)).toEqual(key);
    expect(wrapKey(two, 'subject-key', owner, key, randomBytes).epoch).toBe(2);
  });
});

describe('what is derived', () => {
  it('is HMAC-SHA-256 of what the design says', () => {
    const mac = (text: string | Buffer) => createHmac('sha256', key).update(text).digest();
    expect(recordCommitment(key, plain)).toEqual(mac(`cutru/record/v1${plain}`));
    expect(disclosureSalt(key, 'citizen_id')).toEqual(mac('citizen_id'));
    expect(() => disclosureSalt(key, 'cutru/record/v1')).toThrow(TypeError);
    expect(pseudonymOf(key, plain)).toEqual(mac(`cutru/pseudonym/v1${plain}`));
    expect(requestContent(key, plain)).toEqual(mac(`cutru/request/v1${plain}`));
    expect(subjectOf(key, '089213000001')).toEqual(mac('cutru/subject/v1089213000001'));
  });

  it('tells callers and request ids apart that read the same in a row', () => {
    expect(requestKeyOf(key, 'ab', 'c')).not.toEqual(requestKeyOf(key, 'a', 'bc'));
    expect(requestKeyOf(key, 'ab', 'c')).toEqual(requestKeyOf(key, 'ab', 'c'));
  });
});
