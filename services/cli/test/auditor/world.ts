import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  canonicalJson,
  entryLeafHash,
  Frontier,
  formatNoteKey,
  type NoteKey,
  nodeHash,
  noteKey,
  signCheckpoint,
} from '@cutru/ledger';
import {
  createSigner,
  createTokenIssuer,
  DEMO_ISSUER,
  generateKey,
  type IssuedToken,
  type Jwks,
  jwksDocument,
} from '@cutru/tokens';

export const ORIGIN = 'log.demo.cutru.invalid';
/** A number that nobody has. */
export const CITIZEN = '000000000017';
const DECISION = '6f2d1b1c-7a59-4c0e-9b1e-2f6f0a4f3d17';
/** Where the decision of the token stands in the log. */
export const INDEX = 6;

/** An entry as the log keeps it. */
interface Entry {
  readonly text: string;
  readonly salt: Buffer;
}

function entryOf(index: number): Entry {
  const id = index === INDEX ? DECISION : `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const common = {
    format: 'cutru/entry/v1',
    id,
    time: `2025-08-01T02:0${index}:00.000Z`,
    caller: 'board-7',
    subject: index.toString(16).padStart(64, '5'),
  };
  const entry =
    index % 4 === 3
      ? { ...common, kind: 'access', action: 'dry-run' }
      : {
          ...common,
          kind: 'verification',
          programme: 'university-admission',
          outcome: 'ELIGIBLE',
          parts: [{ kind: 'AREA', outcome: 'ELIGIBLE', basis: 'SOURCE' }],
          clauses: ['7(1)(b)'],
          versions: { areas: 'ab', units: 'cd' },
          record: index.toString(16).padStart(64, 'c'),
        };
  return { text: canonicalJson(entry), salt: Buffer.alloc(16, index + 1) };
}

/** The root of leaves, and the path to one of them, by the words of RFC 6962 section 2.1. */
function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.add(leaf);
  return frontier.root();
}

function pathOf(index: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...pathOf(index, left), rootOf(right)]
    : [...pathOf(index - split, right), rootOf(left)];
}

/** A log whose key is at hand, so that it can lie as well. */
export class Log {
  readonly #key: NoteKey;
  readonly #private: KeyObject;
  readonly #entries: readonly Entry[];
  readonly #leaves: readonly Buffer[];

  constructor(size: number, keys: { publicKey: KeyObject; privateKey: KeyObject } = newKeys()) {
    this.#key = noteKey(ORIGIN, keys.publicKey);
    this.#private = keys.privateKey;
    this.#entries = Array.from({ length: size }, (_, index) => entryOf(index));
    this.#leaves = this.#entries.map(({ salt, text }) => entryLeafHash(salt, Buffer.from(text)));
  }

  get publicKey(): string {
    return formatNoteKey(this.#key);
  }

  checkpoint(size: number): string {
    const root = rootOf(this.#leaves.slice(0, size));
    return this.sign(size, root);
  }

  /** Signs whatever it is told to. */
  sign(size: number, root: Uint8Array): string {
    return signCheckpoint({ size, root }, this.#key, this.#private);
  }

  /** As the service answers, in protobuf's JSON. */
  proof(index: number, size: number): Record<string, unknown> {
    const { text, salt } = this.#entries[index] as Entry;
    const path = pathOf(index, this.#leaves.slice(0, size));
    return {
      ...(index === 0 ? {} : { index: String(index) }),
      treeSize: String(size),
      hashes: path.map((hash) => Buffer.from(hash).toString('base64')),
      entry: text,
      salt: salt.toString('base64'),
      checkpoint: this.checkpoint(size),
    };
  }

  /** A tree of two leaves with one entry in it, under this key: another history. */
  other(): Record<string, unknown> {
    const { text, salt } = entryOf(7);
    const leaf = entryLeafHash(salt, Buffer.from(text));
    const left = this.#leaves[0] as Buffer;
    return {
      index: 1,
      tree_size: 2,
      hashes: [left.toString('base64url')],
      entry: text,
      salt: salt.toString('base64url'),
      checkpoint: this.sign(2, nodeHash(left, leaf)),
    };
  }
}

export function newKeys(): { publicKey: KeyObject; privateKey: KeyObject } {
  return generateKeyPairSync('ed25519');
}

/** A token and the keys that verify it. */
export interface Issued extends IssuedToken {
  readonly jwks: Jwks;
}

/** A token of the decision at `INDEX`; of a demonstration unless an issuer is named. */
export async function issue(
  issuer: string = DEMO_ISSUER,
  issuedAt: Date = new Date('2025-08-01T02:06:00Z'),
  days = 3650,
): Promise<Issued> {
  const key = await generateKey({ demo: issuer === DEMO_ISSUER });
  const issued = createTokenIssuer({ signer: createSigner(key), issuer, days }).issue({
    decision: {
      id: DECISION,
      programme: 'university-admission',
      admissionYear: 2025,
      referenceDate: null,
      identity: 'CONFIRMED',
      outcome: 'ELIGIBLE',
      parts: [
        { kind: 'AREA', outcome: 'ELIGIBLE', class: 'KV1', points: 75, basis: 'SOURCE' },
        { kind: 'POLICY', outcome: 'ELIGIBLE', class: 'UT1', points: 200, basis: 'PAPER' },
      ],
      priority: { points: 183, total: 2500 },
      confidence: 'confirmed',
    },
    disclosable: {
      citizenId: CITIZEN,
      group: '01',
      clauses: { AREA: '7(1)(b)', POLICY: 'Annex II 01' },
      assumptions: ['month-count'],
    },
    audience: 'admission-boards',
    issuedAt,
    log: { origin: ORIGIN, index: INDEX },
    saltOf: (claim) => createHash('sha256').update(claim).digest(),
  });
  return { ...issued, jwks: jwksDocument([key.publicJwk]) };
}
