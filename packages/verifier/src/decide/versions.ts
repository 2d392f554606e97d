import { createHash } from 'node:crypto';
import { parametersOf } from '@cutru/rules';
import canonicalize from 'canonicalize';
import type { RequestDraft } from '../request/draft.ts';
import { applicationOf } from '../request/traits.ts';

/** Hashes (SHA-256, hex) of what a decision was made with. */
export interface ReferenceVersions {
  /** The table of units. */
  readonly units: string;
  /** Area lists with what they claim to be complete for. */
  readonly areas: string;
  readonly schools: string;
}

/** What a decision was made with: replayed with the same it comes to the same. */
export interface Versions extends ReferenceVersions {
  /** The numbers of the instrument; its name and revision stand in the decision. */
  readonly parameters: string;
  /** The extract; `null` where no source was asked. */
  readonly source: string | null;
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** RFC 8785: one text for one value. */
function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('nothing to serialise');
  return text;
}

const parameters = new WeakMap<object, string>();

function hashOf(value: object): string {
  let hash = parameters.get(value);
  if (hash === undefined) {
    hash = sha256(canonicalJson(value));
    parameters.set(value, hash);
  }
  return hash;
}

/** Hash of the numbers of the instrument that a request is decided by: schooling plays no part in that. */
export function parametersHash(draft: RequestDraft): string {
  return hashOf(parametersOf(applicationOf(draft, null)));
}

/** Length of a decision's id: 128 bits are enough to tell decisions apart. */
const ID_LENGTH = 32;

/**
 * Id of a decision that no log has given one: a hash of the decision, of what it was made with and of the facts that
 * were read, so that the same inputs give the same id. Nobody's name or number is in it.
 */
export function decisionId(content: object): string {
  return sha256(canonicalJson(content)).slice(0, ID_LENGTH);
}
