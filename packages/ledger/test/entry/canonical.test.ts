import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalMembers } from '../../src/entry/canonical.ts';
import { entryTemplate, setPseudonym } from '../../src/entry/template.ts';
import { canonicalJson, entryLeafHash, type JsonObject, leafHash, readCanonical } from '../../src/index.ts';
import { refusal } from '../refusal.ts';
import { verification } from '../world.ts';

const refused = (value: unknown) => refusal(() => canonicalJson(value as JsonObject), 'ENTRY_NOT_JSON');
const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());

describe('canonical JSON', () => {
  it('is the example of RFC 8785 3.2.3: sorted by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Smiley',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin","\u20ac":"Euro Sign","\ud83d\ude00":"Smiley","\ufb33":"Hebrew"}',
    );
  });

  it('refuses what JSON does not have, and names the place without the value', () => {
    const shape = { nested: [{ value: undefined }] };
    expect(refused(shape).detail).toEqual({ at: '$.nested.0.value', because: 'it is of type undefined' });
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1n,
      Symbol('x'),
      () => 0,
      new Date(),
      new Map(),
      '\ud800',
    ])
      expect(refused({ value }).detail.at).toBe('$.value');
    expect(refused({ '\ud800': 1 }).detail.at).toBe('$');
    expect(refused({ toJSON: 1 }).detail.at).toBe('$');
    expect(refused({ list: Object.assign([1], { toJSON: () => 2 }) }).detail.at).toBe('$.list');
    expect(refused({ list: new Array(2) }).detail.at).toBe('$.list.0');
    const ring: Record<string, unknown> = {};
    ring.ring = ring;
    refused(ring);
  });

  it('is read back from its bytes', () => {
    fc.assert(
      fc.property(object, (value) => {
        const wellFormed = JSON.parse(JSON.stringify(value)) as JsonObject;
        if (!JSON.stringify(wellFormed).isWellFormed() || /\\ud[89a-f]/.test(JSON.stringify(wellFormed)))
          return;
        if ('toJSON' in wellFormed || JSON.stringify(wellFormed).includes('"toJSON"')) return;
        const text = canonicalJson(wellFormed);
        expect(canonicalJson(readCanonical(Buffer.from(text)))).toBe(text);
        const members = canonicalMembers(wellFormed).map(([, member]) => member);
        expect(`{${members.join(',')}}`).toBe(canonicalize(wellFormed));
      }),
    );
  });

  it('is the same of what is frozen, and follows what is not', () => {
    const inner = Object.freeze({ b: 1, a: [null, 'x'] });
    const loose = { n: 1 };
    const list = Object.freeze([inner, Object.freeze({ z: true })]);
    const value = () => ({ list, inner, loose: Object.freeze([loose]) });
    for (const n of [1, 2]) {
      loose.n = n;
      expect(canonicalJson(value())).toBe(canonicalize(JSON.parse(JSON.stringify(value()))));
    }
    expect(canonicalJson(list as unknown as JsonObject)).toBe(canonicalize(list));
  });

  it('is not read from bytes that are another text of the value', () => {
    for (const text of [
      '',
      '[]',
      '1',
      'null',
      '{"a": 1}',
      '{"b":1,"a":2}',
      '{"a":1,"a":1}',
      '{"a":1.0}',
      '{"a":"\\u0061"}',
      '\ufeff{}',
      '{}\n',
      '{"a":1e400}',
    ])
      refusal(() => readCanonical(Buffer.from(text)), 'ENTRY_NOT_CANONICAL');
    refusal(() => readCanonical(Buffer.from([0x7b, 0xff, 0x7d])), 'ENTRY_NOT_CANONICAL');
  });
});

describe('an entry', () => {
  const { entry } = verification(1);
  const marks = { id: 'an id', time: '2026-06-01T00:00:00.000Z' };
  const salt = Buffer.alloc(16, 1);
  const pseudonym = Buffer.alloc(32, 0xab);

  it('is canonical, with and without a person', () => {
    for (const hasSubject of [true, false]) {
      const template = entryTemplate(entry, { ...marks, hasSubject }, salt);
      setPseudonym(template, pseudonym);
      const read = readCanonical(template.bytes.subarray(16));
      const subject = hasSubject ? { subject: pseudonym.toString('hex') } : {};
      expect(read).toEqual({ ...entry, ...marks, ...subject, format: 'cutru/entry/v1' });
      expect(template.bytes.subarray(0, 16)).toEqual(salt);
    }
  });

  it('takes its pseudonym to the right place behind texts of several bytes', () => {
    const template = entryTemplate(
      { ...entry, purpose: 'xét tuyển \ud83d\ude00' },
      { ...marks, hasSubject: true },
      salt,
    );
    setPseudonym(template, pseudonym);
    expect(readCanonical(template.bytes.subarray(16)).subject).toBe(pseudonym.toString('hex'));
  });

  it('has a limit', () => {
    const long = { ...entry, purpose: 'x'.repeat(65_536) };
    refusal(() => entryTemplate(long, { ...marks, hasSubject: false }, salt), 'ENTRY_TOO_LARGE');
  });

  it('has the leaf hash SHA-256(0x00 ‖ SHA-256(salt ‖ entry))', () => {
    const bytes = Buffer.from('{}');
    const content = createHash('sha256').update(salt).update(bytes).digest();
    expect(entryLeafHash(salt, bytes)).toEqual(leafHash(content));
    expect(entryLeafHash(salt, bytes)).toEqual(createHash('sha256').update('\0').update(content).digest());
  });
});
