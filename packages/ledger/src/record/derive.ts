import { hmac } from '@cutru/digests';

/** What an entry says of its record: `HMAC(record key, 'cutru/record/v1' ‖ plaintext)`. */
export function recordCommitment(recordKey: Uint8Array, plaintext: Uint8Array): Buffer {
  return hmac(recordKey, 'cutru/record/v1', plaintext);
}

/** The salt of a disclosure, `HMAC(record key, claim)`: the same each time a token is made from the record. */
export function disclosureSalt(recordKey: Uint8Array, claim: string): Buffer {
  if (claim.startsWith('cutru/')) throw new TypeError('the name of a claim that is one of our uses');
  return hmac(recordKey, claim);
}

/** What a request was about; keyed by the record, so that it goes with it when the record's key is destroyed. */
export function requestContent(recordKey: Uint8Array, content: Uint8Array): Buffer {
  return hmac(recordKey, 'cutru/request/v1', content);
}

/** What stands in an entry for a person: an HMAC under a key of the person's own. */
export function pseudonymOf(subjectKey: Uint8Array, subject: Uint8Array): Buffer {
  return hmac(subjectKey, 'cutru/pseudonym/v1', subject);
}

/** Under what a person's key is found; `person` is whatever names a person for good, the citizen number. */
export function subjectOf(lookupKey: Uint8Array, person: string): Buffer {
  return hmac(lookupKey, 'cutru/subject/v1', Buffer.from(person));
}

/** Under what a request is found: caller and id with the caller's length before, so that no two pairs are one. */
export function requestKeyOf(lookupKey: Uint8Array, caller: string, requestId: string): Buffer {
  const name = Buffer.from(caller);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(name.length);
  return hmac(lookupKey, 'cutru/request-key/v1', Buffer.concat([length, name, Buffer.from(requestId)]));
}
