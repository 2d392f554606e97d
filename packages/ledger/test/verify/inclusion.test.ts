import { describe, expect, it } from 'vitest';
import {
  canonicalJson,
  entryLeafHash,
  Frontier,
  formatNoteKey,
  type InclusionClaim,
  type LedgerErrorCode,
  leafHash,
  logPublicKey,
  nodeHash,
  noteKey,
  signCheckpoint,
  signNote,
  verifyInclusion,
} from '../../src/index.ts';
import { refusal } from '../refusal.ts';
import { ORIGIN, seededRandom, someKeys } from '../world.ts';

const keys = await someKeys(seededRandom('log'));
const others = await someKeys(seededRandom('another log'));
const key = noteKey(ORIGIN, logPublicKey(keys));

const entry = Buffer.from(canonicalJson({ kind: 'access', time: '2026-06-01T00:00:00.000Z' }));
const salt = Buffer.alloc(16, 7);
const left = leafHash(Buffer.from('the leaf before'));
const last = leafHash(Buffer.from('the leaf behind'));

/** A tree of three leaves of which the second is the entry. */
function headOf(leaf: Uint8Array) {
  const frontier = Frontier.empty();
  for (const hash of [left, leaf, last]) frontier.add(hash);
  return { size: frontier.size, root: frontier.root() };
}

const head = headOf(entryLeafHash(salt, entry));
const good: InclusionClaim = {
  proof: { index: 1, size: 3, hashes: [left, last] },
  entry,
  salt,
  checkpoint: signCheckpoint(head, key, keys.log),
  logPublicKey: formatNoteKey(key),
};

/** A claim in which everything fits an entry and salt but what is to be refused. */
function around(ownEntry: Buffer, ownSalt: Buffer): InclusionClaim {
  const checkpoint = signCheckpoint(headOf(entryLeafHash(ownSalt, ownEntry)), key, keys.log);
  return { ...good, entry: ownEntry, salt: ownSalt, checkpoint };
}

const signed = (text: string) => signNote(text, key, keys.log);
const rootText = Buffer.from(head.root).toString('base64');

describe('an inclusion that holds', () => {
  it('gives index, entry and checkpoint', () => {
    expect(verifyInclusion(good)).toEqual({
      index: 1,
      entry: { kind: 'access', time: '2026-06-01T00:00:00.000Z' },
      checkpoint: { origin: ORIGIN, size: 3, root: Buffer.from(head.root) },
    });
  });

  it('may have extension lines and signatures of others', () => {
    const other = noteKey('witness.example.vn', logPublicKey(others));
    const text = `${ORIGIN}\n3\n${rootText}\nextension line\n`;
    const both = signNote(text, other, others.log) + signed(text).slice(text.length + 1);
    expect(verifyInclusion({ ...good, checkpoint: both }).index).toBe(1);
  });
});

/** In each claim one thing is wrong and all others are right. */
const WRONG: readonly [what: string, code: LedgerErrorCode, claim: InclusionClaim][] = [
  ['a key that is none', 'LOG_KEY_MALFORMED', { ...good, logPublicKey: 'key' }],
  ['a checkpoint that is no note', 'NOTE_MALFORMED', { ...good, checkpoint: 'checkpoint' }],
  [
    'a checkpoint signed by another key',
    'NOTE_NOT_SIGNED_BY_KEY',
    { ...good, checkpoint: signCheckpoint(head, noteKey(ORIGIN, logPublicKey(others)), others.log) },
  ],
  [
    'a signature under the name and id of the key that is not its',
    'NOTE_SIGNATURE_WRONG',
    { ...good, checkpoint: signCheckpoint(head, key, others.log) },
  ],
  ['a note that is no checkpoint', 'CHECKPOINT_MALFORMED', { ...good, checkpoint: signed('hello\n') }],
  [
    'a checkpoint of another log, signed with this key',
    'CHECKPOINT_ORIGIN_DIFFERS',
    { ...good, checkpoint: signed(`other.example.vn\n3\n${rootText}\n`) },
  ],
  [
    'an entry that is in the tree and not canonical',
    'ENTRY_NOT_CANONICAL',
    around(Buffer.from('{"b":1, "a":2}'), salt),
  ],
  ['a salt that is in the tree and too short', 'SALT_MALFORMED', around(entry, salt.subarray(1))],
  [
    'a hash of another length',
    'PROOF_MALFORMED',
    { ...good, proof: { ...good.proof, hashes: [left, last.subarray(1)] } },
  ],
  ['an index behind the tree', 'PROOF_INDEX_OUTSIDE', { ...good, proof: { ...good.proof, index: 3 } }],
  ['a hash too few', 'PROOF_LENGTH_WRONG', { ...good, proof: { ...good.proof, hashes: [left] } }],
  [
    'a hash too many',
    'PROOF_LENGTH_WRONG',
    { ...good, proof: { ...good.proof, hashes: [left, last, last] } },
  ],
  ['a proof that says another size', 'PROOF_SIZE_DIFFERS', { ...good, proof: { ...good.proof, size: 4 } }],
  ['another entry', 'PROOF_ROOT_DIFFERS', { ...good, entry: Buffer.from('{}') }],
  ['another salt', 'PROOF_ROOT_DIFFERS', { ...good, salt: Buffer.alloc(16) }],
  ['another index', 'PROOF_ROOT_DIFFERS', { ...good, proof: { ...good.proof, index: 0 } }],
  ['another hash', 'PROOF_ROOT_DIFFERS', { ...good, proof: { ...good.proof, hashes: [last, last] } }],
  [
    'a checkpoint of another tree',
    'PROOF_ROOT_DIFFERS',
    { ...good, checkpoint: signCheckpoint({ size: 3, root: nodeHash(left, last) }, key, keys.log) },
  ],
];

describe('an inclusion in which one thing alone is wrong', () => {
  for (const [what, code, claim] of WRONG)
    it(`${what}: ${code}`, () => {
      refusal(() => verifyInclusion(claim), code);
    });
});
