import { hash } from 'node:crypto';
import type { DisclosureValues } from '../claims.ts';
import { DISCLOSURE_NAMES, type DisclosableClaims, type DisclosureName, PART_KINDS } from '../decision.ts';
import { encodeBase64url } from '../encoding/base64url.ts';

/**
 * Salt of a disclosure, at least 16 bytes that nobody can guess, and for one claim always the same. From the key of a
 * record, so that with the record a token can be made again, and once the key is destroyed nobody can test a guess
 * against a digest.
 */
export type SaltOf = (claim: DisclosureName) => Uint8Array;

/** The disclosures of a token, by the name of the claim that each opens. */
export type Disclosures = Readonly<Record<DisclosureName, string>>;

const MIN_SALT_BYTES = 16;

/** Digest of a disclosure as it is written (RFC 9901 section 4.2.3). */
export function disclosureDigest(disclosure: string): string {
  return hash('sha256', disclosure, 'base64url');
}

/** The values as JSON, copied by name and in a fixed order, so that the same claims give the same bytes. */
export function disclosureValues(claims: DisclosableClaims): DisclosureValues {
  const clauses = PART_KINDS.flatMap((kind) => {
    const clause = claims.clauses[kind];
    return clause === undefined ? [] : [[kind, clause] as const];
  });
  return {
    citizen_id: claims.citizenId,
    group: claims.group,
    clauses: Object.fromEntries(clauses),
    assumptions: [...claims.assumptions],
  };
}

/**
 * Makes the disclosures (RFC 9901 section 4.2.1). There are always all of them, so that the number of digests tells
 * nothing of the person.
 */
export function makeDisclosures(values: DisclosureValues, saltOf: SaltOf): Disclosures {
  const made = DISCLOSURE_NAMES.map((name) => {
    const salt = saltOf(name);
    if (salt.length < MIN_SALT_BYTES) throw new TypeError('a salt has at least 16 bytes');
    return [name, encodeBase64url(JSON.stringify([encodeBase64url(salt), name, values[name]]))];
  });
  return Object.fromEntries(made) as Disclosures;
}

/** The digests in the order of their letters, which tells nothing of the claims (RFC 9901 section 4.2.4.1). */
export function digestsOf(disclosures: Disclosures): string[] {
  return Object.values(disclosures).map(disclosureDigest).sort();
}
