import { DISCLOSURE_VALUES, type DisclosureValues } from '../claims.ts';
import type { DisclosableClaims, DisclosureName } from '../decision.ts';
import { decodeBase64url } from '../encoding/base64url.ts';
import { parseJson } from '../encoding/json.ts';
import { TokenProofError } from '../errors/index.ts';
import { disclosureDigest } from '../sign/disclosures.ts';
import type { TokenPayload } from './payload.ts';

const RESERVED = new Set(['_sd', '...']);

/** Claims of whatever name that were opened, with their place among the disclosures. */
type Opened = ReadonlyMap<string, { readonly value: unknown; readonly disclosure: number }>;

/** `[salt, name, value]` (RFC 9901 section 4.2.1). What a disclosure holds never gets into an error. */
function parts(disclosure: string, position: number): { readonly name: string; readonly value: unknown } {
  const bytes = decodeBase64url(disclosure);
  const triple = bytes === null ? undefined : parseJson(bytes);
  if (Array.isArray(triple) && triple.length === 3) {
    const [salt, name, value] = triple;
    if (typeof salt === 'string' && typeof name === 'string') return { name, value };
  }
  throw new TokenProofError('DISCLOSURE_MALFORMED', { disclosure: position });
}

/** Opens the disclosures against the digests (RFC 9901 section 7.1, step 3). */
function open(disclosures: readonly string[], { digests, names }: TokenPayload): Opened {
  const opened = new Map<string, { value: unknown; disclosure: number }>();
  disclosures.forEach((text, index) => {
    const disclosure = index + 1;
    const { name, value } = parts(text, disclosure);
    if (!digests.has(disclosureDigest(text)))
      throw new TokenProofError('DISCLOSURE_NOT_IN_TOKEN', { disclosure });
    if (RESERVED.has(name) || names.has(name))
      throw new TokenProofError('DISCLOSURE_CLAIM_TAKEN', { disclosure });
    if (opened.has(name)) throw new TokenProofError('DISCLOSURE_REPEATED', { disclosure });
    opened.set(name, { value, disclosure });
  });
  return opened;
}

function shown<Name extends DisclosureName>(opened: Opened, name: Name): DisclosureValues[Name] | undefined {
  const found = opened.get(name);
  if (found === undefined) return undefined;
  const { success, data } = DISCLOSURE_VALUES[name].safeParse(found.value);
  if (!success) throw new TokenProofError('DISCLOSURE_MALFORMED', { disclosure: found.disclosure });
  return data;
}

/** What the holder showed; a claim that was not shown is absent. Claims of other names are passed over. */
export type DisclosedClaims = Partial<DisclosableClaims>;

/** Reads the disclosures that were shown. */
export function readDisclosures(disclosures: readonly string[], payload: TokenPayload): DisclosedClaims {
  const opened = open(disclosures, payload);
  const citizenId = shown(opened, 'citizen_id');
  const group = shown(opened, 'group');
  const clauses = shown(opened, 'clauses');
  const assumptions = shown(opened, 'assumptions');
  return {
    ...(citizenId === undefined ? {} : { citizenId }),
    ...(group === undefined ? {} : { group }),
    ...(clauses === undefined ? {} : { clauses }),
    ...(assumptions === undefined ? {} : { assumptions }),
  };
}
