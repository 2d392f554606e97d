import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { hmac } from '@cutru/digests';
import { type NameMatch, normalizeName, plainOf } from '@cutru/residence';
import { createKeyFile, readKeyFile } from './key-file.ts';

/** Digests of a name, bound to one person: the same name of another person has others. */
export interface NameDigests {
  readonly exact: Buffer;
  /** Without diacritics. */
  readonly plain: Buffer;
}

function subkey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, new Uint8Array(0), `cutru/population/v1/${purpose}`, 32));
}

/** The keys of a store, each of its own purpose, made from one secret. Shown or logged they say nothing. */
export class PopulationKeys {
  readonly #person: Uint8Array;
  readonly #name: Uint8Array;
  readonly #content: Uint8Array;
  readonly #file: Uint8Array;
  readonly #check: Uint8Array;
  /** Seals birth, sex and ethnicity. */
  readonly seal: KeyObject;

  constructor(secret: Uint8Array) {
    if (secret.length !== 32) throw new TypeError('the secret of a store has 32 bytes');
    this.#person = subkey(secret, 'person');
    this.#name = subkey(secret, 'name');
    this.#content = subkey(secret, 'content');
    this.#file = subkey(secret, 'file');
    this.#check = subkey(secret, 'check');
    this.seal = createSecretKey(subkey(secret, 'seal'));
  }

  /** Under which a person is found. */
  personKey(citizenNumber: string): Buffer {
    return hmac(this.#person, citizenNumber);
  }

  nameDigests(personKey: Uint8Array, name: string): NameDigests {
    const normalized = normalizeName(name);
    return { exact: this.#exact(personKey, normalized), plain: this.#plain(personKey, normalized) };
  }

  /** How a name compares with the one that the digests are of. */
  matchName(personKey: Uint8Array, name: string, known: NameDigests): NameMatch {
    const normalized = normalizeName(name);
    if (this.#exact(personKey, normalized).equals(known.exact)) return 'EXACT';
    return this.#plain(personKey, normalized).equals(known.plain) ? 'SAME_BUT_FOR_DIACRITICS' : 'DIFFERENT';
  }

  #exact(personKey: Uint8Array, normalized: string): Buffer {
    return hmac(this.#name, personKey, 'exact\0', normalized);
  }

  #plain(personKey: Uint8Array, normalized: string): Buffer {
    return hmac(this.#name, personKey, 'plain\0', plainOf(normalized));
  }

  /** Of all that an import has of a person; equal exactly where nothing changed. */
  contentDigest(personKey: Uint8Array, parts: readonly (string | Uint8Array)[]): Buffer {
    return hmac(this.#content, personKey, ...parts);
  }

  /** Of a file, by its SHA-256. */
  fileDigest(sha256: Uint8Array): Buffer {
    return hmac(this.#file, sha256);
  }

  /** Tells whether a store was filled under these keys. */
  check(): Buffer {
    return hmac(this.#check, 'check');
  }
}

/**
 * The keys of a store from their file.
 * @throws PopulationError `STORE_KEY_MISSING`, `_UNREADABLE`, `_EXPOSED` where group or others have any permission,
 * `_MALFORMED`
 */
export async function readPopulationKeys(file: string): Promise<PopulationKeys> {
  return new PopulationKeys(await readKeyFile(file));
}

/** Makes the keys of a new store in a file of mode 0600. @throws PopulationError `STORE_KEY_EXISTS`, `_UNREADABLE` */
export async function createPopulationKeys(file: string): Promise<PopulationKeys> {
  await createKeyFile(file);
  return readPopulationKeys(file);
}
